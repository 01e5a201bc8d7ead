import type { Person } from '../../domain/person.ts'
import type { CustomerNumber, NamedNumber, PortalUser, PortalUserId } from '../../domain/portal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Deps } from '../deps.ts'
import { readAuthority, reading } from '../fresh-rights.ts'
import { heldLabels } from './held-labels.ts'
import type { HeldOnNumber } from './list-held.ts'

/** What one user holds on one number. */
export interface UserOnNumber extends HeldOnNumber {
  readonly user: PortalUser
  readonly administrator: boolean
}

/** As many users as one card shows; only of these is read what they hold. */
export const usersPerCard = 8

export interface AccessToNumber {
  readonly customer: NamedNumber
  readonly total: number
  /** Place of the first one shown, from 0. */
  readonly from: number
  readonly users: readonly UserOnNumber[]
}

/** Who has what on a number, for who has authority over it at this moment and nobody else (I-18). */
export async function accessTo(
  deps: Deps,
  person: Person,
  number: CustomerNumber,
  from: number,
): Promise<AccessToNumber> {
  const [customer, users, administrators] = await numberFor(deps, person, number)
  const start = from >= 0 && from < users.length ? from : 0
  const shown = users.slice(start, start + usersPerCard)
  return {
    customer,
    total: users.length,
    from: start,
    users: await Promise.all(shown.map((user) => onNumber(deps, person.tenant, { customer, user, administrators }))),
  }
}

/** What a user of this number holds on it. @throws Refusal for who has no authority over it, and for who is no user of it */
export async function accessOf(
  deps: Deps,
  person: Person,
  number: CustomerNumber,
  userId: PortalUserId,
): Promise<UserOnNumber> {
  const [customer, users, administrators] = await numberFor(deps, person, number)
  const user = users.find(({ id }) => id === userId)
  if (user === undefined) throw new Refusal('beneficiary-unknown', { number })
  return onNumber(deps, person.tenant, { customer, user, administrators })
}

/** The same over several numbers, by address. Whoever is a user of none of them is unknown here (I-18). */
export async function accessByAddress(
  deps: Deps,
  person: Person,
  numbers: readonly CustomerNumber[],
  address: string,
): Promise<readonly UserOnNumber[]> {
  const found = await Promise.all(
    numbers.map(async (number) => {
      const [customer, users, administrators] = await numberFor(deps, person, number)
      const user = users.find((each) => each.address.toLowerCase() === address.toLowerCase())
      return user === undefined ? [] : [await onNumber(deps, person.tenant, { customer, user, administrators })]
    }),
  )
  if (found.flat().length === 0) throw new Refusal('beneficiary-unknown')
  return found.flat()
}

/** Unknown and not-yours get the same answer; of a number of their own somebody knows that it is there. */
async function numberFor(
  deps: Deps,
  person: Person,
  number: CustomerNumber,
): Promise<readonly [NamedNumber, readonly PortalUser[], readonly PortalUser[]]> {
  const [rights, hierarchy, users, administrators] = await Promise.all([
    readAuthority(deps, person, number),
    reading(() => deps.backend.hierarchyOf(number)),
    reading(() => deps.backend.usersOf(number)),
    reading(() => deps.backend.administratorsOf(number)),
  ])
  const own = users.some(({ id }) => id === person.portalUser?.id)
  if (rights.authority === undefined && own) throw new Refusal('not-administrator', { number })
  if (rights.authority === undefined || hierarchy === undefined) throw new Refusal('number-unknown', { number })
  return [{ number: hierarchy.number, name: hierarchy.name }, users, administrators]
}

interface OnNumber {
  readonly customer: NamedNumber
  readonly user: PortalUser
  readonly administrators: readonly PortalUser[]
}

async function onNumber(
  deps: Deps,
  tenant: string,
  { customer, user, administrators }: OnNumber,
): Promise<UserOnNumber> {
  const held = await reading(() => deps.backend.heldBy(user.id, customer.number))
  return {
    customer,
    user,
    administrator: administrators.some(({ id }) => id === user.id),
    held: await heldLabels(deps, { tenant, user: user.id, number: customer.number }, held),
  }
}
