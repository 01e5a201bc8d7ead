import { approvalsOf, isInvolved } from '../domain/access-request.ts'
import type { Actor } from '../domain/access-request.ts'
import type { Change } from '../domain/change.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { Deps } from './deps.ts'
import { oweFollowUps } from './follow-up/owe-follow-ups.ts'
import { administratorsOver } from './plan-request.ts'
import { showToAll, tellAbout } from './show-to-all.ts'
import { showBatch } from './taken-away.ts'
import { addReviewers, seekReviewers } from './seek-reviewers.ts'

type TakeBackDeps = Pick<Deps, 'ledger' | 'backend' | 'catalogue' | 'rules' | 'workingTime'>

/**
 * Everybody whose approval carries this change must still have authority, read at this moment (I-9).
 * @returns the portal user id of the first who lost it; undefined when all still have it
 */
export async function whoseAuthority(
  deps: Pick<Deps, 'ledger'>,
  reads: BackendReads,
  change: Change,
): Promise<string | undefined> {
  const request =
    change.requestId === undefined ? undefined : await deps.ledger.request(change.tenant, change.requestId)
  const line = request?.lines.find((each) => each.id === change.lineId)
  const approvals = line === undefined ? [] : approvalsOf(line)
  const agents = approvals.filter(({ capacity }) => capacity === 'servicedesk').map(({ reviewer }) => reviewer)
  const lost = await whoIsNoAgent(reads, agents)
  if (lost !== undefined) return lost
  const approvers = approvals.map(({ reviewer }) => reviewer)
  // Who retried what an agent approved as the second does so as an administrator.
  const responsible = [...approvers, change.by].filter(({ id }) => !agents.some((agent) => agent.id === id))
  for (const { userId, id } of responsible) {
    if (userId === undefined) return id
    if ((await reads.authorityOver(userId, change.customer.number)) === undefined) return userId
  }
  return undefined
}

async function whoIsNoAgent(reads: BackendReads, approvers: readonly Actor[]): Promise<string | undefined> {
  if (approvers.length === 0) return undefined
  const agents = await reads.servicedeskAgents()
  const lost = approvers.find(({ userId }) => !agents.some(({ id }) => id === userId))
  return lost && (lost.userId ?? lost.id)
}

/** Authority was lost between approval and grant: nothing is granted, the line waits for the other administrators (I-9). */
export async function takeBackChange(deps: TakeBackDeps, change: Change, lostBy: string): Promise<void> {
  const readAt = await deps.ledger.now()
  const now = await administratorsOver(deps, change.customer.number)
  await deps.ledger.write(async (tx) => {
    const { tenant } = change
    const common = {
      tenant,
      changeId: change.id,
      customerNumber: change.customer.number,
      authorisation: change.authorisation,
      evidence: { rule: 'not-administrator any more', read: { user: lostBy, authority: null }, readAt },
    }
    await tx.moveChange(tenant, change.id, 'due', 'withdrawn', { outcome: 'not-administrator' })
    await tx.audit({ ...common, verb: 'change.withdrawn', details: { why: 'not-administrator', lostBy } })
    const request = change.requestId === undefined ? undefined : await tx.request(tenant, change.requestId)
    if (request === undefined || change.lineId === undefined) return returnDirect(tx, change)
    await tx.returnLine(tenant, change.lineId)
    await tx.audit({ ...common, verb: 'line.returned', requestId: request.id, lineId: change.lineId })
    await tx.raiseVersion(tenant, request.id, request.version)
    await addReviewers(tx, request, now)
    const returned = (await tx.request(tenant, request.id)) ?? request
    // Who lost the authority is on the list of who was asked, but cannot decide any more (I-33).
    const eligible = now.filter(({ user }) => !isInvolved(returned, { id: '', userId: user.id }))
    await seekReviewers(tx, returned, { eligible })
    await tx.owe({ kind: 'expire', tenant, requestId: request.id }, Math.max(request.expiresAt, tx.now))
    await oweFollowUps(tx, deps, returned)
    await showToAll(tx, returned)
    await tellAbout(tx, returned, { kind: 'returned', requestId: request.id, lostBy })
  })
}

async function returnDirect(tx: LedgerTransaction, change: Change): Promise<void> {
  const person = { tenant: change.tenant, id: change.by.id }
  await showBatch(tx, change)
  await tx.owe({ kind: 'tell', person, notice: { kind: 'change', changeId: change.id } })
}
