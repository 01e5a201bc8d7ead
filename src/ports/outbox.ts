import type { ClaimedEffect } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'

/** The worker's side of what the ledger owes. */
export interface Outbox {
  /** Leases due effects, oldest first, one per lane; an expired lease is claimed again with a higher fence. */
  claim(limit: number, leaseMilliseconds: number): Promise<readonly ClaimedEffect[]>
  /** Done: removed, unless it was owed again meanwhile. Does nothing with an old fence. */
  finish(claimed: ClaimedEffect): Promise<void>
  /**
   * Not done: due again at `dueAt`, with one attempt more. Owed again meanwhile it may be due earlier, unless `hold`
   * says that trying earlier does harm. Does nothing with an old fence.
   */
  postpone(claimed: ClaimedEffect, dueAt: Instant, hold?: boolean): Promise<void>
  /** At the start of the only worker: what a process before it had in hand when it died is free at once (I-23). */
  takeOver(): Promise<void>
  /** When the next unleased effect is due; undefined when nothing is owed. */
  nextDue(): Promise<Instant | undefined>
}
