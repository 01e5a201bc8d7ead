import type { Invitation } from '../domain/invitation.ts'
import type { Finding } from '../domain/servicedesk-case.ts'
import type { LedgerReads } from '../ports/ledger.ts'

/** What the bot knows of an invitation, for the servicedesk. */
export async function invitationFindings(ledger: LedgerReads, invitation: Invitation): Promise<readonly Finding[]> {
  const { tenant, asker, name, address, number, customerName, wishes, broughtTo } = invitation
  const people = await Promise.all(broughtTo.map(({ userId }) => ledger.peopleLinkedTo(tenant, userId)))
  const administrators = people.flatMap((linked) => linked.slice(0, 1).flatMap(({ portalUser }) => portalUser ?? []))
  return [
    { code: 'requester', value: asker.name },
    { code: 'beneficiary', value: `${name} <${address}>` },
    { code: 'number', value: customerName === undefined ? number : `${number} (${customerName})` },
    ...wishes.map((value) => ({ code: 'authorisation' as const, value })),
    ...administrators.map((user) => ({ code: 'administrator' as const, value: `${user.name} <${user.address}>` })),
  ]
}
