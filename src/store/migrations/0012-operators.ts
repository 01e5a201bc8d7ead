import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('grants_pause')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('job_lease')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('fence', 'bigint', (column) => column.notNull())
    .addColumn('lease_until', 'bigint')
    .addColumn('finished_at', 'bigint')
    .execute()
  await db.schema
    .createTable('retention_window')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('closed_before', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('change_by_state').on('change').columns(['tenant', 'state', 'wish', 'id']).execute()
  await db.schema
    .createIndex('request_by_deadline')
    .on('request')
    .columns(['tenant', 'is_open', 'expires_at'])
    .execute()
  await db.schema.alterTable('change').addColumn('gone_at', 'bigint').execute()
}
