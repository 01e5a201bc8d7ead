import type { Change } from '../domain/change.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { isTakenAway } from './taken-away.ts'

/** Changes whose tile should show at the same minute are asked about in one card, known by the first of them. */
export async function visibleGroup(ledger: LedgerReads, change: Change): Promise<readonly Change[]> {
  const batch = await ledger.changesOfBatch(change.tenant, change.batch)
  return batch.filter(
    (other) =>
      other.state === 'done' &&
      other.wish === 'on' &&
      other.requestId === change.requestId &&
      other.user.id === change.user.id &&
      other.customer.number === change.customer.number &&
      (other.visibleBy ?? 0) === (change.visibleBy ?? 0),
  )
}

/** Those of them that there still is something to see of. */
export async function stillGiven(ledger: LedgerReads, group: readonly Change[]): Promise<readonly Change[]> {
  const gone = await Promise.all(group.map((each) => isTakenAway(ledger, each)))
  return group.filter((_, index) => gone[index] !== true)
}
