import type { Instant } from './instant.ts'

/** How the queue stands. */
export interface CaseCounts {
  /** Whose turn it is. */
  readonly servicedesk: number
  readonly customer: number
  readonly portal: number
  /** Since when who waits longest for the servicedesk does. */
  readonly oldest?: Instant
  /** Claimed by the agent who is asked about. */
  readonly mine: number
  /** Since the moment that is asked about. */
  readonly opened: number
  readonly closed: number
}
