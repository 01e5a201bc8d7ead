import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().check(sql`version >= 1`))
    .addColumn('requester_id', 'text', (column) => column.notNull())
    .addColumn('requester_user_id', 'text')
    .addColumn('requester_name', 'text', (column) => column.notNull())
    .addColumn('beneficiary_id', 'text', (column) => column.notNull())
    .addColumn('beneficiary_name', 'text', (column) => column.notNull())
    .addColumn('beneficiary_address', 'text', (column) => column.notNull())
    .addColumn('customer_number', 'text', (column) => column.notNull())
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('is_open', 'integer', (column) => column.notNull().check(sql`is_open in (0, 1)`))
    .addPrimaryKeyConstraint('request_key', ['tenant', 'id'])
    .execute()
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on('request')
      .columns(['tenant', ...columns])
      .execute()
  await index('request_by_requester', ['requester_id', 'is_open', 'submitted_at'])
  await index('request_by_beneficiary', ['beneficiary_id', 'is_open', 'submitted_at'])
  await index('request_by_number', ['customer_number', 'is_open', 'submitted_at'])
}
