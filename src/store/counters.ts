import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { isPostgres } from './engine.ts'

interface Counter {
  readonly table: string
  readonly column: string
}

/** PostgreSQL counts beside the table, so rows that brought their numbers along must be told to it; SQLite looks. */
export async function setCounters<DB>(db: Kysely<DB>, schema: string): Promise<void> {
  if (!isPostgres(db)) return
  const { rows } = await sql<Counter>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = ${schema} and is_identity = 'YES'`.execute(db)
  for (const { table, column } of rows) {
    const named = sql.table(`${schema}.${table}`)
    const counter = sql`pg_get_serial_sequence(format('%I.%I', ${schema}::text, ${table}::text), ${column}::text)`
    await sql`select setval(${counter}, coalesce(max(${sql.ref(column)}), 0) + 1, false) from ${named}`.execute(db)
  }
}
