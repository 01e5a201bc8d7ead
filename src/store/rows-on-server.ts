import { sql } from 'kysely'
import type { Rows } from './backup.ts'
import { openDatabase } from './database.ts'

/** How many rows each table of a part of a PostgreSQL database has, without making any; none where it is not there. */
export async function rowsOnServer(url: string, schema: string): Promise<Rows> {
  const { db, close } = openDatabase({ url }, schema)
  try {
    const { rows: tables } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = ${schema} order by 1`.execute(db)
    const counts: [string, number][] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
      counts.push([name, rows[0]?.n ?? 0])
    }
    return Object.fromEntries(counts)
  } finally {
    await close()
  }
}
