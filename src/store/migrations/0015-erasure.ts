import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('erasure_window')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('placeholder', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('erasure_window_key', ['tenant', 'person_id'])
    .execute()
}
