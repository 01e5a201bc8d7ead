import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channel_place')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('learned_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('channel_place_key', ['tenant', 'channel_id'])
    .execute()
  await db.schema
    .createTable('channel_card')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('shown', 'text')
    .addPrimaryKeyConstraint('channel_card_key', ['tenant', 'channel_id', 'activity_id'])
    .execute()
  await db.schema.createIndex('channel_card_by_case').on('channel_card').columns(['tenant', 'case_id']).execute()
}
