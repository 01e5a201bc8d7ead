import type { Instant } from './instant.ts'

/** One authorisation that somebody holds, as cards tell it. */
export interface HeldLabel {
  readonly label: string
  readonly since: Instant
  /** Never to be switched on (I-15), yet it is. */
  readonly never: boolean
  /** What is to be done about that: put what works in its place, or take it away beside that. Absent where it goes off. */
  readonly mend?: 'replace' | 'take-away'
}
