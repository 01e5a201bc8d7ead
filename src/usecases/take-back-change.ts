import { approvalsOf } from '../domain/access-request.ts'
import type { AccessRequest, Actor, AskedReviewer } from '../domain/access-request.ts'
import { isHalfApproved } from '../domain/deciding.ts'
import { isDirect } from '../domain/change.ts'
import type { Change } from '../domain/change.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { Deps } from './deps.ts'
import { oweFollowUps } from './follow-up/owe-follow-ups.ts'
import { administratorsOver } from './plan-request.ts'
import { showToAll, tellAbout } from './show-to-all.ts'
import { showStanding } from './taken-away.ts'
import { addReviewers, seekReviewers } from './seek-reviewers.ts'
import { seekSecond } from './second-reviewer.ts'

type TakeBackDeps = Pick<Deps, 'ledger' | 'backend' | 'catalogue' | 'rules' | 'workingTime'>

/**
 * Everybody whose approval carries this change, or who gave it, must still have authority, read at this moment (I-9).
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
  const giver = request !== undefined && line?.given === true ? [request.requester] : []
  const responsible = [...giver, ...approvers, change.by].filter(({ id }) => !agents.some((agent) => agent.id === id))
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
    if (isDirect(change)) await tellWhoseItWas(tx, change)
    const request = change.requestId === undefined ? undefined : await tx.request(tenant, change.requestId)
    if (request === undefined || change.lineId === undefined || change.cause !== 'line') return
    const withoutGiver = !isGiverStill(request, now, lostBy)
    await tx.returnLine(tenant, change.lineId, { withoutGiver })
    await tx.audit({ ...common, verb: 'line.returned', requestId: request.id, lineId: change.lineId })
    await tx.raiseVersion(tenant, request.id, request.version)
    await addReviewers(tx, request, now)
    const returned = (await tx.request(tenant, request.id)) ?? request
    await seekAnew(tx, returned, now)
    await tx.owe({ kind: 'expire', tenant, requestId: request.id }, Math.max(request.expiresAt, tx.now))
    await oweFollowUps(tx, deps, returned)
    await showToAll(tx, returned)
    await tellAbout(tx, returned, { kind: 'returned', requestId: request.id, lostBy })
  })
}

/** What an administrator gave goes on as given for as long as they are one; after that it takes two others (I-14). */
const isGiverStill = ({ requester }: AccessRequest, now: readonly AskedReviewer[], lostBy: string): boolean =>
  lostBy !== requester.userId && now.some(({ user }) => user.id === requester.userId)

async function seekAnew(tx: LedgerTransaction, returned: AccessRequest, now: readonly AskedReviewer[]): Promise<void> {
  if (returned.lines.some(isHalfApproved)) {
    await seekSecond(tx, returned, now)
    return
  }
  // Who lost the authority is on the list of who was asked, but cannot decide any more (I-33).
  await seekReviewers(tx, returned, { eligible: now })
}

async function tellWhoseItWas(tx: LedgerTransaction, change: Change): Promise<void> {
  const person = { tenant: change.tenant, id: change.by.id }
  await showStanding(tx, change)
  await tx.owe({ kind: 'tell', person, notice: { kind: 'change', changeId: change.id } })
}
