/** Host configs that look like Teams in its light and dark theme; for pictures only. */
interface Palette {
  readonly page: string
  readonly card: string
  readonly box: string
  readonly words: string
  readonly soft: string
  readonly accent: string
  readonly good: string
  readonly warning: string
  readonly attention: string
  readonly tints: Readonly<Record<'accent' | 'good' | 'warning' | 'attention', string>>
}

export const palettes = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    box: '#f3f2f1',
    words: '#242424',
    soft: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#8a5a00',
    attention: '#c4314b',
    tints: { accent: '#e8ebfa', good: '#e7f2da', warning: '#fdf3df', attention: '#fcf4f6' },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    box: '#333333',
    words: '#ffffff',
    soft: '#adadad',
    accent: '#a6a7dc',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    tints: { accent: '#3d3e66', good: '#0b3d1d', warning: '#463100', attention: '#4d1723' },
  },
} satisfies Readonly<Record<string, Palette>>

export type Theme = keyof typeof palettes

const colours = ({ words, soft, accent, good, warning, attention }: Palette) => {
  const pair = (colour: string, subtle = colour) => ({ default: colour, subtle })
  return {
    default: pair(words, soft),
    dark: pair(words, soft),
    light: pair(words, soft),
    accent: pair(accent),
    good: pair(good),
    warning: pair(warning),
    attention: pair(attention),
  }
}

export function hostConfig(theme: Theme) {
  const palette = palettes[theme]
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours(palette) })
  return {
    fontFamily: "'Segoe UI', 'Liberation Sans', Arial, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme === 'light' ? '#e0e0e0' : '#484848' },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(palette.box),
      accent: style(palette.tints.accent),
      good: style(palette.tints.good),
      warning: style(palette.tints.warning),
      attention: style(palette.tints.attention),
    },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } } },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline' },
    },
    supportsInteractivity: true,
  }
}
