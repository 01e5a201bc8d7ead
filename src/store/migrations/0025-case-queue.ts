import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const add = (name: string, type: 'text' | 'bigint') => db.schema.alterTable('servicedesk_case').addColumn(name, type)
  await add('onboarding_id', 'text').execute()
  await add('stage', 'text').execute()
  await db.schema
    .alterTable('servicedesk_case')
    .addColumn('waiting_for', 'text', (column) => column.notNull().defaultTo('servicedesk'))
    .execute()
  await db.schema
    .alterTable('servicedesk_case')
    .addColumn('waiting_since', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`update servicedesk_case set waiting_since = opened_at`.execute(db)
  // In the order in which agents read them; what is closed is never in it.
  await sql`create index case_queue on servicedesk_case (tenant, waiting_for desc, waiting_since, id)
    where state <> 'closed'`.execute(db)
  await createNotes(db)
}

async function createNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_note')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('question', 'answer')`))
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_user_id', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_note_key', ['tenant', 'case_id', 'position'])
    .addForeignKeyConstraint('note_of_case', ['tenant', 'case_id'], 'servicedesk_case', ['tenant', 'id'])
    .execute()
}
