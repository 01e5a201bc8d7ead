import type { Change } from '../domain/change.ts'
import type { Person } from '../domain/person.ts'
import type { CustomerNumber, NamedNumber, PortalUser } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Authorisation, Service } from '../domain/service.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { stillGiven, visibleGroup } from './visible-group.ts'

/** What somebody does not see: a service, mostly on a number. Whose it is follows from who asks, or from the change. */
export interface Missed {
  readonly service: Service
  /** What it comes down to; of a service to choose from, only what was given. */
  readonly wanted: readonly Authorisation[]
  readonly customer?: NamedNumber
  /** Absent where the person who asks has no portal account. */
  readonly user?: PortalUser
  readonly forSelf: boolean
  /** The grant that it is about, where a card named it. */
  readonly change?: Change
}

/**
 * Of a grant: for whose it is, and for who asked for it.
 * @throws Refusal `not-visible` for everybody else, and for unknown ids alike (I-18)
 */
export async function missedOfChange(
  deps: Pick<Deps, 'catalogue'> & { readonly ledger: LedgerReads },
  person: Person,
  changeId: string,
): Promise<Missed> {
  const change = await deps.ledger.change(person.tenant, changeId)
  if (change === undefined) throw new Refusal('not-visible')
  await requireMine(deps.ledger, person, change)
  const service = deps.catalogue.service(change.service)
  if (service === undefined) throw new Refusal('choice-gone')
  return {
    service,
    wanted: await missedOf(deps.ledger, service, change),
    customer: change.customer,
    user: change.user,
    forSelf: change.user.id === person.portalUser?.id,
    change,
  }
}

/** What was given with it and was not said to be seen; of what was taken away again, only that. */
async function missedOf(ledger: LedgerReads, service: Service, change: Change): Promise<readonly Authorisation[]> {
  const given = await stillGiven(ledger, await visibleGroup(ledger, change))
  const open = given.filter(({ seen }) => seen !== 'yes')
  const there = given.some(({ id }) => id === change.id)
  const ids = (!there ? [change] : open.length > 0 ? open : given).map(({ authorisation }) => authorisation)
  return service.grants.filter(({ id }) => ids.includes(id))
}

/** Whose right it is, or who asked for it; nobody else answers for it. */
export async function requireMine(ledger: LedgerReads, person: Person, change: Change): Promise<void> {
  if (change.user.id === person.portalUser?.id) return
  const request = change.requestId === undefined ? undefined : await ledger.request(person.tenant, change.requestId)
  if (request?.requester.id !== person.id) throw new Refusal('not-visible')
}

/** Of oneself. Whether the number is theirs is for `visibility-facts.ts` to look at. */
export function missedByMe(
  { catalogue }: Pick<Deps, 'catalogue'>,
  person: Person,
  serviceId: string,
  number?: CustomerNumber,
): Missed {
  const service = catalogue.service(serviceId)
  if (service === undefined) throw new Refusal('choice-gone')
  return {
    service,
    wanted: service.grants,
    forSelf: true,
    ...(number === undefined ? {} : { customer: { number, name: '' } }),
    ...(person.portalUser === undefined ? {} : { user: person.portalUser }),
  }
}
