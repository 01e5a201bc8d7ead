import { BackendUnavailable } from '../domain/backend-error.ts'
import type { Person } from '../domain/person.ts'
import type { CustomerNumber, HeldAuthorisation, NamedNumber, PortalUser } from '../domain/portal.ts'
import type { Service } from '../domain/service.ts'
import type { Deps } from './deps.ts'
import type { Missed } from './missed.ts'

/** Other numbers that are looked at for what is not held on this one. */
const othersLookedAt = 12

/** What the backend says about what somebody misses. */
export interface InPortal {
  readonly own: readonly NamedNumber[]
  readonly isUserOfNumber: boolean
  readonly held: readonly HeldAuthorisation[]
  readonly elsewhere: readonly NamedNumber[]
}

/** @returns undefined where it does not answer, or there is nothing to ask it */
export async function missedInPortal(
  deps: Deps,
  person: Person,
  { user, customer, service }: Missed,
): Promise<InPortal | undefined> {
  if (user === undefined || customer === undefined) return undefined
  try {
    const own = await deps.backend.numbersOf(user.id)
    const isUserOfNumber = own.some(({ number }) => number === customer.number)
    const held = isUserOfNumber ? await deps.backend.heldBy(user.id, customer.number) : []
    const some = held.some(({ authorisation }) => service.grants.some(({ id }) => id === authorisation))
    const others = some ? [] : await seenByBoth(deps, person, user, own)
    const elsewhere = await heldOn(deps, user, service, others, customer.number)
    return { own, isUserOfNumber, held, elsewhere }
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error
    return undefined
  }
}

/** Of a colleague only the numbers that are the reader's own as well (I-18). */
async function seenByBoth(deps: Deps, person: Person, user: PortalUser, own: readonly NamedNumber[]) {
  if (person.portalUser?.id === user.id) return own
  const mine = person.portalUser === undefined ? [] : await deps.backend.numbersOf(person.portalUser.id)
  return own.filter(({ number }) => mine.some((each) => each.number === number))
}

async function heldOn(
  { backend }: Deps,
  user: PortalUser,
  service: Service,
  numbers: readonly NamedNumber[],
  except: CustomerNumber,
): Promise<readonly NamedNumber[]> {
  const others = numbers.filter(({ number }) => number !== except).slice(0, othersLookedAt)
  const held = await Promise.all(others.map(({ number }) => backend.heldBy(user.id, number)))
  return others.filter((_, index) =>
    (held[index] ?? []).some(({ authorisation }) => service.grants.some(({ id }) => id === authorisation)),
  )
}
