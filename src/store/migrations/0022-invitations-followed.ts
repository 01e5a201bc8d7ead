import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['became', 'batch', 'cancelled_by'] as const)
    await db.schema.alterTable('invitation').addColumn(column, 'text').execute()
  for (const column of ['reminded_version', 'escalated_version', 'warned_version'] as const)
    await db.schema.alterTable('invitation').addColumn(column, 'integer').execute()
  await db.schema.alterTable('invitation').addColumn('escalated_at', 'bigint').execute()
  await db.schema.createIndex('invitation_by_batch').on('invitation').columns(['tenant', 'batch']).execute()
  for (const column of ['address', 'portal_user_address'])
    await sql`create index ${sql.ref(`person_by_${column}`)} on person (tenant, lower(${sql.ref(column)}))`.execute(db)
}
