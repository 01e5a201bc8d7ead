import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/list.ts'
import { sqliteGuards } from './sqlite-guards/all-guards.ts'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

/** Brings the file to the newest version: all of it or nothing, also when killed halfway or started twice at once. */
export async function migrate(db: Db): Promise<void> {
  await inTransaction(db, async (tx) => {
    const provider = { getMigrations: () => Promise.resolve({ ...migrations }) }
    const { error } = await new Migrator({ db: tx, provider }).migrateToLatest()
    if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error })
    await renewGuards(tx)
  })
}

/** The guards follow the tables of moves in the domain, so they belong to the program and not to one migration. */
async function renewGuards(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger'`.execute(db)
  const wanted = new Set(sqliteGuards.map((guard) => guard.sql))
  const there = new Set(rows.map((row) => row.sql))
  for (const row of rows) if (!wanted.has(row.sql)) await sql`drop trigger ${sql.ref(row.name)}`.execute(db)
  for (const guard of sqliteGuards) if (!there.has(guard.sql)) await sql.raw(guard.sql).execute(db)
}
