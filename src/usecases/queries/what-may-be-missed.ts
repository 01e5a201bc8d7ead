import type { Person } from '../../domain/person.ts'
import type { CustomerNumber, NamedNumber } from '../../domain/portal.ts'
import type { Service } from '../../domain/service.ts'
import { BackendUnavailable } from '../../domain/backend-error.ts'
import type { Deps } from '../deps.ts'
import { actorOf } from '../fresh-rights.ts'

/** One thing that somebody may mean by "I do not see it". */
export interface MayBeMissed {
  readonly service: Service
  readonly customer: NamedNumber
}

/** What they said already. */
interface Said {
  readonly service?: string
  readonly number?: CustomerNumber
}

/**
 * What was granted here first, the newest on top; then what was asked for; where there is neither, what the backend
 * says they hold, and of a service that is held nowhere every number of theirs.
 */
export async function whatMayBeMissed(deps: Deps, person: Person, said: Said): Promise<readonly MayBeMissed[]> {
  const user = person.portalUser
  if (user === undefined) return []
  const granted = await deps.ledger.grantsOf(person.tenant, user.id, 50)
  const asked = await deps.ledger.requestsAbout(person.tenant, actorOf(person), 50)
  const known = [...granted, ...asked.filter(({ beneficiary }) => beneficiary.id === user.id)]
  const meant = (services: readonly MayBeMissed[]): readonly MayBeMissed[] =>
    distinct(
      services.filter(
        ({ service, customer }) =>
          (said.service ?? service.id) === service.id && (said.number ?? customer.number) === customer.number,
      ),
    )
  const here = meant(
    known.flatMap(({ service, customer }) => {
      const found = deps.catalogue.service(service)
      return found === undefined ? [] : [{ service: found, customer }]
    }),
  )
  return here.length > 0 ? here : meant(await inPortal(deps, user.id, said.service))
}

async function inPortal(deps: Deps, user: string, named: string | undefined): Promise<readonly MayBeMissed[]> {
  try {
    const own = await deps.backend.numbersOf(user)
    const held = await Promise.all(own.map(({ number }) => deps.backend.heldBy(user, number)))
    const there = own.flatMap((customer, index) =>
      deps.catalogue.services
        .filter(({ grants }) =>
          grants.some(({ id }) => held[index]?.some(({ authorisation }) => authorisation === id) ?? false),
        )
        .map((service) => ({ service, customer })),
    )
    const service = named === undefined ? undefined : deps.catalogue.service(named)
    if (service === undefined || there.some((each) => each.service.id === service.id)) return there
    return own.map((customer) => ({ service, customer }))
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error
    return []
  }
}

const distinct = (all: readonly MayBeMissed[]): readonly MayBeMissed[] =>
  [
    ...new Map(all.toReversed().map((each) => [`${each.service.id}@${each.customer.number}`, each])).values(),
  ].toReversed()
