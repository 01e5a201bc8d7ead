import type { AccessRequest, Line } from '../domain/access-request.ts'
import type { AuditEvent } from '../domain/audit-event.ts'
import { isDirect } from '../domain/change.ts'
import type { Change } from '../domain/change.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { canWithdrawLine, latestOfLine, whyNotWithdraw } from '../domain/withdrawing.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { digest } from './ids.ts'
import { closeSecondCase } from './second-reviewer.ts'
import { showToAll, tellAbout } from './show-to-all.ts'
import { showBatch } from './taken-away.ts'

/** Takes back everything of a request that the backend was not told yet. */
export async function withdrawRequest(
  deps: Deps,
  requester: Person,
  input: { readonly request: string; readonly seen: number },
): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const action = digest('withdraw', input.request, input.seen, requester.id)
    if (!(await tx.firstTime(requester.tenant, action))) return
    const request = await tx.request(requester.tenant, input.request)
    if (request?.requester.id !== requester.id) throw new Refusal('not-visible')
    if (request.version !== input.seen) throw new Refusal('seen-outdated')
    await cancelOpenLines(tx, requester, request.id)
  })
}

/** Within a transaction of a larger action. @throws Refusal when it is not theirs or nothing can be taken back */
export async function cancelOpenLines(tx: LedgerTransaction, requester: Person, requestId: string): Promise<void> {
  const request = await tx.request(requester.tenant, requestId)
  if (request === undefined) throw new Refusal('not-visible')
  const changes = await tx.changesOfRequest(request.tenant, request.id)
  const why = whyNotWithdraw(request, changes, requester.id)
  if (why !== undefined) throw new Refusal(why)
  for (const line of request.lines) {
    const change = latestOfLine(changes, line.id)
    if (canWithdrawLine(line, change)) await cancelLine(tx, request, line, change, { actor: requester.id })
  }
  await tx.raiseVersion(request.tenant, request.id, request.version)
  await closeSecondCase(tx, request)
  await showToAll(tx, request)
  if (request.requester.userId !== request.beneficiary.id)
    await tellAbout(tx, request, { kind: 'withdrawn', requestId: request.id })
}

/** Takes back one line and its change, for whoever acts: nobody where the bot itself does. */
export async function cancelLine(
  tx: LedgerTransaction,
  request: AccessRequest,
  line: Line,
  change: Change | undefined,
  by: Pick<AuditEvent, 'actor' | 'details'>,
): Promise<void> {
  const common = {
    tenant: request.tenant,
    ...by,
    requestId: request.id,
    lineId: line.id,
    authorisation: line.authorisation,
    evidence: {
      rule: 'whyNotWithdraw: requester',
      read: { requester: request.requester.id, line: line.state, change: change?.state ?? null },
      readAt: tx.now,
    },
  }
  await tx.moveLine(request.tenant, line.id, line.state, 'cancelled')
  await tx.audit({ ...common, verb: 'line.cancelled' })
  if (change?.state !== 'due') return
  await tx.moveChange(request.tenant, change.id, 'due', 'withdrawn')
  await tx.audit({ ...common, verb: 'change.withdrawn', changeId: change.id })
  if (isDirect(change)) await showBatch(tx, change)
}
