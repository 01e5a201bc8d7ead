import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { NodeSqliteDialect } from './node-sqlite-dialect.ts'

/** The bug that could corrupt a WAL shared by two connections is fixed from here on (L-16). */
const oldestSafeVersion = [3, 51, 3] as const

/** Longer would stop the event loop: node:sqlite waits for a lock without letting go of it (L-13). */
const busyTimeout = 100

export interface OpenDatabase<T> {
  readonly db: Kysely<T>
  readonly close: () => Promise<void>
  /** What was deleted is in no file any more. @returns false while another connection still reads it */
  readonly scrub: () => Promise<boolean>
}

/**
 * Opens a SQLite file of its own, made where it does not exist, so that a commit is on disk when it returns (I-30).
 * Every transaction takes the write lock at its begin. @throws where the file is damaged or the engine is not safe
 */
export function openSqlite<T>(file: string): OpenDatabase<T> {
  makePrivateFile(file)
  const database = new DatabaseSync(file, { timeout: busyTimeout })
  try {
    refuseUnsafeVersion(textOf(database, 'select sqlite_version()'))
    makeDurable(database)
    refuseDamage(database, file)
  } catch (error) {
    database.close()
    throw error
  }
  const db = new Kysely<T>({ dialect: new NodeSqliteDialect(database) })
  const scrub = async () => truncateLog(database)
  const close = async () => {
    await db.destroy()
    if (database.isOpen) database.close()
  }
  return { db, close, scrub }
}

/** The engine gives its -wal and -shm files the mode of the database itself. */
function makePrivateFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

export function refuseUnsafeVersion(version: string): void {
  const parts = version.split('.').map(Number)
  const difference = oldestSafeVersion.map((oldest, index) => (parts[index] ?? 0) - oldest).find((each) => each !== 0)
  if ((difference ?? 0) < 0) throw new Error(`SQLite ${version} may corrupt its log: 3.51.3 or newer is needed`)
}

function makeDurable(database: DatabaseSync): void {
  switchToWal(database)
  database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma mmap_size = 0')
  // What is deleted is overwritten, not only given free (I-37).
  database.exec('pragma secure_delete = on')
  const found = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => textOf(database, `pragma ${name}`))
  if (found.join() !== 'wal,2,1')
    throw new Error(`SQLite did not accept wal, synchronous full, foreign keys: ${found.join()}`)
}

/** Only the very first switch needs the file for itself, and the engine does not wait for that one. */
function switchToWal(database: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (attempt === 40) throw error
      Atomics.wait(pause, 0, 0, 50)
    }
  }
}

/** The log still holds pages as they were; emptied, it holds nothing. */
const truncateLog = (database: DatabaseSync): boolean =>
  database.prepare('pragma wal_checkpoint(truncate)').get()?.['busy'] === 0

function refuseDamage(database: DatabaseSync, file: string): void {
  const verdict = textOf(database, 'pragma quick_check')
  if (verdict !== 'ok') throw new Error(`damaged database ${file}: ${verdict}`)
}

const textOf = (database: DatabaseSync, query: string): string =>
  String(Object.values(database.prepare(query).get() ?? {})[0])
