import type { Person } from '../domain/person.ts'
import type { AuthorisationId, CustomerNumber, PortalUser } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Authorisation, Service } from '../domain/service.ts'
import type { Deps } from './deps.ts'
import { linkedUser, readAuthority, reading } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { serviceOf, wantedOf } from './plan-request.ts'

/** Who should become a user of which number, as the conversation collected it. Nothing in it is believed. */
export interface InvitationDraft {
  readonly number: CustomerNumber
  /** A colleague; absent: for who asks. */
  readonly colleague?: { readonly name: string; readonly address: string }
  /** What is wanted once the account is there. */
  readonly service?: string
  readonly authorisations?: readonly AuthorisationId[]
}

export interface InvitationPlan {
  readonly number: CustomerNumber
  readonly forSelf: boolean
  /** Who asks is an administrator of the number: it is done, not asked. */
  readonly direct: boolean
  readonly name: string
  readonly address: string
  readonly service?: Service
  readonly wishes: readonly Authorisation[]
  /** Of the wishes, what an administrator gives along at once. */
  readonly granted: readonly Authorisation[]
  readonly rights?: FreshAuthority
  readonly digest: string
}

const addressPattern = /^[^\s<>@,;:"\\()[\]]+@[^\s<>@,;:"\\()[\]]+\.[^\s<>@,;:"\\()[\].]+$/
const longestAddress = 254
const longestName = 100

/** Exactly what would be asked or done. Of a number that is not one's own nothing at all is looked up (I-18). */
export async function planInvitation(deps: Deps, asker: Person, draft: InvitationDraft): Promise<InvitationPlan> {
  requireMember(asker)
  const service = draft.service === undefined ? undefined : serviceOf(deps, draft.service)
  const wishes = service === undefined ? [] : wantedOf(service, draft.authorisations ?? [])
  const who = draft.colleague === undefined ? themselves(asker) : namedPerson(draft.colleague)
  const forSelf = who.address === themselvesIfKnown(asker)
  const rights = forSelf ? await refuseOwn(deps, asker, draft.number) : await rightsOf(deps, asker, draft, who.address)
  const direct = rights?.authority !== undefined
  const granted = direct ? givenAlong(service, wishes) : []
  const shown = digest(draft.number, who, direct, service?.id ?? '', ids(wishes), ids(granted))
  return {
    number: draft.number,
    forSelf,
    direct,
    ...who,
    ...(service === undefined ? {} : { service }),
    wishes,
    granted,
    ...(rights === undefined ? {} : { rights }),
    digest: shown,
  }
}

const ids = (authorisations: readonly Authorisation[]): readonly string[] => authorisations.map(({ id }) => id)

/** Guests are linked to no account (I-6), so an account would be of no use to them here. */
export function requireMember(asker: Person): void {
  if (asker.rosterUnread) throw new Refusal('roster-unavailable')
  if (asker.linkUnchecked) throw new Refusal('backend-unavailable')
  if (asker.rosterRole !== 'user') throw new Refusal('members-only')
}

interface Who {
  readonly name: string
  readonly address: string
}

const themselvesIfKnown = (asker: Person): string | undefined =>
  (asker.portalUser?.address ?? asker.address)?.toLowerCase()

/** By the address of the account they proved to have, else by that of the Teams roster; never one they type. */
function themselves(asker: Person): Who {
  const address = themselvesIfKnown(asker)
  if (address === undefined || !addressPattern.test(address)) throw new Refusal('address-malformed')
  return { name: (asker.portalUser?.name ?? asker.name).slice(0, longestName), address }
}

/** A letter that only looks like another would make an account for somebody else. */
export const isAddress = (address: string): boolean =>
  address.length <= longestAddress && addressPattern.test(address) && /^[\x21-\x7e]+$/.test(address)

export function namedPerson(typed: Who): Who {
  const address = typed.address.trim().toLowerCase()
  if (!isAddress(address)) throw new Refusal('address-malformed')
  const name = typed.name.trim()
  if (name === '') throw new Refusal('empty-text')
  if (name.length > longestName) throw new Refusal('text-too-long')
  return { name, address }
}

/** Who has the number already needs no invitation; that list is their own. */
async function refuseOwn(deps: Deps, asker: Person, number: CustomerNumber): Promise<undefined> {
  const user = asker.portalUser
  if (user === undefined) return undefined
  const own = await reading(() => deps.backend.numbersOf(user.id))
  if (own.some((each) => each.number === number)) throw new Refusal('already-user', { number })
  return undefined
}

/** A colleague is added to a number of one's own. Who governs it adds them; who does not, asks. */
async function rightsOf(
  deps: Deps,
  asker: Person,
  { number }: InvitationDraft,
  address: string,
): Promise<FreshAuthority> {
  const user = linkedUser(asker)
  // The same two for every number: of one that is not theirs nothing else is asked (I-18).
  const [own, rights] = await Promise.all([
    reading(() => deps.backend.numbersOf(user.id)),
    readAuthority(deps, asker, number),
  ])
  if (rights.authority === undefined && !own.some((each) => each.number === number))
    throw new Refusal('number-unknown', { number })
  const users = await reading(() => deps.backend.usersOf(number))
  if (users.some((each: PortalUser) => each.address.toLowerCase() === address))
    throw new Refusal('already-user', { number })
  return asker.rosterRole === 'user' ? rights : { ...rights, authority: undefined }
}

/** What needs two administrators is never given along (I-14); what is asked for as one thing is not split. */
export function givenAlong(service: Service | undefined, wishes: readonly Authorisation[]): readonly Authorisation[] {
  if (service === undefined) return []
  const single = wishes.filter(({ needs, never }) => needs === 1 && never !== true)
  return service.choose === 'all' && single.length < wishes.length ? [] : single
}
