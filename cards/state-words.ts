import type { Progress } from '../src/domain/change.ts'
import type { LineView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import type { Colour, Run, Tint } from './elements.ts'

/** Sign and colour beside the word, never instead of it (TEAMS.md C3). */
const signs: Readonly<Record<Progress, { readonly sign: string; readonly colour?: Colour }>> = {
  waiting: { sign: '○' },
  submitted: { sign: '●', colour: 'Accent' },
  approved: { sign: '◐', colour: 'Accent' },
  'being-granted': { sign: '◐', colour: 'Accent' },
  granted: { sign: '✓', colour: 'Good' },
  uncertain: { sign: '?', colour: 'Warning' },
  failed: { sign: '✕', colour: 'Attention' },
  declined: { sign: '✕', colour: 'Attention' },
  cancelled: { sign: '–' },
  expired: { sign: '–' },
  revoked: { sign: '–' },
  'being-revoked': { sign: '◐', colour: 'Accent' },
}

/** "● Ingediend", with "1 van 2" where a second reviewer is still needed. */
export function stateRun(line: Pick<LineView, 'progress' | 'needs' | 'approvals'>, text: Text): Run {
  const { sign, colour } = signs[line.progress]
  return {
    text: `${sign} ${stateWords(line, text)}`,
    strong: true,
    ...(colour === undefined ? { subtle: true } : { colour }),
  }
}

export function stateWords(line: Pick<LineView, 'progress' | 'needs' | 'approvals'>, text: Text): string {
  const word = text.progress.word[line.progress]
  const half = line.progress === 'submitted' && line.needs === 2 && line.approvals > 0
  return half ? `${word} (${text.progress.ofTwo(line.approvals)})` : word
}

const tints: Readonly<Record<Colour, Tint>> = {
  Accent: 'accent',
  Good: 'good',
  Warning: 'warning',
  Attention: 'attention',
}

/** The box of a line has the colour of its state. */
export function stateTint(progress: Progress): Tint {
  const { colour } = signs[progress]
  return colour === undefined ? 'emphasis' : tints[colour]
}

/** The states of several lines in one row: each once, with how many lines are in it. */
export function stateRuns(lines: readonly LineView[], text: Text): readonly (string | Run)[] {
  const alike = [...Map.groupBy(lines, (line) => stateWords(line, text)).values()]
  return alike.flatMap((group, index) => {
    const count = alike.length > 1 && group.length > 1 ? [` ${String(group.length)}×`] : []
    return [...(index > 0 ? [' · '] : []), ...group.slice(0, 1).map((line) => stateRun(line, text)), ...count]
  })
}

/** The states of all lines in words, each once, for a summary. */
export const stateOf = (lines: readonly LineView[], text: Text): string =>
  [...new Set(lines.map((line) => stateWords(line, text)))].join(', ')
