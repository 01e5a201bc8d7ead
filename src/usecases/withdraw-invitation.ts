import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'
import { digest } from './ids.ts'
import { showInvitation } from './show-invitation.ts'

/** Who asked takes it back while nobody decided. */
export async function withdrawInvitation(
  deps: Deps,
  asker: Person,
  input: { readonly invitation: string; readonly seen: number },
): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const invitation = await tx.invitation(asker.tenant, input.invitation)
    if (invitation?.asker.id !== asker.id) throw new Refusal('not-visible')
    if (!(await tx.firstTime(asker.tenant, digest('withdraw-invitation', input.invitation, input.seen)))) return
    if (invitation.state !== 'asked') throw new Refusal('too-late-to-withdraw')
    if (invitation.version !== input.seen) throw new Refusal('seen-outdated')
    await tx.moveInvitation(asker.tenant, invitation.id, 'asked', 'cancelled')
    await tx.audit({
      tenant: asker.tenant,
      verb: 'invitation.cancelled',
      actor: asker.id,
      customerNumber: invitation.number,
      evidence: { rule: 'taken back by who asked', read: { state: invitation.state }, readAt: tx.now },
      details: { invitation: invitation.id },
    })
    await showInvitation(tx, invitation)
  })
}
