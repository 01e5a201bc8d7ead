import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { isPostgres } from './engine.ts'
import { allGuards } from './guards/all-guards.ts'
import { renewPostgresTriggers } from './guards/postgres-triggers.ts'
import { renewSqliteTriggers } from './guards/sqlite-triggers.ts'
import { lockSubject } from './lock-subject.ts'
import { migrations } from './migrations/list.ts'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

/** Brings the database to the newest version: all of it or nothing, also when killed halfway or started twice at once. */
export async function migrate(db: Db): Promise<void> {
  await inTransaction(db, async (tx) => {
    await takeTurns(tx)
    const provider = { getMigrations: () => Promise.resolve({ ...migrations }) }
    const { error } = await new Migrator({ db: tx, provider }).migrateToLatest()
    if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
    await renewGuards(tx)
  })
}

/** Many instances may start at the same moment, and changing a large table may take longer than a turn may. */
async function takeTurns(tx: Db): Promise<void> {
  if (!isPostgres(tx)) return
  await sql.raw(`set local statement_timeout = 0; set local lock_timeout = '10min'`).execute(tx)
  await lockSubject(tx, 'migrations')
}

/** The guards follow the tables of moves in the domain, so they belong to the program and not to one migration. */
const renewGuards = (tx: Db): Promise<void> =>
  isPostgres(tx) ? renewPostgresTriggers(tx, allGuards) : renewSqliteTriggers(tx, allGuards)
