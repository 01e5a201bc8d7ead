import { sql } from 'kysely'
import { isPostgres } from './engine.ts'
import type { Db } from './tables.ts'

/** What a session cannot ask for by itself, or a pooler may take from it. */
const settings = ['fsync', 'full_page_writes', 'synchronous_commit']

/** Whether what was committed outlives a power failure (I-30). A file is refused where it is opened. */
export async function keepsCommits(db: Db): Promise<boolean> {
  if (!isPostgres(db)) return true
  const { rows } = await sql`select name from pg_settings
    where name in (${sql.join(settings)}) and setting = 'off'`.execute(db)
  return rows.length === 0
}
