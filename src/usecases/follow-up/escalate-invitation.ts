import type { AskedReviewer } from '../../domain/access-request.ts'
import { isInvited } from '../../domain/invitation.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { Deps } from '../deps.ts'
import { reading } from '../fresh-rights.ts'
import { administratorsOver } from '../plan-request.ts'
import { isAnyReachable } from '../reachable.ts'
import { openInvitationCase } from '../settle-invitation.ts'
import { showInvitation } from '../show-invitation.ts'
import { takeInvitationStep } from './take-invitation-step.ts'
import type { InvitationFollowUp } from './take-invitation-step.ts'
import type { Left } from './take-step.ts'

/**
 * To the next door, as with a request: the administrators above, else the servicedesk. Of a number that does not exist
 * there is none, and who asked is not told of either (I-18). @throws Refusal when the backend cannot say (I-10)
 */
export async function escalateInvitation(
  deps: Pick<Deps, 'ledger' | 'backend'>,
  due: InvitationFollowUp,
): Promise<Left> {
  const before = await deps.ledger.invitation(due.tenant, due.invitationId)
  if (before === undefined) return undefined
  const readAt = await deps.ledger.now()
  const hierarchy = await reading(() => deps.backend.hierarchyOf(before.number))
  if (hierarchy === undefined) return undefined
  const above = (await administratorsOver(deps, before.number)).filter(({ via }) => via === 'parent')
  return deps.ledger.write((tx) =>
    takeInvitationStep(tx, due, async (invitation) => {
      const { tenant, id, number } = invitation
      const asked = nextDoor(invitation, above)
      const to = asked.map(({ user, via, heldOn }) => ({ userId: user.id, via, heldOn }))
      await tx.bringInvitation(tenant, id, hierarchy.name, to)
      const reached = await isAnyReachable(tx, tenant, asked)
      if (!reached) await openInvitationCase(tx, invitation, 'not-decided')
      await tx.audit({
        tenant,
        verb: 'invitation.escalated',
        customerNumber: number,
        evidence: { rule: 'nobody decided yet', read: { administrators: above.map(({ user }) => user.id) }, readAt },
        details: {
          invitation: id,
          to: reached ? 'parent' : 'servicedesk',
          added: asked.map(({ user }) => user.id),
        },
      })
      await showInvitation(tx, invitation)
    }),
  )
}

/** Nobody who has it already, and nobody whom it is about (I-11). */
const nextDoor = (invitation: Invitation, above: readonly AskedReviewer[]): readonly AskedReviewer[] =>
  above.filter(
    ({ user }) =>
      !isInvited(invitation, { id: '', userId: user.id, address: user.address }) &&
      !invitation.broughtTo.some(({ userId }) => userId === user.id),
  )
