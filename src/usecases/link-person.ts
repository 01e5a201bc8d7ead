import { personKey } from '../domain/person.ts'
import type { Person, PersonKey } from '../domain/person.ts'
import type { PortalUser } from '../domain/portal.ts'
import { isInvitationOpen } from '../domain/invitation.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { isVerified, provenAddress } from './proven-address.ts'
import { invitationSubject, oweInvitation } from './show-invitation.ts'

/**
 * Links a Teams person to the portal account with the same address, only where the operator declared the address'
 * domain as verified for the tenant (I-5), and brings the requests that were waiting for this person.
 * @returns the person with the link, or as they were
 */
export async function linkPerson(deps: Deps, person: Person): Promise<Person> {
  if (person.portalUser !== undefined || person.rosterRole !== 'user') return person
  if (person.address === undefined || !isVerified(person.address, deps.rules)) return person
  const domain = person.address.split('@').at(-1)?.toLowerCase()
  const user = await deps.backend.userByAddress(person.address)
  if (user === undefined) return person
  await deps.ledger.write(async (tx) => {
    await tx.linkPerson(personKey(person), user)
    const evidence = { rule: 'address in a verified domain', read: { domain, user: user.id }, readAt: tx.now }
    await tx.audit({ tenant: person.tenant, verb: 'person.linked', actor: person.id, userId: user.id, evidence })
    await oweWaiting(tx, person, user)
  })
  return { ...person, portalUser: user }
}

/** Who is to become a user, by somebody else's wish, follows it from the moment the bot knows that it is about them. */
export async function bringInvitations(deps: Deps, person: Person): Promise<void> {
  const address = provenAddress(person, deps.rules)
  if (address === undefined) return
  const about = await deps.ledger.invitationsAbout(person.tenant, person.id, address)
  const open = about.filter((each) => isInvitationOpen(each) && each.asker.id !== person.id)
  if (open.length === 0) return
  await deps.ledger.write(async (tx) => {
    for (const { id } of open) await tx.owe({ kind: 'show', person: personKey(person), subject: invitationSubject(id) })
  })
}

/** Somebody who could not be reached is here again: what they missed, and what waits for them, is shown now. */
export async function bringWaiting(deps: Deps, person: Person): Promise<void> {
  const { portalUser } = person
  await deps.ledger.write(async (tx) => {
    await tx.hasten(personKey(person))
    if (portalUser !== undefined) await oweWaiting(tx, person, portalUser)
  })
}

async function oweWaiting(tx: LedgerTransaction, person: PersonKey, user: PortalUser): Promise<void> {
  for (const { id } of await tx.pendingFor(person.tenant, [], user.id))
    await tx.owe({ kind: 'show', person: personKey(person), subject: { kind: 'request', id } })
  for (const { id } of await tx.invitationsFor(person.tenant, [], user.id))
    await tx.owe({ kind: 'show', person: personKey(person), subject: invitationSubject(id) })
  // What they wished for when they had no account yet goes on now.
  for (const invitation of await tx.invitationsBy(person.tenant, person.id))
    if (invitation.state === 'done' && invitation.continuedAt === undefined) await oweInvitation(tx, invitation)
}

/** The portal account behind a link must still be the one that the address names; otherwise the link ends (I-5). */
export async function checkLink(deps: Deps, person: Person): Promise<Person> {
  const user = person.portalUser
  if (user === undefined) return person
  const now = await deps.backend.user(user.id)
  if (now !== undefined && now.address.toLowerCase() === user.address.toLowerCase()) return person
  await deps.ledger.write(async (tx) => {
    await tx.unlinkPerson(personKey(person))
    const evidence = {
      rule: 'the account is gone or has another address',
      read: { found: now !== undefined },
      readAt: tx.now,
    }
    await tx.audit({ tenant: person.tenant, verb: 'person.unlinked', actor: person.id, userId: user.id, evidence })
  })
  const { portalUser: _ended, ...unlinked } = person
  return unlinked
}
