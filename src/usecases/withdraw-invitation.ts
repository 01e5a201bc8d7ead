import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'
import { digest } from './ids.ts'
import { showInvitation, tellOfInvitation } from './show-invitation.ts'
import { aboutThem } from './standing.ts'

/** Whom it is about takes it back while nobody decided; the other one is told. */
export async function withdrawInvitation(
  deps: Deps,
  person: Person,
  input: { readonly invitation: string; readonly seen: number },
): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const invitation = await tx.invitation(person.tenant, input.invitation)
    const cancelledBy = invitation && aboutThem(invitation, person, deps.rules)
    if (invitation === undefined || cancelledBy === undefined) throw new Refusal('not-visible')
    if (!(await tx.firstTime(person.tenant, digest('withdraw-invitation', input.invitation, input.seen, person.id))))
      return
    if (invitation.state !== 'asked') throw new Refusal('too-late-to-withdraw')
    if (invitation.version !== input.seen) throw new Refusal('seen-outdated')
    await tx.moveInvitation(person.tenant, invitation.id, 'asked', 'cancelled', { cancelledBy })
    await tx.audit({
      tenant: person.tenant,
      verb: 'invitation.cancelled',
      actor: person.id,
      customerNumber: invitation.number,
      evidence: { rule: `taken back by the ${cancelledBy}`, read: { state: invitation.state }, readAt: tx.now },
      details: { invitation: invitation.id },
    })
    await showInvitation(tx, invitation)
    await tellOfInvitation(tx, invitation, person)
  })
}
