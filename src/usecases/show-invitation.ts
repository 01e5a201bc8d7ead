import type { Subject } from '../domain/effect.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { PersonKey } from '../domain/person.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { distinct } from './show-to-all.ts'

export const invitationSubject = (id: string): Subject => ({ kind: 'invitation', id })

/** Owes every copy of its card to whom it is about and to every administrator it was brought to. */
export async function showInvitation(tx: LedgerTransaction, invitation: Invitation): Promise<void> {
  const { tenant, id } = invitation
  const subject = invitationSubject(id)
  const current = (await tx.invitation(tenant, id)) ?? invitation
  const reviewers = await Promise.all(current.broughtTo.map(({ userId }) => tx.peopleLinkedTo(tenant, userId)))
  const viewers = await tx.viewersOf(tenant, subject)
  const everybody = [...(await whomItIsAbout(tx, current)), ...reviewers.flat(), ...viewers]
  for (const person of distinct(everybody)) await tx.owe({ kind: 'show', person, subject })
}

/** Who asked, and who is to become the user where the bot knows them; whether it is them for certain is seen when it is shown (I-5). */
export async function whomItIsAbout(
  tx: LedgerTransaction,
  { tenant, asker, address }: Invitation,
): Promise<readonly PersonKey[]> {
  return distinct([{ tenant, id: asker.id }, ...(await tx.peopleWithAddress(tenant, address))])
}

/** Whom it is about hears how it went, but for who did it; the card tells the same. */
export async function tellOfInvitation(tx: LedgerTransaction, invitation: Invitation, by?: PersonKey): Promise<void> {
  const notice = { kind: 'invitation', invitationId: invitation.id } as const
  for (const person of await whomItIsAbout(tx, invitation))
    if (person.id !== by?.id) await tx.owe({ kind: 'tell', person, notice })
}

/** The effect that does whatever it needs next. */
export const oweInvitation = (
  tx: LedgerTransaction,
  { tenant, id, number }: Pick<Invitation, 'tenant' | 'id' | 'number'>,
): Promise<void> => tx.owe({ kind: 'invitation', tenant, invitationId: id, customerNumber: number })
