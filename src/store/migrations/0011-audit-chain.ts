import type { Kysely } from 'kysely'
import { genesis } from '../../audit/chain.ts'
import type { AuditHead } from '../../ports/audit-chain.ts'
import { eventFrom, rowsAfter } from '../audit-rows.ts'
import type { AuditRow } from '../audit-rows.ts'
import type { AuditHeadTable, AuditTable } from '../audit-tables.ts'

interface Schema {
  audit: AuditTable
  audit_chained: AuditTable
  audit_head: AuditHeadTable
}

/** A new table takes the place of the old one: rows that were there get their links, which the guards would refuse. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('audit_head')
    .addColumn('tenant', 'text', (column) => column.notNull().primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('audit_chained')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
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
    .addColumn('prev', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['tenant', 'seq'])
    .execute()
  await chainWhatIsThere(db)
  await db.schema.dropTable('audit').execute()
  await db.schema.alterTable('audit_chained').renameTo('audit').execute()
  await addIndexes(db)
}

async function addIndexes(db: Kysely<Schema>): Promise<void> {
  const index = (name: string, column: string) =>
    db.schema.createIndex(name).on('audit').columns(['tenant', column]).execute()
  await index('audit_by_request', 'request_id')
  await index('audit_by_change', 'change_id')
  await index('audit_by_case', 'case_id')
  await index('audit_by_number', 'customer_number')
}

const atOnce = 500

async function chainWhatIsThere(db: Kysely<Schema>): Promise<void> {
  const heads = new Map<string, Omit<AuditHead, 'tenant'>>()
  for (let done = -1; ;) {
    const rows = await db.selectFrom('audit').selectAll().where('seq', '>', done).orderBy('seq').limit(atOnce).execute()
    for (const [tenant, own] of Map.groupBy(rows, (row) => row.tenant)) {
      const chained = rowsAfter(heads.get(tenant) ?? { seq: 0, hash: genesis }, own.map(asEvent))
      await db.insertInto('audit_chained').values(chained).execute()
      const last = chained.at(-1)
      if (last) heads.set(tenant, { seq: last.seq, hash: last.hash })
    }
    if (rows.length < atOnce) break
    done = rows.at(-1)?.seq ?? done
  }
  for (const [tenant, head] of heads)
    await db
      .insertInto('audit_head')
      .values({ tenant, ...head })
      .execute()
}

/** What they had as a place and links was of the old table. */
function asEvent(row: AuditRow): Parameters<typeof rowsAfter>[1][number] {
  const { seq: _place, prev: _none, hash: _either, at, ...event } = eventFrom(row)
  return { at, event }
}
