import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Engine, Why } from './engine.ts'
import { codeOf, findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'

const { ok, warning, failed } = findingsOf('database')

const restore = 'Stop the bot, keep a copy of the data folder, and restore the last backup.'

export const sqliteEngine = (file: string): Engine => ({
  name: file,
  place: { file },
  isThere: () => existsSync(file),
  look: async (db) => [
    ok(`${file} opens (SQLite ${(await rowsOf(db, 'select sqlite_version()'))[0]})`),
    ...(await durable(db)),
    ...(await whole(db)),
    await writable(db),
  ],
  why,
})

const needed = [
  ['journal_mode', 'wal', 'WAL'],
  ['synchronous', '2', 'FULL'],
  ['foreign_keys', '1', 'on'],
] as const

/** Whether a commit lasts (I-30). */
async function durable(db: Kysely<unknown>): Promise<readonly Finding[]> {
  const found = await Promise.all(needed.map(async ([pragma]) => (await rowsOf(db, `pragma ${pragma}`))[0]))
  const unsafe = needed.filter(([, value], index) => found[index] !== value)
  if (unsafe.length === 0) return [ok('a commit is on disk when it returns')]
  const todo = 'Put the database on a local disk: a commit could be lost here.'
  return unsafe.map(([pragma, , word]) => failed(`${pragma} is not ${word}`, todo))
}

async function whole(db: Kysely<unknown>): Promise<readonly Finding[]> {
  const verdicts = await rowsOf(db, 'pragma integrity_check')
  const dangling = await rowsOf(db, 'pragma foreign_key_check')
  const pages = verdicts.join() === 'ok' ? [] : [failed('its pages or indexes are damaged', restore)]
  const rows = dangling.length === 0 ? [] : [failed(`${dangling.length} rows refer to something that is gone`, restore)]
  return pages.length + rows.length === 0 ? [ok('nothing is damaged')] : [...pages, ...rows]
}

async function writable(db: Kysely<unknown>): Promise<Finding> {
  try {
    await db.connection().execute(writeAndUndo)
    return ok('it can be written')
  } catch (error) {
    const { reason } = why(error)
    if (reason === 'busy') return warning('somebody else was writing', 'Try again; if it stays, end the other process.')
    return failed(`it cannot be written (${reason})`, 'Make room, and let the user that runs the bot own the files.')
  }
}

async function writeAndUndo(connection: Kysely<unknown>): Promise<void> {
  await sql`begin immediate`.execute(connection)
  try {
    await sql`create table doctor_probe (x integer)`.execute(connection)
  } finally {
    await sql`rollback`.execute(connection)
  }
}

async function rowsOf(db: Kysely<unknown>, query: string): Promise<readonly string[]> {
  const { rows } = await sql.raw<Record<string, unknown>>(query).execute(db)
  return rows.map((row) => String(Object.values(row)[0]))
}

const advice: Readonly<Record<string, string>> = {
  'old engine': 'Start it with npm run or npx, which find the Node that the project brings along.',
  damaged: restore,
  busy: 'End the other process that has it, and try again.',
}

function why(error: unknown): Why {
  const reason = reasonOf(error)
  const owner =
    'Let the user that runs the bot own the data folder and what is in it, and let nothing make it read-only.'
  return { reason, todo: advice[reason] ?? owner }
}

const words: Readonly<Record<number, string>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'the disk fails',
  11: 'damaged',
  13: 'the disk is full',
  14: 'not accessible',
  26: 'damaged',
}

/** SQLite gives a number with its error; what it says may hold data. */
function reasonOf(error: unknown): string {
  const number = (error as { readonly errcode?: unknown }).errcode
  if (typeof number === 'number') return words[number & 0xff] ?? `SQLite error ${number}`
  const said = error instanceof Error ? error.message : ''
  if (said.startsWith('SQLite ')) return 'old engine'
  return said.startsWith('damaged database') ? 'damaged' : codeOf(error)
}
