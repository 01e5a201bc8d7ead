import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** In which capacity somebody decided, and what a line takes the place of. What was there before knew neither. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('decision')
    .addColumn('capacity', 'text', (column) =>
      column
        .notNull()
        .defaultTo('administrator')
        .check(sql`capacity in ('administrator', 'servicedesk')`),
    )
    .execute()
  await db.schema.alterTable('line').addColumn('takes_place_of', 'text').execute()
}
