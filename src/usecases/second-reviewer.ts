import { approvalsOf, isGiven } from '../domain/access-request.ts'
import type { AccessRequest, AskedReviewer } from '../domain/access-request.ts'
import { isForAgent, isHalfApproved, mayBeSecond } from '../domain/deciding.ts'
import type { Person } from '../domain/person.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { linkedUser, reading } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { openCase, showCase } from './open-case.ts'
import { administratorsOver } from './plan-request.ts'
import { addReviewers, seekReviewers } from './seek-reviewers.ts'

/** For who is no administrator: whether they are an agent at this moment, and who else could decide (I-14). */
export async function readAgent(
  deps: Deps,
  person: Person,
  request: AccessRequest,
  rights: FreshAuthority,
): Promise<FreshAuthority> {
  const user = linkedUser(person)
  const agents = await reading(() => deps.backend.servicedeskAgents())
  if (!agents.some(({ id }) => id === user.id)) return rights
  // Also before the first approval: that may be committed between this and the decision.
  const over = await readSeconds(deps, request)
  return { ...rights, agent: { userId: user.id, administrators: over.map((each) => each.user.id) } }
}

/** Everybody who may decide now, where a line may be left waiting for a second approval; otherwise nobody is read. */
export async function readSeconds(deps: Deps, request: AccessRequest): Promise<readonly AskedReviewer[]> {
  const waits = request.lines.some(({ needs, state }) => needs === 2 && state === 'pending')
  return waits ? administratorsOver(deps, request.customer.number) : []
}

/**
 * A line that waits for its second approval is brought to who can give it: the other administrators, or where there is
 * none a servicedesk agent, until there is one (I-14, I-33). @returns the request as it is after that
 */
export async function seekSecond(
  tx: LedgerTransaction,
  before: AccessRequest,
  administrators: readonly AskedReviewer[],
): Promise<AccessRequest> {
  const { tenant, id } = before
  const request = (await tx.request(tenant, id)) ?? before
  const half = request.lines.filter(isHalfApproved)
  if (half.length === 0) {
    await closeSecondCase(tx, request)
    return request
  }
  const ids = administrators.map(({ user }) => user.id)
  const eligible = administrators.filter(({ user }) => half.some((line) => mayBeSecond(line, request, user.id)))
  await addReviewers(tx, request, eligible)
  if (half.some((line) => isForAgent(line, request, ids))) await openSecondCase(tx, request)
  else {
    await closeSecondCase(tx, request, 'an administrator can be the second')
    await seekReviewers(tx, request, { eligible: administrators })
  }
  return (await tx.request(tenant, id)) ?? request
}

async function openSecondCase(tx: LedgerTransaction, request: AccessRequest): Promise<void> {
  const half = request.lines.filter(isHalfApproved)
  const approvals = half.flatMap(approvalsOf)
  const known = await tx.caseOfRequest(request.tenant, request.id)
  if (known?.kind === 'second-approval' && known.state !== 'closed') return
  const first = approvals.map(({ reviewer }) => reviewer.userId)
  const approvers = request.reviewers.filter(({ user }) => first.includes(user.id))
  await openCase(tx, {
    kind: 'second-approval',
    tenant: request.tenant,
    requestId: request.id,
    requester: request.requester,
    findings: [
      { code: isGiven(request) ? 'giver' : 'requester', value: request.requester.name },
      { code: 'beneficiary', value: `${request.beneficiary.name} <${request.beneficiary.address}>` },
      { code: 'number', value: `${request.customer.number} (${request.customer.name})` },
      ...half.map((line) => ({ code: 'authorisation' as const, value: line.authorisation })),
      ...approvers.map(({ user }) => ({ code: 'administrator' as const, value: `${user.name} <${user.address}>` })),
    ],
  })
}

/** Nobody of the servicedesk needs to look any more. */
export async function closeSecondCase(
  tx: LedgerTransaction,
  { tenant, id }: AccessRequest,
  rule = 'no line waits for a second approval',
): Promise<void> {
  const known = await tx.caseOfRequest(tenant, id)
  if (known?.kind !== 'second-approval' || known.state === 'closed') return
  await tx.moveCase(tenant, known.id, known.version, 'closed', { closedAt: tx.now })
  const evidence = { rule, read: { request: id }, readAt: tx.now }
  await tx.audit({ tenant, verb: 'case.closed', caseId: known.id, requestId: id, evidence })
  await showCase(tx, tenant, known.id)
}
