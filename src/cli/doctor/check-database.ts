import type { Kysely } from 'kysely'
import { openDatabase } from '../../store/database.ts'
import type { OpenDatabase } from '../../store/database.ts'
import { migrations } from '../../store/migrations/list.ts'
import { engineOf } from './engine.ts'
import type { Engine } from './engine.ts'
import { findingsOf } from './finding.ts'
import type { Finding } from './finding.ts'
import { migrationFinding } from './migration-finding.ts'
import type { Patient } from './patient.ts'

const { warning, failed, notTried } = findingsOf('database')

/** Opens what is there and changes nothing: neither makes a database nor brings one up to date. */
export async function checkDatabase({ kept }: Pick<Patient, 'kept'>): Promise<readonly Finding[]> {
  if (kept === undefined) return [notTried('DATABASE_URL cannot be used', 'Mend the settings first.')]
  const engine = engineOf(kept)
  if (!engine.isThere())
    return [warning(`there is no ${engine.name} yet`, 'Start the bot once: it makes its database, in DATA_FOLDER.')]
  const opened = openedOrWhy(engine)
  if ('outcome' in opened) return [opened]
  try {
    return [...(await engine.look(opened.db)), await migrated(engine, opened.db)]
  } catch (error) {
    const { reason, todo } = engine.why(error)
    return [failed(`${engine.name} does not answer (${reason})`, todo)]
  } finally {
    await opened.close()
  }
}

function openedOrWhy(engine: Engine): OpenDatabase<unknown> | Finding {
  try {
    return openDatabase<unknown>(engine.place)
  } catch (error) {
    const { reason, todo } = engine.why(error)
    return failed(`${engine.name} cannot be opened (${reason})`, todo)
  }
}

async function migrated(engine: Engine, db: Kysely<unknown>): Promise<Finding> {
  try {
    return migrationFinding(Object.keys(migrations), await namesOfMigrations(db))
  } catch (error) {
    const { reason, todo } = engine.why(error)
    return failed(`its migrations cannot be read (${reason})`, todo)
  }
}

async function namesOfMigrations(db: Kysely<unknown>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  // On a server other schemas may hold a table of the same name.
  const isThere = tables.some(({ name, schema = 'public' }) => name === 'kysely_migration' && schema === 'public')
  if (!isThere) return []
  const rows = (db as Kysely<{ kysely_migration: { name: string } }>).selectFrom('kysely_migration').select('name')
  return (await rows.execute()).map(({ name }) => name)
}
