import type { Kysely } from 'kysely'
import type { CustomerHierarchy, CustomerNumber, HeldAuthorisation, PortalUser } from '../../domain/portal.ts'
import { administratorsOf, authorityOver, governorOf } from './administrators.ts'
import { heldBy, hierarchyOf, usersOf } from './numbers.ts'
import type { Tables } from './tables.ts'

/** Everything about one number, for the people who run the bot. */
export interface NumberDescription extends CustomerHierarchy {
  /** False also where there is no parent. */
  readonly governedByParent: boolean
  /** Who may authorise here, and through which number. */
  readonly administrators: readonly (PortalUser & { readonly heldOn: CustomerNumber })[]
  readonly users: readonly (PortalUser & { readonly held: readonly HeldAuthorisation[] })[]
}

export async function describeNumber(
  db: Kysely<Tables>,
  number: CustomerNumber,
): Promise<NumberDescription | undefined> {
  const hierarchy = await hierarchyOf(db, number)
  if (hierarchy === undefined) return undefined
  const users = await usersOf(db, number)
  const held = await Promise.all(users.map(({ id }) => heldBy(db, id, number)))
  return {
    ...hierarchy,
    governedByParent: (await governorOf(db, number)) !== null,
    administrators: await everyAdministrator(db, number),
    users: users.map((user, index) => ({ ...user, held: held[index] ?? [] })),
  }
}

/** Those of the number first, then those of the parents that govern it. */
async function everyAdministrator(
  db: Kysely<Tables>,
  over: CustomerNumber,
): Promise<readonly (PortalUser & { readonly heldOn: CustomerNumber })[]> {
  const found: (PortalUser & { readonly heldOn: CustomerNumber })[] = []
  const seen = new Set<CustomerNumber>()
  for (let on: CustomerNumber | undefined = over; on !== undefined && !seen.has(on);) {
    seen.add(on)
    for (const user of await administratorsOf(db, on)) {
      const authority = await authorityOver(db, user.id, over)
      if (authority?.heldOn === on) found.push({ ...user, heldOn: on })
    }
    on = (await hierarchyOf(db, on))?.parent?.number
  }
  return found
}
