import type { AdaptiveCard } from '../../../cards/frame.ts'
import type { Text } from '../../../src/text/text.ts'

/** One card in one state. */
export interface Picture {
  readonly name: string
  readonly card: (text: Text) => AdaptiveCard
  /** Nothing is left to press (TEAMS.md C6). */
  readonly settled?: boolean
}
