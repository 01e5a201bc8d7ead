import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import { isPostgres } from './engine.ts'
import type { Db } from './tables.ts'

/** The ledger's clock, which tests and the simulator move. */
export type Clock = (db: Db) => Promise<Instant>

/**
 * What leases are measured by, moved by nobody: a lease is about a worker that lives or not. Of several instances
 * on PostgreSQL each has a clock of its own, so there it is the database's; a SQLite file has one process.
 */
export const wallClock = (db: Db): RawBuilder<number> =>
  isPostgres(db)
    ? sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::bigint`
    : sql<number>`cast(${Date.now()} as integer)`

/** @param offset milliseconds that are added */
export const createClock =
  (offset: () => number): Clock =>
  async (db) =>
    (isPostgres(db) ? await askedOf(db) : Date.now()) + offset()

async function askedOf(db: Db): Promise<Instant> {
  const { rows } = await sql<{ at: number }>`select ${wallClock(db)} as at`.execute(db)
  return rows[0]?.at ?? 0
}
