import type { AccessRequest } from '../../domain/access-request.ts'
import type { Effect } from '../../domain/effect.ts'
import { isUndecided } from '../../domain/following-up.ts'
import type { Instant } from '../../domain/instant.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'

export type FollowUp = Extract<Effect, { kind: 'follow-up' }>

/** What a step left to do: when it is due after all, by a clock that was set back; undefined when it is over. */
export type Left = Instant | undefined

/** Runs a step on an undecided request, in the transaction that notes that this version took it (I-20, I-29). */
export async function takeStep(
  tx: LedgerTransaction,
  { tenant, requestId, step, at }: FollowUp,
  work: (request: AccessRequest) => Promise<void>,
): Promise<Left> {
  if (tx.now < at) return at
  const request = await tx.request(tenant, requestId)
  if (request === undefined || !isUndecided(request, tx.now)) return undefined
  if (await tx.noteFollowUp(tenant, requestId, request.version, step)) await work(request)
  return undefined
}
