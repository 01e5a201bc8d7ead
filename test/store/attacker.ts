import { createRequire } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads'
import type { Place } from '../../src/store/database.ts'

type Values = readonly unknown[] | Readonly<Record<string, unknown>>
type Row = Record<string, unknown>

interface Statement {
  run(...values: unknown[]): void
  get(...values: unknown[]): Row | undefined
  all(...values: unknown[]): Row[]
}

/** Another connection, as another program would have: it knows nothing of our code. It answers at once. */
export interface Attacker {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

export const attackerOn = (place: Place): Attacker =>
  'url' in place ? whenUsed(() => onPostgres(place.url)) : new DatabaseSync(place.file, { timeout: 1000 })

/** Runs in a thread of its own, so that the test can wait without letting go, as SQLite's does. */
const thread = `
  const { workerData: { url, port, signal } } = require('node:worker_threads')
  const pg = require(${JSON.stringify(createRequire(import.meta.url).resolve('pg'))})
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  const connected = client.connect()
  port.on('message', async ({ sql, values }) => {
    let answer
    try {
      await connected
      answer = { rows: (await client.query(sql, values)).rows }
    } catch (error) { answer = { error: error.message } }
    port.postMessage(answer)
    Atomics.store(signal, 0, 1)
    Atomics.notify(signal, 0)
  })`

/** Most tests do without, and a thread takes time to start. */
function whenUsed(start: () => Attacker): Attacker {
  let started: Attacker | undefined
  const attacker = (): Attacker => (started ??= start())
  return {
    exec: (sql) => attacker().exec(sql),
    prepare: (sql) => attacker().prepare(sql),
    close: () => started?.close(),
  }
}

function onPostgres(url: string): Attacker {
  const { port1: port, port2 } = new MessageChannel()
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const workerData = { url, port: port2, signal }
  const worker = new Worker(thread, { eval: true, workerData, transferList: [port2] })
  worker.unref()
  const ask = (sql: string, values?: readonly unknown[]): Row[] => {
    Atomics.store(signal, 0, 0)
    port.postMessage({ sql, values })
    if (Atomics.wait(signal, 0, 0, 10_000) === 'timed-out') throw new Error(`no answer to ${sql}`)
    const { message } = receiveMessageOnPort(port) as { message: { rows?: Row[]; error?: string } }
    if (message.error !== undefined) throw new Error(message.error)
    return message.rows ?? []
  }
  const prepare = (sql: string): Statement => {
    const all = (...values: unknown[]): Row[] => ask(...asPostgresWants(sql, values))
    return { all, get: (...values) => all(...values)[0], run: (...values) => void all(...values) }
  }
  return { exec: (sql) => void ask(sql), prepare, close: () => void worker.terminate() }
}

/** `?` and `:name` of SQLite are `$1` and so on. */
function asPostgresWants(sql: string, given: readonly unknown[]): [string, readonly unknown[]] {
  const [first] = given
  const named = typeof first === 'object' && first !== null ? (first as Exclude<Values, readonly unknown[]>) : {}
  const names = Object.keys(named)
  let count = 0
  const text = sql
    .replaceAll(/\?/g, () => `$${(count += 1)}`)
    .replaceAll(/(?<!:):([a-z]+)/g, (_all, name: string) => `$${names.indexOf(name) + 1}::text`)
  return [text, names.length > 0 ? Object.values(named) : given]
}

/** From now on the table takes no rows, as on a full disk. @returns what ends that */
export function refuseInserts(attacker: Attacker, kind: 'sqlite' | 'postgres', table: string): () => void {
  if (kind === 'sqlite') {
    attacker.exec(`create trigger full_disk before insert on ${table} begin select raise(abort, 'disk full'); end`)
    return () => attacker.exec('drop trigger full_disk')
  }
  attacker.exec(
    `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
  )
  attacker.exec(`create trigger full_disk before insert on ${table} for each row execute function full_disk()`)
  return () => attacker.exec(`drop trigger full_disk on ${table}`)
}
