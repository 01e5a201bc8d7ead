import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeSigningKey } from '../../src/audit/signing.ts'
import { createStore } from '../../src/store/store.ts'
import { startPostgres } from '../support/postgres/server.ts'
import { databaseIn } from '../support/test-config.ts'

const entry = new URL('../../src/index.ts', import.meta.url).pathname

it('I-2, I-30: production does not start on a server that may lose what it confirmed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'durable-'))
  const server = await startPostgres(['fsync=off'])
  makeSigningKey(join(folder, 'key.pem'))
  const env = {
    PATH: process.env['PATH'],
    MODE: 'production',
    PORT: '0',
    DATA_FOLDER: folder,
    AUDIT_SIGNING_KEY_FILE: join(folder, 'key.pem'),
    BOT_APP_ID: '0a1b2c3d-0000-4000-8000-00000000abcd',
    BOT_APP_PASSWORD: 'correct-horse-battery',
    BOT_TENANT_ID: '0a1b2c3d-0000-4000-8000-00000000beef',
    ...databaseIn({ url: `${server.url}/postgres` }),
  }
  const { status, stderr } = spawnSync(process.execPath, [entry], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 10_000,
  })
  expect(status).toBe(1)
  expect(stderr).toContain('PostgreSQL may lose what it confirmed: set fsync, full_page_writes and synchronous_commit')
  await server.stop()
  await rm(folder, { recursive: true })
}, 60_000)

it('I-30: a server as it comes keeps what it confirmed', async () => {
  const server = await startPostgres([])
  const store = await createStore({ url: `${server.url}/postgres` })
  expect(await store.keepsCommits()).toBe(true)
  await store.close()
  await server.stop()
}, 60_000)
