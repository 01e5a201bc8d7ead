import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { engineOf } from './engine.ts'
import type { Engine, Opened } from './engine.ts'
import { codeOf, findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import { migrationFinding } from './migration-finding.ts'
import type { Patient } from './patient.ts'

const { ok, warning, failed, notTried } = findingsOf('database')

const restore = 'Stop the bot, keep a copy of the data folder, and restore the last backup.'

/** Opens what is there and changes nothing: neither makes a database nor brings one up to date. */
export async function checkDatabase(patient: Patient): Promise<readonly Finding[]> {
  const engine = engineOf(patient)
  if (engine === undefined)
    return [notTried('DATABASE_URL is set, and this command cannot look at PostgreSQL', 'Look at /readyz of the bot.')]
  if (!engine.isThere())
    return [warning(`there is no ${engine.name} yet`, 'Start the bot once: it makes its database, in DATA_FOLDER.')]
  const opened = await openedOrWhy(engine)
  if ('outcome' in opened) return [opened]
  try {
    return await lookedAt(engine, opened.db)
  } catch (error) {
    return [failed(`${engine.name} does not answer (${reasonOf(error)})`, restore)]
  } finally {
    await opened.close()
  }
}

async function lookedAt(engine: Engine, db: Kysely<unknown>): Promise<readonly Finding[]> {
  const unsafe = await engine.unsafe(db)
  const damage = await engine.damage(db)
  return [
    ok(`${engine.name} opens (${await engine.version(db)})`),
    ...unsafe.map((what) => failed(what, 'Put the database on a local disk: a commit could be lost here.')),
    ...(unsafe.length === 0 ? [ok('a commit is on disk when it returns')] : []),
    ...damage.map((what) => failed(what, restore)),
    ...(damage.length === 0 ? [ok('nothing is damaged')] : []),
    await writable(engine, db),
    await migrated(engine, db),
  ]
}

async function writable(engine: Engine, db: Kysely<unknown>): Promise<Finding> {
  try {
    await engine.probe(db)
    return ok('it can be written')
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'busy') return warning('somebody else was writing', 'Try again; if it stays, end the other process.')
    return failed(`it cannot be written (${reason})`, 'Make room, and let the user that runs the bot own the files.')
  }
}

async function migrated(engine: Engine, db: Kysely<unknown>): Promise<Finding> {
  const provider = { getMigrations: async () => Object.fromEntries(engine.migrationNames.map((name) => [name, idle])) }
  const known = await new Migrator({ db, provider }).getMigrations()
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const rows = tables.some(({ name }) => name === 'kysely_migration')
    ? await (db as Kysely<{ kysely_migration: { name: string } }>)
        .selectFrom('kysely_migration')
        .select('name')
        .execute()
    : []
  return migrationFinding(
    known,
    rows.map(({ name }) => name),
  )
}

/** Only names are compared; nothing is ever run from here. */
const idle = { up: () => Promise.reject(new Error('the doctor does not migrate')) }

async function openedOrWhy(engine: Engine): Promise<Opened | Finding> {
  try {
    return await engine.open()
  } catch (error) {
    const reason = reasonOf(error)
    const advice: Readonly<Record<string, string>> = {
      'old engine': 'Start it with npm run or npx, which find the Node that the project brings along.',
      damaged: restore,
      busy: 'End the other process that has it, and try again.',
    }
    const owner =
      'Let the user that runs the bot own the data folder and what is in it, and let nothing make it read-only.'
    return failed(`${engine.name} cannot be opened (${reason})`, advice[reason] ?? owner)
  }
}

/** SQLite gives a number with its error; what it says may hold data. */
function reasonOf(error: unknown): string {
  const number = (error as { readonly errcode?: unknown }).errcode
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
  if (typeof number === 'number') return words[number & 0xff] ?? `SQLite error ${number}`
  const said = error instanceof Error ? error.message : ''
  if (said.startsWith('SQLite ')) return 'old engine'
  return said.startsWith('damaged database') ? 'damaged' : codeOf(error)
}
