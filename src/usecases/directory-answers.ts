import type { Authority, HeldAuthorisation, NamedNumber, PortalUser } from '../domain/portal.ts'
import type { Directory, HeldAuthorisations } from '../ports/permissions-backend.ts'
import { about, handle, listOf, object, oneOf, optional, text, whole, words } from './readable.ts'
import type { Answers, Part } from './readable.ts'

const user = object<PortalUser>({ id: handle, name: words, address: words })
const customer = object<NamedNumber>({ number: words, name: words })
const authority = object<Authority>({
  userId: text,
  over: text,
  heldOn: words,
  via: oneOf(['direct', 'parent']),
  authorisations: listOf(words),
})
const hierarchy = object<NonNullable<Awaited<ReturnType<Directory['hierarchyOf']>>>>({
  number: text,
  name: words,
  parent: optional(customer),
  children: listOf(customer),
})
const held: Part<HeldAuthorisation> = object({ authorisation: words, since: whole })

/** What is believed of who exists and who may (I-10). */
export const directoryAnswers: Answers<Directory & HeldAuthorisations> = {
  userByAddress: (answer, [address]) =>
    about(optional(user)(answer), (found) => found.address.toLowerCase() === address.toLowerCase()),
  user: (answer, [id]) => about(optional(user)(answer), (found) => found.id === id),
  numbersOf: listOf(customer),
  usersOf: listOf(user),
  hierarchyOf: (answer, [number]) => about(optional(hierarchy)(answer), (found) => found.number === number),
  administratorsOf: listOf(user),
  authorityOver: (answer, [id, number]) =>
    about(optional(authority)(answer), (found) => isAuthorityOf(found, id, number)),
  servicedeskAgents: listOf(user),
  heldBy: listOf(held),
}

const isAuthorityOf = ({ userId, over, via, heldOn, authorisations }: Authority, user: string, number: string) =>
  userId === user &&
  over === number &&
  (via === 'parent' || heldOn === number) &&
  ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'].every((id) => authorisations.includes(id))
