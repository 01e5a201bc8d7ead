import type { Kysely } from 'kysely'
import type { Authority, CustomerNumber, PortalUser, PortalUserId } from '../../domain/portal.ts'
import type { Tables } from './tables.ts'
import { byName, userColumns } from './users.ts'

/** Whoever holds both on a number is its administrator (F-6). */
const bothOf = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'] as const

const administrators = (db: Kysely<Tables>, number: CustomerNumber) =>
  db
    .selectFrom('held')
    .innerJoin('portal_user', 'portal_user.id', 'held.user')
    .select(userColumns)
    .where('held.number', '=', number)
    .where('held.authorisation', 'in', [...bothOf])
    .groupBy(userColumns)
    .having((having) => having.fn.countAll<number>(), '=', bothOf.length)

export const administratorsOf = async (db: Kysely<Tables>, number: CustomerNumber): Promise<readonly PortalUser[]> =>
  byName(await administrators(db, number).execute())

/** The number itself first, then upwards for as long as each parent governs what is below it (F-15). */
export async function authorityOver(
  db: Kysely<Tables>,
  user: PortalUserId,
  over: CustomerNumber,
): Promise<Authority | undefined> {
  const seen = new Set<CustomerNumber>()
  // A hierarchy that was loaded as a ring must not be walked for ever.
  for (let on: CustomerNumber | null = over; on !== null && !seen.has(on); on = await governorOf(db, on)) {
    seen.add(on)
    const found = await administrators(db, on).where('held.user', '=', user).executeTakeFirst()
    if (found) return { userId: user, over, heldOn: on, via: on === over ? 'direct' : 'parent', authorisations: bothOf }
  }
  return undefined
}

/** The parent, where its administrators may authorise on this number too. */
export async function governorOf(db: Kysely<Tables>, number: CustomerNumber): Promise<CustomerNumber | null> {
  const found = await db
    .selectFrom('customer_number')
    .select('parent')
    .where('number', '=', number)
    .where('governed_by_parent', '=', 1)
    .executeTakeFirst()
  return found?.parent ?? null
}
