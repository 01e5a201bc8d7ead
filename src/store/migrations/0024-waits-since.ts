import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * When a line came back, and when each was asked. Who was asked above, where nobody had decided, was asked when it went
 * there. Which version was followed up (migration 21) is written by instances of before only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('line').addColumn('returned_at', 'bigint').execute()
  await db.schema.alterTable('reviewer').addColumn('asked_at', 'bigint').execute()
  await sql`update reviewer set asked_at = (select escalated_at from request
    where request.tenant = reviewer.tenant and request.id = reviewer.request_id) where via = 'parent'`.execute(db)
}
