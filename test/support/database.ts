import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import type { Place } from '../../src/store/database.ts'
import { createStore } from '../../src/store/store.ts'

export const serverVariable = 'TEST_POSTGRES'
const template = 'made_before'

/** The engine that this run of the tests is about. */
export const engine = (): 'sqlite' | 'postgres' => (process.env[serverVariable] === undefined ? 'sqlite' : 'postgres')

export interface TestPlace {
  readonly place: Place
  readonly remove: () => Promise<void>
}

/** A database of its own: a file that does not exist yet, or on the server a copy of one that is migrated. */
export async function aPlace(): Promise<TestPlace> {
  const server = process.env[serverVariable]
  return server === undefined ? aFile() : aDatabase(server, template)
}

/** One that nothing was made in yet. */
export async function anEmptyPlace(): Promise<TestPlace> {
  const server = process.env[serverVariable]
  return server === undefined ? aFile() : aDatabase(server, 'template0')
}

/** Nobody may be using the database that is copied. */
export function aCopyOf(place: Place): Promise<TestPlace> {
  if (!('url' in place)) throw new Error('a file is copied with its folder')
  const at = place.url.lastIndexOf('/')
  return aDatabase(place.url.slice(0, at), place.url.slice(at + 1))
}

async function aFile(): Promise<TestPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  return { place: { file: join(folder, 'made', 'store.sqlite') }, remove: () => rm(folder, { recursive: true }) }
}

async function aDatabase(server: string, from: string): Promise<TestPlace> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template ${from}`)
  return {
    place: { url: `${server}/${name}` },
    remove: () => onServer(server, `drop database if exists ${name} with (force)`),
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}

export async function makeTemplate(server: string): Promise<void> {
  await onServer(server, `create database ${template} template template0`)
  const place = { url: `${server}/${template}` }
  const store = await createStore(place)
  await store.close()
  const backend = await createEmbeddedBackend({ ...place, now: () => Promise.resolve(0) })
  await backend.close()
}
