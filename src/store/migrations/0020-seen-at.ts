import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('change').addColumn('seen_at', 'bigint').execute()
}
