import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { App } from '../../src/app.ts'
import { demoPeople, demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { buttonsOf } from '../../src/cli/stories/card-line.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startFakeTeams } from '../faults/fake-teams.ts'
import type { FakeTeams } from '../faults/fake-teams.ts'
import { bram, grace, joost, sanne, tom } from '../support/cast.ts'
import { anEmptyPlace } from '../support/database.ts'
import { databaseIn, testConfig } from '../support/test-config.ts'

const at = (name: string) => new URL(`../../src/cli/${name}.ts`, import.meta.url).pathname

let folder: string
let url: string
let removeServer: () => Promise<void>
let teams: FakeTeams
let apps: App[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'))
  const empty = await anEmptyPlace()
  url = 'url' in empty.place ? empty.place.url : ''
  removeServer = empty.remove
  teams = await startFakeTeams(demoPeople, demoTenant)
  apps = []
})
afterEach(async () => {
  for (const app of apps) await app.stop()
  await teams.stop()
  await removeServer()
  await rm(folder, { recursive: true, force: true })
})

const run = (command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder, BOT_TENANT_ID: demoTenant, ...more }
  const { status, stdout, stderr } = spawnSync(process.execPath, [at(command), ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const copy = (to = url) => run('db', ['copy', '--to', to])

async function startBot(on: 'files' | 'server'): Promise<App> {
  const app = await createApp(testConfig(folder, on === 'server' ? { url } : undefined))
  apps.push(app)
  teams.aimAt(await app.start())
  return app
}

async function stopBot(app: App): Promise<void> {
  apps = apps.filter((each) => each !== app)
  await app.stop()
}

const offered = (person: string): readonly string[] =>
  teams.messages(person).flatMap((message) => buttonsOf(shownCard(message)).map(({ verb }) => verb))

/** Tom was granted something, Bram waits for Joost, who has a card; and everything was told. */
async function aStory(): Promise<App> {
  const app = await startBot('files')
  for (const person of [tom, sanne, grace, bram, joost]) await teams.client.install(person)
  for (const person of [tom, bram]) {
    await teams.client.say(person, 'aanvragen haalservice')
    await teams.client.say(person, 'ja')
  }
  await app.worker.settle()
  await teams.deliver(await teams.approvalOf(sanne))
  await app.worker.settle()
  return app
}

const linesOf = async (app: App, id: string) =>
  (await app.store.ledger.requestsAbout(demoTenant, { id }, 5)).flatMap(({ lines }) => lines.map(({ state }) => state))

async function onServer(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

async function grantsOnServer(): Promise<readonly string[]> {
  const backend = await createEmbeddedBackend({ url, now: () => Promise.resolve(0) })
  const applied = await backend.applied()
  await backend.close()
  return applied.filter(({ changed }) => changed).map(({ action, user, number }) => `${action} ${user} ${number}`)
}

it('I-22, I-35: the bot goes on where it was: old cards decide, nothing twice, the audit verifies', async () => {
  await stopBot(await aStory())
  const before = await teams.approvalOf(joost)
  const { status, stdout, stderr } = copy()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/\nrequest +2 +2\n/)
  expect(stdout).toMatch(/audit of tenant \S+: walked there, ends in both at event \d+, [0-9a-f]{64}\n/)

  const app = await startBot('server')
  expect(await linesOf(app, tom)).toEqual(['approved'])
  expect(await linesOf(app, bram)).toEqual(['pending'])
  expect(await teams.deliver(before)).toBe(true)
  await app.worker.settle()
  expect(await linesOf(app, bram)).toEqual(['approved'])
  expect(offered(joost)).not.toContain('approve')
  // Delivered once more, as Teams does: nothing happens twice.
  await teams.deliver(before)
  await app.worker.settle()
  expect(await grantsOnServer()).toEqual(['grant user-tom-bakker 9401138', 'grant user-bram-peters 6620157'])
  await stopBot(app)

  const verified = run('audit', ['verify'], databaseIn({ url }))
  expect(verified).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(/The audit is sound\.\n$/) })
})

it('I-19, I-35: the guards are on again in the copy', async () => {
  await stopBot(await aStory())
  expect(copy().status).toBe(0)
  await expect(onServer('delete from audit')).rejects.toThrow('audit: is never deleted')
  await expect(onServer(`update line set state = 'declined' where state = 'approved'`)).rejects.toThrow('no such move')
  const off = await onServer(`select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'`)
  expect(off).toEqual([])
})

it('what counts by itself counts on after the highest', async () => {
  await stopBot(await aStory())
  expect(copy().status).toBe(0)
  const [next] = await onServer(`select nextval('outbox_seq_seq') > coalesce((select max(seq) from outbox), 0) as ok,
    nextval('embedded_backend.applied_rowid_seq') > (select max(rowid) from embedded_backend.applied) as too`)
  expect(next).toEqual({ ok: true, too: true })
})

it('copies nothing from under a running bot', async () => {
  await aStory()
  expect(copy()).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/in use: stop the bot first/) })
})

it('copies nothing over what is there, and says so', async () => {
  await stopBot(await aStory())
  expect(copy().status).toBe(0)
  const again = copy()
  expect(again).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/is not empty there, so nothing/) })
  expect(await onServer('select count(*)::int as n from request')).toEqual([{ n: 2 }])
})

it('of half a copy nothing stays: a permissions system that cannot be copied leaves no ledger there either', async () => {
  await stopBot(await aStory())
  const permissions = new DatabaseSync(join(folder, 'permissions.sqlite'))
  // PostgreSQL cannot hold this character.
  permissions.exec(`update portal_user set name = name || char(0) where id = 'user-tom-bakker'`)
  permissions.close()
  const { status, stdout } = copy()
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(
    await onServer('select (select count(*)::int from request) as n, (select count(*)::int from audit) as m'),
  ).toEqual([{ n: 0, m: 0 }])
  await expect(onServer('truncate audit')).rejects.toThrow('audit: is never deleted')
})

it('refuses an audit that is not sound, and copies nothing', async () => {
  await stopBot(await aStory())
  const ledger = new DatabaseSync(join(folder, 'toegangshulp.sqlite'))
  for (const { name } of ledger.prepare(`select name from sqlite_master where type = 'trigger'`).all())
    ledger.exec(`drop trigger ${String(name)}`)
  ledger.exec(`update audit set actor = 'aad-x' where seq = 2`)
  ledger.close()
  expect(copy()).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/audit is not sound/) })
  expect(await onServer('select count(*)::int as n from request')).toEqual([{ n: 0 }])
})

it('I-36: says no password, whether it works or not', async () => {
  await stopBot(await aStory())
  const secret = url.replace('postgres@', 'postgres:hunter22@')
  const [worked, refused, unreachable, unreadable] = [
    copy(secret),
    copy(secret),
    copy('postgres://bot:hunter22@127.0.0.1:1/x'),
    copy('mysql://bot:hunter22@127.0.0.1/x'),
  ].map(({ status, stdout, stderr }) => ({ status, leaks: (stdout + stderr).includes('hunter22') }))
  expect([worked, refused, unreachable, unreadable]).toEqual([
    { status: 0, leaks: false },
    { status: 1, leaks: false },
    { status: 1, leaks: false },
    { status: 2, leaks: false },
  ])
})
