import type { AccessRequest, Line } from '../../domain/access-request.ts'
import type { Effect } from '../../domain/effect.ts'
import { isUndecided, pendingLines, waitsSince } from '../../domain/following-up.ts'
import type { Instant } from '../../domain/instant.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import { digest } from '../ids.ts'

export type FollowUp = Extract<Effect, { kind: 'follow-up' }>

/** What a step left to do: when it is due after all, by a clock that was set back; undefined when it is over. */
export type Left = Instant | undefined

/** Runs a step on the lines that still wait as they did when it was owed, once for that state (I-20, I-29). */
export async function takeStep(
  tx: LedgerTransaction,
  due: FollowUp,
  work: (request: AccessRequest, lines: readonly Line[]) => Promise<void>,
): Promise<Left> {
  if (tx.now < due.at) return due.at
  const request = await tx.request(due.tenant, due.requestId)
  if (request === undefined || !isUndecided(request, tx.now)) return undefined
  const since = due.since ?? request.submittedAt
  const waiting = pendingLines(request)
  const lines = due.step === 'warn' ? waiting : waiting.filter((line) => waitsSince(line, request) === since)
  if (lines.length === 0) return undefined
  if (await tx.firstTime(due.tenant, digest('follow-up', request.id, due.step, since))) await work(request, lines)
  return undefined
}
