import type { Actor } from '../domain/access-request.ts'
import type { Evidence } from '../domain/audit-event.ts'
import type { Reviewer } from '../domain/deciding.ts'
import { seconds } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { Authority, CustomerNumber, PortalUser, PortalUserId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import { BackendUnavailable } from '../domain/backend-error.ts'
import type { Deps } from './deps.ts'

/** Rights as they were read a moment ago, and when. */
export interface FreshAuthority {
  readonly authority: Authority | undefined
  readonly readAt: Instant
  /** Only of a servicedesk agent who is no administrator: everybody who has authority (I-14). */
  readonly agent?: { readonly userId: PortalUserId; readonly administrators: readonly PortalUserId[] }
}

/** The portal account this person proved to be; without one nobody asks or decides (I-5). */
export function linkedUser(person: Person): PortalUser {
  if (person.portalUser !== undefined) return person.portalUser
  if (person.rosterUnread) throw new Refusal('roster-unavailable')
  throw new Refusal(person.linkUnchecked ? 'backend-unavailable' : 'not-linked')
}

export const actorOf = (person: Person): Actor => ({
  id: person.id,
  name: person.portalUser?.name ?? person.name,
  ...(person.portalUser === undefined ? {} : { userId: person.portalUser.id }),
})

/** A backend that cannot answer is an expected "no": nothing changed, try again (I-10). */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof BackendUnavailable) throw new Refusal('backend-unavailable')
    throw error
  }
}

export async function readAuthority(deps: Deps, person: Person, number: CustomerNumber): Promise<FreshAuthority> {
  const user = linkedUser(person)
  const readAt = await deps.ledger.now()
  return { authority: await reading(() => deps.backend.authorityOver(user.id, number)), readAt }
}

/** Who is asked to decide must be a full member of the tenant: guests, bots and unknown roles are not (I-6). */
export function whoMayDecide(person: Person): PortalUser {
  if (person.rosterUnread) throw new Refusal('roster-unavailable')
  if (person.rosterRole !== 'user') throw new Refusal('not-administrator')
  return linkedUser(person)
}

/** Rights that were read more than ten seconds ago decide nothing (I-8). */
export function requireFresh(rights: FreshAuthority, now: Instant): void {
  if (now - rights.readAt > seconds(10)) throw new Refusal('backend-unavailable')
}

export const evidenceOf = (rule: string, { authority, agent, readAt }: FreshAuthority): Evidence => ({
  rule,
  read: authority ?? agent ?? null,
  readAt,
})

/** In which capacity they decide. */
export const reviewerOf = (person: Person, { authority, agent }: FreshAuthority): Reviewer =>
  authority === undefined && agent !== undefined
    ? { ...actorOf(person), administrators: agent.administrators }
    : { ...actorOf(person), authority: authority === undefined ? [] : [authority.over] }
