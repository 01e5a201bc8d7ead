import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Parents before what refers to them. A table that is missing here does not compile. */
const tablesInOrder = [
  'person',
  'request',
  'line',
  'decision',
  'reviewer',
  'note',
  'change',
  'servicedesk_case',
  'audit',
  'audit_head',
  'pseudonym_key',
  'outbox',
  'outbox_fence',
  'inbox',
  'sent_card',
  'bot_state',
  'turn_lease',
  'grants_pause',
  'job_lease',
  'retention_window',
  'erasure_window',
] as const satisfies readonly (keyof Tables)[]

type Missing = Exclude<keyof Tables, (typeof tablesInOrder)[number]>
const _everyTable: Missing extends never ? true : never = true

export interface CopiedTable {
  readonly table: keyof Tables
  readonly rows: number
}

/** Few enough that no engine runs out of parameters for the widest table. */
const atOnce = 100

/**
 * Copies every row of a ledger to another, of whatever engine, in one transaction there. The other is migrated and
 * holds nothing, and its guards are off meanwhile: they refuse a row that did not begin its life there. Nobody may
 * write to either. @throws where the counts differ in the end; then nothing was copied
 */
export const copyDatabase = (from: Kysely<Tables>, to: Kysely<Tables>): Promise<readonly CopiedTable[]> =>
  to.transaction().execute(async (tx) => {
    const copied: CopiedTable[] = []
    for (const table of tablesInOrder) {
      // Migrating makes its one row.
      if (table === 'outbox_fence') await tx.deleteFrom(table).execute()
      await requireEmpty(tx, table)
      const rows = await copyTable(from, tx, table)
      const there = await countOf(tx, table)
      if (there !== rows || rows !== (await countOf(from, table)))
        throw new Error(`${table}: ${rows} rows were read and ${there} are there`)
      copied.push({ table, rows })
    }
    return copied
  })

async function copyTable(from: Kysely<Tables>, to: Kysely<Tables>, table: keyof Tables): Promise<number> {
  let rows: Tables[keyof Tables][] = []
  let count = 0
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await to.insertInto(table).values(rows).execute()
    count += rows.length
    rows = []
  }
  for await (const row of from.selectFrom(table).selectAll().stream(atOnce)) {
    rows.push(row)
    if (rows.length === atOnce) await flush()
  }
  await flush()
  return count
}

async function requireEmpty(db: Kysely<Tables>, table: keyof Tables): Promise<void> {
  if ((await countOf(db, table)) > 0) throw new Error(`${table} is not empty there`)
}

async function countOf(db: Kysely<Tables>, table: keyof Tables): Promise<number> {
  const found = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(found.count)
}
