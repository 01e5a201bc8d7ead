import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** Whether an administrator gave what a line is about, as the first of two. What was there before was asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('line')
    .addColumn('given', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`given in (0, 1)`),
    )
    .execute()
}
