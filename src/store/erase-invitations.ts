import { sql } from 'kysely'
import type { AboutPerson } from './erasure-look.ts'
import type { KnownAs } from './erase-cases.ts'
import { erasedName } from './personal-columns.ts'
import type { Db } from './tables.ts'

/** Who was to become a user may have no id yet: then they are known by the address alone. */
export async function eraseFromInvitations(tx: Db, about: AboutPerson, { addresses }: KnownAs): Promise<void> {
  const { tenant, among } = about
  const known = addresses.map((each) => each.toLowerCase())
  const invited = sql`(${known.length === 0 ? sql`1 = 0` : sql`address in (${sql.join(known)})`}
    or ${among('user_id')} or (for_self = 1 and ${among('asker_id', 'asker_user_id')}))`
  const empty = (column: string, where: ReturnType<typeof sql>) =>
    sql`update invitation set ${sql.ref(column)} = '' where tenant = ${tenant} and ${where}`.execute(tx)
  await empty('reason', sql`reason <> '' and (${among('asker_id', 'asker_user_id')} or ${invited})`)
  await empty(
    'decided_reason',
    sql`decided_reason <> '' and (${among('decided_by_id', 'decided_by_user_id')} or ${invited})`,
  )
  await sql`update invitation set name = ${erasedName}, address = ${erasedName}
    where tenant = ${tenant} and ${invited}`.execute(tx)
}
