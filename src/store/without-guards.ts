import { sql } from 'kysely'
import { isPostgres } from './engine.ts'
import type { Db } from './tables.ts'

/**
 * For a database that is being filled: its guards, which refuse a row that did not begin its life there, are off until
 * the work is done. The transaction brings them back where the work fails. On PostgreSQL it also keeps everybody else
 * from writing to these tables, and asks for no more rights than their owner has.
 */
export const withoutGuards = <T>(tx: Db, work: () => Promise<T>): Promise<T> => {
  if (!tx.isTransaction) throw new Error('guards are only off within a transaction')
  return isPostgres(tx) ? onPostgres(tx, work) : onSqlite(tx, work)
}

async function onPostgres<T>(tx: Db, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace order by 1`.execute(tx)
  for (const { name } of rows) await sql`alter table ${sql.table(name)} disable trigger user`.execute(tx)
  const done = await work()
  for (const { name } of rows) await sql`alter table ${sql.table(name)} enable trigger user`.execute(tx)
  return done
}

async function onSqlite<T>(tx: Db, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' order by rowid`.execute(tx)
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(tx)
  const done = await work()
  for (const guard of rows) await sql.raw(guard.sql).execute(tx)
  return done
}
