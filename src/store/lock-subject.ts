import { sql } from 'kysely'
import type { QueryExecutorProvider } from 'kysely'
import { isPostgres } from './engine.ts'

/**
 * Keeps every other transaction that names the same subject waiting until this one has ended, also where there is no
 * row yet that could be locked. On SQLite a transaction holds the whole file already.
 */
export async function lockSubject(tx: QueryExecutorProvider, ...subject: readonly string[]): Promise<void> {
  if (!isPostgres(tx)) return
  // Two subjects with the same hash only wait for each other without need.
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(subject)}, 0))`.execute(tx)
}
