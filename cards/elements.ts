import type { IAdaptiveCard, IActionSet, ITextRun } from '@microsoft/teams.cards'
import { plain } from '../src/text/plain.ts'
import { literal } from './literal.ts'

export type Element = IAdaptiveCard['body'][number]
export type Press = IActionSet['actions'][number]
export type Colour = 'Good' | 'Warning' | 'Attention' | 'Accent'

export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly subtle?: boolean
  readonly italic?: boolean
  readonly colour?: Colour
}
type Layout = Pick<Extract<Element, { type: 'RichTextBlock' }>, 'spacing' | 'separator' | 'id'> & {
  readonly size?: 'Small' | 'Default' | 'Medium'
}

/** The one heading of a card. */
export const heading = (title: string): Element => ({
  type: 'TextBlock',
  style: 'heading',
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  text: literal(title),
})

/** Words with data in them: text runs know no markdown, so what people typed stays what they typed (I-38). */
export const paragraph = (words: string | readonly (string | Run)[], layout: Layout = {}): Element => {
  const { size = 'Default', ...rest } = layout
  return {
    type: 'RichTextBlock',
    ...rest,
    inlines: (typeof words === 'string' ? [words] : words).map((run) => textRun(run, size)),
  }
}

function textRun(run: string | Run, size: NonNullable<Layout['size']>): ITextRun {
  const { text, strong, subtle, italic, colour }: Run = typeof run === 'string' ? { text: run } : run
  return {
    type: 'TextRun',
    text: plain(text),
    ...(size === 'Default' ? {} : { size }),
    ...(strong ? { weight: 'Bolder' as const } : {}),
    ...(subtle ? { isSubtle: true } : {}),
    ...(italic ? { italic: true } : {}),
    ...(colour === undefined ? {} : { color: colour }),
  }
}

export const subtle = (text: string, layout: Layout = {}): Element => paragraph([{ text, subtle: true }], layout)

/** A title above a part of a card; less than the card's heading. */
export const partTitle = (text: string): Element =>
  paragraph([{ text, strong: true }], { spacing: 'Medium', separator: true })

/** A name above its value: reads well in the narrowest chat, where two columns do not. */
export const field = (name: string, ...values: readonly (string | readonly (string | Run)[])[]): Element => ({
  type: 'Container',
  spacing: 'Small',
  items: [subtle(name, { size: 'Small' }), ...values.map((value) => paragraph(value, { spacing: 'None' }))],
})

export type Tint = 'emphasis' | 'good' | 'warning' | 'attention' | 'accent'

/** A tinted box. Its words say what the colour says. */
export const panel = (style: Tint, items: readonly Element[]): Element => ({
  type: 'Container',
  style,
  spacing: 'Small',
  items: [...items],
})

/** Somebody's own words, boxed and named as such. */
export const quote = (whose: string, words: string): Element =>
  panel('emphasis', [subtle(whose, { size: 'Small' }), paragraph(words, { spacing: 'None' })])
