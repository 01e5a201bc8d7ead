import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The file is in use, so nothing was put in its place. */
export class DatabaseInUse extends Error {
  constructor(file: string) {
    super(`${file} is in use: stop the bot first`)
    this.name = 'DatabaseInUse'
  }
}

/** How many rows each table holds, so that people can see what they have. */
export type Rows = Readonly<Record<string, number>>

/**
 * Writes what is committed at this moment to another file, while others go on writing. The file is whole or not
 * there, for its owner alone, and on disk when this returns.
 */
export function backUp(file: string, to: string): Rows {
  mkdirSync(dirname(to), { recursive: true })
  const half = `${to}.half`
  rmSync(half, { force: true })
  // Made first: the engine would make it readable for others.
  closeSync(openSync(half, 'wx', 0o600))
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    database.prepare('vacuum into ?').run(half)
  } finally {
    database.close()
  }
  const rows = check(half)
  chmodSync(half, 0o600)
  settle(half, to)
  return rows
}

/** Puts a backup in the place of a database. @throws DatabaseInUse before anything was changed */
export function putBack(backup: string, to: string): Rows {
  const rows = check(backup)
  mkdirSync(dirname(to), { recursive: true })
  const half = `${to}.half`
  rmSync(half, { force: true })
  closeSync(openSync(half, 'wx', 0o600))
  const source = new DatabaseSync(backup, { readOnly: true })
  try {
    source.prepare('vacuum into ?').run(half)
  } finally {
    source.close()
  }
  check(half)
  if (existsSync(to)) requireFree(to)
  for (const side of ['-wal', '-shm']) rmSync(`${to}${side}`, { force: true })
  settle(half, to)
  return rows
}

/** Only who is alone may take a database out of its write-ahead log: any other connection stands in the way. */
export function requireFree(file: string): void {
  const database = new DatabaseSync(file, { timeout: 500 })
  try {
    const { journal_mode: mode } = database.prepare('pragma journal_mode = delete').get() ?? {}
    if (mode !== 'delete') throw new DatabaseInUse(file)
  } catch (error) {
    // A file that is damaged is what one restores; nobody can be using it.
    if (isLocked(error)) throw new DatabaseInUse(file)
    if (!isDamaged(error)) throw error
  } finally {
    database.close()
  }
}

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0
const isLocked = (error: unknown): boolean => [5, 6].includes(codeOf(error))
const isDamaged = (error: unknown): boolean => [11, 26].includes(codeOf(error))

/** @throws where the file is not whole @returns its tables, with how many rows each has */
export function check(file: string): Rows {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const verdict = Object.values(database.prepare('pragma integrity_check').get() ?? {})[0]
    if (verdict !== 'ok') throw new Error(`${file} is damaged: ${String(verdict)}`)
    const broken = database.prepare('pragma foreign_key_check').all()
    if (broken.length > 0) throw new Error(`${file} is damaged: ${broken.length} rows belong to nothing`)
    return rowsOf(database)
  } finally {
    database.close()
  }
}

function rowsOf(database: DatabaseSync): Rows {
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)
    .all()
    .map(({ name }) => String(name))
  const count = (table: string): number => Number(database.prepare(`select count(*) as n from "${table}"`).get()?.['n'])
  return Object.fromEntries(tables.map((table) => [table, count(table)]))
}

function settle(half: string, to: string): void {
  sync(half)
  renameSync(half, to)
  sync(dirname(to))
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
