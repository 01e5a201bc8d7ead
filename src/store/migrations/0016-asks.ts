import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('request').addColumn('nudged_at', 'bigint').execute()
  await db.schema.createIndex('request_by_batch').on('request').columns(['tenant', 'batch']).execute()
}
