import type { Person } from '../../domain/person.ts'
import type { CustomerNumber, NamedNumber, PortalUser } from '../../domain/portal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Service } from '../../domain/service.ts'
import type { ReviewerView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading } from '../fresh-rights.ts'
import { administratorsOver } from '../plan-request.ts'
import { reviewerViews } from '../request-view.ts'

/** Whose administrators are looked for: of what, on which number, for which colleague. Nothing in it is believed. */
export interface Sought {
  readonly service?: Service
  readonly number?: CustomerNumber
  /** A colleague by portal id or by address; left out it is for oneself. */
  readonly colleague?: { readonly id: string } | { readonly address: string }
}

export interface FoundNumbers {
  /** The colleague, as the users of a shared number name them. */
  readonly colleague?: PortalUser
  readonly numbers: readonly { readonly customer: NamedNumber; readonly isHeld: boolean }[]
}

/**
 * The numbers it may be about: of the asker's own, and for a colleague those that both share. A colleague of other
 * numbers and one who does not exist are told in the same words (I-18).
 */
export async function numbersSought(deps: Deps, person: Person, sought: Sought): Promise<FoundNumbers> {
  const user = linkedUser(person)
  const own = await reading(() => deps.backend.numbersOf(user.id))
  if (own.length === 0) throw new Refusal('no-own-number')
  const named = sought.number === undefined ? own : own.filter(({ number }) => number === sought.number)
  if (named.length === 0) throw new Refusal('number-unknown', { number: sought.number ?? '' })
  const { colleague, shared } = await sharedWith(deps, user, named, sought)
  const held = await reading(() =>
    Promise.all(shared.map(({ number }) => isHeldOn(deps, (colleague ?? user).id, number, sought.service))),
  )
  return {
    numbers: shared.map((customer, index) => ({ customer, isHeld: held[index] ?? false })),
    ...(colleague === undefined ? {} : { colleague }),
  }
}

async function sharedWith(
  { backend }: Deps,
  user: PortalUser,
  numbers: readonly NamedNumber[],
  { colleague: sought, number }: Sought,
): Promise<{ readonly colleague?: PortalUser; readonly shared: readonly NamedNumber[] }> {
  const isMeant = ({ id, address }: PortalUser): boolean =>
    sought !== undefined && ('id' in sought ? sought.id === id : sought.address.toLowerCase() === address.toLowerCase())
  if (sought === undefined || isMeant(user)) return { shared: numbers }
  const users = await reading(() => Promise.all(numbers.map((each) => backend.usersOf(each.number))))
  const colleague = users.flat().find(isMeant)
  if (colleague === undefined) throw new Refusal('beneficiary-unknown', number === undefined ? {} : { number })
  return { colleague, shared: numbers.filter((_, index) => users[index]?.some(isMeant) ?? false) }
}

async function isHeldOn({ backend }: Deps, user: string, number: CustomerNumber, service: Service | undefined) {
  if (service === undefined) return false
  const held = await backend.heldBy(user, number)
  return service.grants.every(({ id }) => held.some(({ authorisation }) => authorisation === id))
}

/** Who may decide on a number, why, and whether they can be reached in Teams. The caller checked that the number may be seen. */
export async function administratorsFor(
  deps: Deps,
  person: Person,
  number: CustomerNumber,
): Promise<readonly ReviewerView[]> {
  return reviewerViews(deps.ledger, person.tenant, await administratorsOver(deps, number))
}
