import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('servicedesk_case')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().check(sql`version >= 1`))
    .addColumn('request_id', 'text')
    .addColumn('change_id', 'text')
    .addColumn('requester', 'text')
    .addColumn('findings', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('closed_at', 'bigint')
    .addColumn('closing_note', 'text')
    .addPrimaryKeyConstraint('case_key', ['tenant', 'id'])
    .addForeignKeyConstraint('case_of_request', ['tenant', 'request_id'], 'request', ['tenant', 'id'])
    .addForeignKeyConstraint('case_of_change', ['tenant', 'change_id'], 'change', ['tenant', 'id'])
    .execute()
  const index = (name: string, column: string) =>
    db.schema.createIndex(name).on('servicedesk_case').columns(['tenant', column]).execute()
  await index('case_by_state', 'state')
  await index('case_by_request', 'request_id')
  await index('case_by_change', 'change_id')
}
