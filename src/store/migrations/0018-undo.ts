import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('change').addColumn('undoes', 'text').execute()
  await db.schema.createIndex('change_undone_once').unique().on('change').columns(['tenant', 'undoes']).execute()
  await db.schema.createIndex('change_of_number').on('change').columns(['tenant', 'customer_number', 'state']).execute()
}
