import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Place } from '../../src/store/database.ts'

/** All that is kept, as it lies on disk: in the bot's folder, and where the database is on a server, in its files. */
export async function storedBytes(folder: string, place: Place): Promise<string> {
  const local = await filesIn(folder)
  return 'url' in place ? [local, await onServer(place.url)].join('\n') : local
}

async function filesIn(folder: string): Promise<string> {
  const files = await readdir(folder)
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('\n')
}

/** Rows that were deleted or replaced are in the files too, as long as nothing is vacuumed; long values are packed there. */
async function onServer(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const one = async (query: string): Promise<string> =>
    String(Object.values((await client.query<Record<string, unknown>>(query)).rows[0] ?? {})[0])
  try {
    await client.query('checkpoint')
    const database = join(await one('show data_directory'), 'base', await one(oid))
    return [await filesIn(database), await one(everyRow)].join('\n')
  } finally {
    await client.end()
  }
}

const oid = 'select oid from pg_database where datname = current_database()'
const everyRow = `select string_agg(query_to_xml(format('select * from %I.%I', schemaname, tablename), true, false, '')::text, '')
  from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
