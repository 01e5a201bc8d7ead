import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    // `autoincrement`: a number is never given twice, also not after the newest row was lost.
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('request_id', 'text')
    .addColumn('line_id', 'text')
    .addColumn('change_id', 'text')
    .addColumn('case_id', 'text')
    .addColumn('customer_number', 'text')
    .addColumn('user_id', 'text')
    .addColumn('authorisation', 'text')
    .addColumn('evidence', 'text')
    .addColumn('details', 'text')
    .execute()
  const index = (name: string, column: string) =>
    db.schema.createIndex(name).on('audit').columns(['tenant', column]).execute()
  await index('audit_by_request', 'request_id')
  await index('audit_by_change', 'change_id')
  await index('audit_by_case', 'case_id')
  await index('audit_by_number', 'customer_number')
}
