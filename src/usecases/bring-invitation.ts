import type { AskedReviewer } from '../domain/access-request.ts'
import type { Instant } from '../domain/instant.ts'
import { isInvited } from '../domain/invitation.ts'
import type { Invitation } from '../domain/invitation.ts'
import { isReachable } from '../domain/person.ts'
import type { CaseKind } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { Deps } from './deps.ts'
import { administratorsOver } from './plan-request.ts'
import { openInvitationCase } from './settle-invitation.ts'
import { showInvitation } from './show-invitation.ts'

/**
 * Brings it to who may decide at this moment; where nobody may or nobody can be reached, the servicedesk gets a case
 * (I-33). A number that does not exist has nobody, and that is all there is to it: who asked learns nothing (I-18).
 */
export async function bringInvitation(
  deps: Pick<Deps, 'ledger'>,
  reads: BackendReads,
  invitation: Invitation,
): Promise<void> {
  const readAt = await deps.ledger.now()
  const hierarchy = await reads.hierarchyOf(invitation.number)
  if (hierarchy === undefined) return
  const isAllowed = ({ user }: AskedReviewer): boolean =>
    !isInvited(invitation, { id: '', userId: user.id, address: user.address })
  const found = await administratorsOver({ backend: reads }, invitation.number, (direct) => direct.some(isAllowed))
  const eligible = found.filter(isAllowed)
  await deps.ledger.write(async (tx) => {
    const current = await tx.invitation(invitation.tenant, invitation.id)
    if (current?.state !== 'asked') return
    const fresh = eligible.filter(({ user }) => !current.broughtTo.some(({ userId }) => userId === user.id))
    const isFirst = current.customerName === undefined
    if (isFirst || fresh.length > 0) await bring(tx, current, hierarchy.name, fresh, readAt)
    const missing = await whoIsMissing(tx, current, eligible)
    const opened = missing !== undefined && (await openInvitationCase(tx, current, missing))
    if (isFirst || fresh.length > 0 || opened) await showInvitation(tx, current)
  })
}

async function bring(
  tx: LedgerTransaction,
  { tenant, id, number }: Invitation,
  customerName: string,
  fresh: readonly AskedReviewer[],
  readAt: Instant,
): Promise<void> {
  const to = fresh.map(({ user, via, heldOn }) => ({ userId: user.id, via, heldOn }))
  await tx.bringInvitation(tenant, id, customerName, to)
  const administrators = fresh.map(({ user }) => user.id)
  await tx.audit({
    tenant,
    verb: 'invitation.brought',
    customerNumber: number,
    evidence: { rule: 'administrators of the number', read: { administrators }, readAt },
    details: { invitation: id, added: administrators },
  })
}

async function whoIsMissing(
  tx: LedgerTransaction,
  { tenant }: Invitation,
  eligible: readonly AskedReviewer[],
): Promise<CaseKind | undefined> {
  if (eligible.length === 0) return 'no-reviewer'
  for (const { user } of eligible) if ((await tx.peopleLinkedTo(tenant, user.id)).some(isReachable)) return undefined
  return 'reviewers-unreachable'
}
