import type { Instant } from '../domain/instant.ts'
import type { Locale } from '../domain/locale.ts'

/** What was not understood on a day, without anything of who said it. */
export interface UnreadSentence {
  readonly tenant: string
  /** When the day begins, in UTC. The time of day is not kept. */
  readonly day: Instant
  readonly locale: Locale
  /** Words of the bot's own, placeholders, and "…" for all else. */
  readonly sentence: string
}

export interface CountedSentence extends UnreadSentence {
  /** How often it was said that day. */
  readonly times: number
}

/** Kept for who improves the understanding, where the operator wants that. */
export interface UnreadSentences {
  keep(sentence: UnreadSentence): Promise<void>
  /** The newest day first, and of a day what was said most. */
  list(): Promise<readonly CountedSentence[]>
}
