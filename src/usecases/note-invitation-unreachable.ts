import type { Person } from '../domain/person.ts'
import type { Deps } from './deps.ts'
import { oweInvitation } from './show-invitation.ts'

/** An administrator turned out not to be reachable: whether anybody else is, is looked at anew (I-33). */
export async function noteInvitationUnreachable(
  deps: Pick<Deps, 'ledger'>,
  reviewer: Person,
  invitationId: string,
): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const invitation = await tx.invitation(reviewer.tenant, invitationId)
    if (invitation?.state === 'asked' && invitation.asker.id !== reviewer.id) await oweInvitation(tx, invitation)
  })
}
