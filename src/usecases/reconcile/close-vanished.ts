import type { AccessRequest } from '../../domain/access-request.ts'
import { canWithdrawLine, latestOfLine } from '../../domain/withdrawing.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import { showToAll, tellAbout } from '../show-to-all.ts'
import { closeSecondCase, seekSecond } from '../second-reviewer.ts'
import { seekReviewers } from '../seek-reviewers.ts'
import { cancelLine } from '../withdraw-request.ts'
import type { Looked, ReconcileDeps } from './reconcile.ts'
import { whatVanished } from './what-vanished.ts'
import type { Vanished } from './what-vanished.ts'

const atOnce = 200

/** What waited for a person, a link or a number that is gone is closed in this very run, and stays closed (I-25). */
export async function closeVanished(deps: ReconcileDeps, tenant: string): Promise<Looked> {
  const total = { looked: 0, acted: 0, unclear: 0 }
  for (let after = ''; ;) {
    const open = await deps.survey.openRequests(tenant, after, atOnce)
    for (const request of open) {
      const why = await vanishedFor(deps, request)
      total.looked += 1
      if (why === 'unclear') total.unclear += 1
      else if (why !== 'nothing' && (await act(deps, request, why))) total.acted += 1
    }
    if (open.length < atOnce) return total
    after = open.at(-1)?.id ?? ''
  }
}

/** The link between the Teams person and the portal account is the ledger's own truth; the rest is the backend's. */
async function vanishedFor(deps: ReconcileDeps, request: AccessRequest): Promise<Vanished> {
  const { id, userId } = request.requester
  const person = await deps.people.find({ tenant: request.tenant, id })
  if (person !== undefined && person.portalUser?.id !== userId) return 'requester'
  return whatVanished(deps.reads(), request)
}

/** @returns whether there was anything left to do */
const act = (
  { ledger }: ReconcileDeps,
  { tenant, id, version }: AccessRequest,
  why: Exclude<Vanished, 'nothing' | 'unclear'>,
): Promise<boolean> =>
  ledger.write(async (tx) => {
    const request = await tx.request(tenant, id)
    // Somebody acted on it meanwhile: the next run looks again.
    if (request?.version !== version) return false
    if (why === 'administrators' || why === 'second') return bringToServicedesk(tx, request, why)
    return close(tx, request, why)
  })

async function bringToServicedesk(
  tx: LedgerTransaction,
  request: AccessRequest,
  missing: 'administrators' | 'second',
): Promise<boolean> {
  const before = await tx.caseOfRequest(request.tenant, request.id)
  if (missing === 'second') await seekSecond(tx, request, [])
  else await seekReviewers(tx, request, { eligible: [] })
  const after = await tx.caseOfRequest(request.tenant, request.id)
  if (before?.id === after?.id) return false
  await showToAll(tx, request)
  return true
}

async function close(tx: LedgerTransaction, request: AccessRequest, why: Vanished): Promise<boolean> {
  const changes = await tx.changesOfRequest(request.tenant, request.id)
  for (const line of request.lines) {
    const change = latestOfLine(changes, line.id)
    if (canWithdrawLine(line, change)) await cancelLine(tx, request, line, change, { details: { why: `${why}-gone` } })
  }
  await tx.raiseVersion(request.tenant, request.id, request.version)
  await closeSecondCase(tx, request)
  await showToAll(tx, request)
  await tellAbout(tx, request, { kind: 'closed', requestId: request.id })
  return true
}
