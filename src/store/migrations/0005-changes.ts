import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createChanges(db)
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on('change')
      .columns(['tenant', ...columns])
      .execute()
  await index('change_of_right', ['user_id', 'customer_number', 'authorisation', 'generation'])
  await index('change_of_line', ['line_id'])
  await index('change_of_request', ['request_id'])
}

async function createChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('change')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('request_id', 'text')
    .addColumn('line_id', 'text')
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('wish', 'text', (column) => column.notNull().check(sql`wish in ('on', 'off')`))
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('user_name', 'text', (column) => column.notNull())
    .addColumn('user_address', 'text', (column) => column.notNull())
    .addColumn('customer_number', 'text', (column) => column.notNull())
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('authorisation', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull().check(sql`generation >= 1`))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_user_id', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().check(sql`attempts >= 0`))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('done_at', 'bigint')
    .addColumn('visible_by', 'bigint')
    .addColumn('seen', 'text', (column) => column.check(sql`seen in ('yes', 'no')`))
    .addPrimaryKeyConstraint('change_pk', ['tenant', 'id'])
    .addUniqueConstraint('change_key', ['tenant', 'key'])
    .addUniqueConstraint('change_position', ['tenant', 'batch', 'position'])
    .addForeignKeyConstraint('change_of_request', ['tenant', 'request_id'], 'request', ['tenant', 'id'])
    .addForeignKeyConstraint('change_of_line', ['tenant', 'line_id'], 'line', ['tenant', 'id'])
    .execute()
}
