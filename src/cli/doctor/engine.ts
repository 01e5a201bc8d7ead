import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { migrations } from '../../store/migrations/list.ts'
import { openSqlite } from '../../store/open-database.ts'
import type { Patient } from './patient.ts'

export interface Opened {
  readonly db: Kysely<unknown>
  readonly close: () => Promise<void>
}

/** What keeps the ledger, as far as the checks must know: what differs is said here, the checks are the same for all. */
export interface Engine {
  readonly name: string
  /** Where there is nothing yet, so that looking does not make it. */
  readonly isThere: () => boolean
  readonly open: () => Opened | Promise<Opened>
  readonly migrationNames: readonly string[]
  readonly version: (db: Kysely<unknown>) => Promise<string>
  /** What is not as it must be for a commit to last (I-30), in words; empty when all is. */
  readonly unsafe: (db: Kysely<unknown>) => Promise<readonly string[]>
  /** What is broken, in words; empty when nothing is. */
  readonly damage: (db: Kysely<unknown>) => Promise<readonly string[]>
  /** Writes something in a transaction that is then undone. @throws where nothing can be written */
  readonly probe: (db: Kysely<unknown>) => Promise<void>
}

/** The one place that chooses; undefined for an engine that this version cannot look at. */
export function engineOf(patient: Patient): Engine | undefined {
  return patient.onPostgres ? undefined : sqliteEngine(join(patient.dataFolder, 'toegangshulp.sqlite'))
}

const sqliteEngine = (file: string): Engine => ({
  name: file,
  isThere: () => existsSync(file),
  open: () => openSqlite<unknown>(file),
  migrationNames: Object.keys(migrations),
  version: async (db) => `SQLite ${await valueOf(db, 'select sqlite_version()')}`,
  unsafe: async (db) => {
    const found = await Promise.all(needed.map(([pragma]) => valueOf(db, `pragma ${pragma}`)))
    return needed.flatMap(([pragma, value, word], index) =>
      found[index] === value ? [] : [`${pragma} is not ${word}`],
    )
  },
  damage: async (db) => {
    const verdicts = await rowsOf(db, 'pragma integrity_check')
    const dangling = await rowsOf(db, 'pragma foreign_key_check')
    const pages = verdicts.join() === 'ok' ? [] : ['its pages or indexes are damaged']
    return dangling.length === 0 ? pages : [...pages, `${dangling.length} rows refer to something that is gone`]
  },
  probe: async (db) => {
    await db.connection().execute(async (connection) => {
      await sql`begin immediate`.execute(connection)
      try {
        await sql`create table doctor_probe (x integer)`.execute(connection)
      } finally {
        await sql`rollback`.execute(connection)
      }
    })
  },
})

const needed = [
  ['journal_mode', 'wal', 'WAL'],
  ['synchronous', '2', 'FULL'],
  ['foreign_keys', '1', 'on'],
] as const

async function rowsOf(db: Kysely<unknown>, query: string): Promise<readonly string[]> {
  const { rows } = await sql.raw<Record<string, unknown>>(query).execute(db)
  return rows.map((row) => String(Object.values(row)[0]))
}

const valueOf = async (db: Kysely<unknown>, query: string): Promise<string | undefined> => (await rowsOf(db, query))[0]
