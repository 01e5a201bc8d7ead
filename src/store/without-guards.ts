import { sql } from 'kysely'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

/** For a database that is being filled and that nobody uses yet: SQLite's guards are off until the work is done. */
export async function withoutGuards<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const guards = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' order by rowid`.execute(db)
  await inTransaction(db, async (tx) => {
    for (const { name } of guards.rows) await sql`drop trigger ${sql.ref(name)}`.execute(tx)
  })
  try {
    return await work()
  } finally {
    await inTransaction(db, async (tx) => {
      for (const guard of guards.rows) await sql.raw(guard.sql).execute(tx)
    })
  }
}
