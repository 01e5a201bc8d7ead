import type { SkippedOfAsk } from '../cards/ask-skipped.ts'
import { numbersDecided } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** A right that need not be asked, and whether it would be a colleague's. */
export type SkippedLine = SkippedOfAsk['lines'][number] & { readonly colleague: boolean }

/** What a colleague has is told to who decides there; to others no more than asking must say. */
export async function isDiscreet(turn: Turn, lines: readonly SkippedLine[]): Promise<(line: SkippedLine) => boolean> {
  const decided = lines.some(({ colleague }) => colleague) ? await numbersDecided(turn) : []
  return ({ colleague, number }) => colleague && !decided.some((each) => each.number === number)
}

/** Since when a colleague has it is left out. */
export async function discreet(turn: Turn, lines: readonly SkippedLine[]): Promise<readonly SkippedLine[]> {
  const hides = await isDiscreet(turn, lines)
  return lines.map((line) => {
    const { since: _since, ...rest } = line
    return hides(line) ? rest : line
  })
}
