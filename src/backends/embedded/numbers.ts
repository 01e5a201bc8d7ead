import type { Kysely } from 'kysely'
import type {
  CustomerHierarchy,
  CustomerNumber,
  HeldAuthorisation,
  NamedNumber,
  PortalUser,
  PortalUserId,
} from '../../domain/portal.ts'
import type { Tables } from './tables.ts'
import { byName, userColumns } from './users.ts'

const numberColumns = ['customer_number.number', 'customer_number.name'] as const

export const namedNumber = (db: Kysely<Tables>, number: CustomerNumber): Promise<NamedNumber | undefined> =>
  db.selectFrom('customer_number').select(numberColumns).where('number', '=', number).executeTakeFirst()

export const numbersOf = (db: Kysely<Tables>, user: PortalUserId): Promise<readonly NamedNumber[]> =>
  db
    .selectFrom('membership')
    .innerJoin('customer_number', 'customer_number.number', 'membership.number')
    .select(numberColumns)
    .where('membership.user', '=', user)
    .orderBy('customer_number.number')
    .execute()

export async function usersOf(db: Kysely<Tables>, number: CustomerNumber): Promise<readonly PortalUser[]> {
  const users = db
    .selectFrom('membership')
    .innerJoin('portal_user', 'portal_user.id', 'membership.user')
    .select(userColumns)
    .where('membership.number', '=', number)
  return byName(await users.execute())
}

export async function hierarchyOf(db: Kysely<Tables>, number: CustomerNumber): Promise<CustomerHierarchy | undefined> {
  const found = await db
    .selectFrom('customer_number')
    .leftJoin('customer_number as above', 'above.number', 'customer_number.parent')
    .select([...numberColumns, 'above.number as parentNumber', 'above.name as parentName'])
    .where('customer_number.number', '=', number)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { name, parentNumber, parentName } = found
  const children = await db
    .selectFrom('customer_number')
    .select(numberColumns)
    .where('parent', '=', number)
    .orderBy('number')
    .execute()
  const hierarchy = { number, name, children }
  return parentNumber === null || parentName === null
    ? hierarchy
    : { ...hierarchy, parent: { number: parentNumber, name: parentName } }
}

export const heldBy = (
  db: Kysely<Tables>,
  user: PortalUserId,
  number: CustomerNumber,
): Promise<readonly HeldAuthorisation[]> =>
  db
    .selectFrom('held')
    .select(['authorisation', 'since'])
    .where('user', '=', user)
    .where('number', '=', number)
    .orderBy('authorisation')
    .execute()
