import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('roster_role', 'text', (column) => column.notNull())
    .addColumn('roster_read_at', 'bigint')
    .addColumn('chosen_locale', 'text')
    .addColumn('client_locale', 'text')
    .addColumn('zone', 'text')
    .addColumn('portal_user_id', 'text')
    .addColumn('portal_user_name', 'text')
    .addColumn('portal_user_address', 'text')
    .addColumn('conversation', 'text')
    .addColumn('unreachable_since', 'bigint')
    .addColumn('welcomed_at', 'bigint')
    .addPrimaryKeyConstraint('person_key', ['tenant', 'id'])
    .execute()
  await db.schema.createIndex('person_by_portal_user').on('person').columns(['tenant', 'portal_user_id']).execute()
}
