import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { nameOf, quoted } from './guard.ts'
import type { Guard } from './guard.ts'

/** Leaves what is right as it is, so that the schema of a file changes only when the program did. */
export async function renewSqliteTriggers(db: Db, guards: readonly Guard[]): Promise<void> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger'`.execute(db)
  const wanted = guards.map(triggerOf)
  const there = new Set(rows.map((row) => row.sql))
  for (const row of rows) if (!wanted.includes(row.sql)) await sql`drop trigger ${sql.ref(row.name)}`.execute(db)
  for (const trigger of wanted) if (!there.has(trigger)) await sql.raw(trigger).execute(db)
}

function triggerOf(guard: Guard): string {
  const name = nameOf(guard)
  if (guard.does === 'derive')
    return `CREATE TRIGGER ${name} after ${guard.event} on "${guard.table}" begin ${guard.statement}; end`
  const when = guard.condition === undefined ? '' : ` when ${guard.condition}`
  const message = quoted(`${guard.table}: ${guard.rule}`)
  return `CREATE TRIGGER ${name} before ${guard.event} on "${guard.table}"${when} begin select raise(abort, ${message}); end`
}
