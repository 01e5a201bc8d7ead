import type { Kysely } from 'kysely'
import type { PortalUser, PortalUserId } from '../../domain/portal.ts'
import type { Tables } from './tables.ts'

export const userColumns = ['portal_user.id', 'portal_user.name', 'portal_user.address'] as const

/** What makes two spellings of an address the same user name (F-2). */
export const addressKey = (address: string): string => address.trim().toLowerCase()

/** As people sort names; the database would sort by code. */
export const byName = (users: readonly PortalUser[]): readonly PortalUser[] =>
  users.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))

export const userById = (db: Kysely<Tables>, id: PortalUserId): Promise<PortalUser | undefined> =>
  db.selectFrom('portal_user').select(userColumns).where('id', '=', id).executeTakeFirst()

export const userByAddress = (db: Kysely<Tables>, address: string): Promise<PortalUser | undefined> =>
  db.selectFrom('portal_user').select(userColumns).where('address_key', '=', addressKey(address)).executeTakeFirst()

export async function servicedeskAgents(db: Kysely<Tables>): Promise<readonly PortalUser[]> {
  const agents = db.selectFrom('agent').innerJoin('portal_user', 'portal_user.id', 'agent.user').select(userColumns)
  return byName(await agents.execute())
}
