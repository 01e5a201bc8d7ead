import type { Subject } from '../domain/effect.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { distinct } from './show-to-all.ts'

export const invitationSubject = (id: string): Subject => ({ kind: 'invitation', id })

/** Owes every copy of its card to who asked and to every administrator it was brought to. */
export async function showInvitation(tx: LedgerTransaction, invitation: Invitation): Promise<void> {
  const { tenant, id, asker } = invitation
  const subject = invitationSubject(id)
  const current = (await tx.invitation(tenant, id)) ?? invitation
  const reviewers = await Promise.all(current.broughtTo.map(({ userId }) => tx.peopleLinkedTo(tenant, userId)))
  const everybody = [{ tenant, id: asker.id }, ...reviewers.flat(), ...(await tx.viewersOf(tenant, subject))]
  for (const person of distinct(everybody)) await tx.owe({ kind: 'show', person, subject })
}

/** Who asked hears how it went; the card tells the same. */
export const tellAsker = (tx: LedgerTransaction, { tenant, id, asker }: Invitation): Promise<void> =>
  tx.owe({
    kind: 'tell',
    person: { tenant, id: asker.id },
    notice: { kind: 'invitation', invitationId: id },
  })

/** The effect that does whatever it needs next. */
export const oweInvitation = (
  tx: LedgerTransaction,
  { tenant, id, number }: Pick<Invitation, 'tenant' | 'id' | 'number'>,
): Promise<void> => tx.owe({ kind: 'invitation', tenant, invitationId: id, customerNumber: number })
