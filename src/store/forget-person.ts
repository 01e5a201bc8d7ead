import { sql } from 'kysely'
import type { KnownAs } from './erase-cases.ts'
import { either, holds, owedTo } from './erasure-look.ts'
import type { AboutPerson } from './erasure-look.ts'
import { erasedName, personalColumns } from './personal-columns.ts'
import type { Db } from './tables.ts'

const isSaid = (text: string | null): text is string => text !== null && text !== '' && text !== erasedName

/** Every name and address under which the ledger knows the person. */
export async function knownAs(tx: Db, { tenant, among }: AboutPerson): Promise<KnownAs> {
  const [names, addresses] = [new Set<string | null>(), new Set<string | null>()]
  const gather = async (table: string, ids: readonly string[], columns: readonly string[]): Promise<void> => {
    const { rows } = await sql<Readonly<Record<string, string | null>>>`select distinct
      ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
      where tenant = ${tenant} and ${among(...ids)}`.execute(tx)
    for (const row of rows)
      for (const column of columns) (column.includes('address') ? addresses : names).add(row[column] ?? null)
  }
  await gather('person', ['id'], ['name', 'address', 'portal_user_name', 'portal_user_address'])
  await gather('reviewer', ['user_id'], ['user_name', 'user_address'])
  for (const group of personalColumns) await gather(group.table, group.ids, group.names)
  return { names: [...names].filter(isSaid), addresses: [...addresses].filter(isSaid) }
}

/** How to reach them, what is owed to them, and what bot memory says of them, also in conversations of others. */
export async function forgetPerson(tx: Db, about: AboutPerson, { names, addresses }: KnownAs): Promise<void> {
  const { tenant, ids, among } = about
  const people = await tx
    .selectFrom('person')
    .select('conversation')
    .where('tenant', '=', tenant)
    .where(among('id'))
    .execute()
  const places = people.flatMap(({ conversation }) => (conversation === null ? [] : whereabouts(conversation)))
  const said = [...ids, ...places, ...names, ...addresses]
  const remembered = either(
    said.flatMap((text) => [holds('key', text), holds('value', JSON.stringify(text).slice(1, -1))]),
  )
  await tx.deleteFrom('bot_state').where(remembered).execute()
  if (places.length > 0) await tx.deleteFrom('turn_lease').where('conversation', 'in', places).execute()
  await tx.deleteFrom('outbox').where('tenant', '=', tenant).where(owedTo(about)).execute()
  await tx.deleteFrom('sent_card').where('tenant', '=', tenant).where(among('person_id')).execute()
  await tx.deleteFrom('reviewer').where('tenant', '=', tenant).where(among('user_id')).execute()
  await tx.deleteFrom('invitation_reviewer').where('tenant', '=', tenant).where(among('user_id')).execute()
  await tx.deleteFrom('onboarding_reviewer').where('tenant', '=', tenant).where(among('user_id')).execute()
  await tx.deleteFrom('person').where('tenant', '=', tenant).where(among('id', 'portal_user_id')).execute()
}

/** The conversation and the person in it, by ids that Teams gave. */
function whereabouts(conversation: string): readonly string[] {
  const { conversationId, memberId } = JSON.parse(conversation) as Readonly<Record<string, unknown>>
  return [conversationId, memberId].filter((each) => typeof each === 'string')
}
