import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['reminded_version', 'escalated_version', 'warned_version'] as const)
    await db.schema.alterTable('request').addColumn(column, 'integer').execute()
  await db.schema.alterTable('request').addColumn('escalated_at', 'bigint').execute()
}
