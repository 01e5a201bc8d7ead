import type { Invitation } from '../domain/invitation.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { Deps } from './deps.ts'
import { showInvitation, tellOfInvitation } from './show-invitation.ts'

/**
 * Whose account is gone asks for nobody any more (I-25). Two answers must say so, from a backend that still knows
 * somebody: an empty answer alone may be one that was not read (I-10). @returns whether it was closed
 */
export async function closeVanishedInvitation(
  { ledger }: Pick<Deps, 'ledger'>,
  reads: BackendReads,
  { tenant, id, asker, number }: Invitation,
): Promise<boolean> {
  const { userId } = asker
  if (userId === undefined) return false
  const readAt = await ledger.now()
  const [agents, user, own] = await Promise.all([
    reads.servicedeskAgents(),
    reads.user(userId),
    reads.numbersOf(userId),
  ])
  if (agents.length === 0 || user !== undefined || own.length > 0) return false
  return ledger.write(async (tx) => {
    const invitation = await tx.invitation(tenant, id)
    if (invitation?.state !== 'asked') return false
    await tx.moveInvitation(tenant, id, 'asked', 'cancelled', { cancelledBy: 'gone' })
    await tx.audit({
      tenant,
      verb: 'invitation.cancelled',
      customerNumber: number,
      evidence: { rule: 'who asked is gone', read: { user: userId, found: false }, readAt },
      details: { invitation: id, why: 'requester-gone' },
    })
    await showInvitation(tx, invitation)
    await tellOfInvitation(tx, invitation)
    return true
  })
}
