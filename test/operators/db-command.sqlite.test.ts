import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditProblem } from '../../src/audit/check.ts'
import { checkFully } from '../../src/audit/walk.ts'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { backUp, check } from '../../src/store/backup.ts'
import { createStore } from '../../src/store/store.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, sanne, tom } from '../support/cast.ts'

const command = new URL('../../src/cli/db.ts', import.meta.url).pathname
const writer = new URL('./busy-bot.ts', import.meta.url).pathname

let bot: Bot
let elsewhere: string
beforeEach(async () => {
  bot = await startBot()
  elsewhere = await mkdtemp(join(tmpdir(), 'backup-'))
})
afterEach(async () => {
  await bot.stop()
  await rm(elsewhere, { recursive: true })
})

const dbWith = (more: Readonly<Record<string, string>>, folder: string, ...args: readonly string[]) => {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder, ...more }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const db = (folder: string, ...args: readonly string[]) => dbWith({}, folder, ...args)
const backupFile = () => join(elsewhere, 'monday.sqlite')
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)

describe('a backup', () => {
  it('is both databases, for their owner alone, taken from a running bot', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    await bot.press(sanne, 'approve')
    const { status, stdout } = db(bot.folder, 'backup', backupFile())
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ledger: .*, \d+ rows, checked\npermissions system: .*, \d+ rows, checked\n$/)
    expect([backupFile(), `${backupFile()}.permissions`].map(modeOf)).toEqual(['600', '600'])
    expect(db(bot.folder, 'backup', backupFile())).toMatchObject({ status: 1, stdout: '' })
  })

  it('brings back everything as it was: decisions, audit, what is owed and what people hold', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    await bot.press(sanne, 'approve')
    db(bot.folder, 'backup', backupFile())
    const folder = join(elsewhere, 'restored')
    expect(db(folder, 'restore', backupFile()).status).toBe(0)
    expect(check(join(folder, 'toegangshulp.sqlite'))).toEqual(check(join(bot.folder, 'toegangshulp.sqlite')))
    expect(modeOf(join(folder, 'toegangshulp.sqlite'))).toBe('600')
    const again = await startBot({}, { dataFolder: folder })
    const [request] = await again.app.store.ledger.requestsAbout(again.teams.tenant, { id: tom }, 1)
    expect(request?.lines.map(({ state }) => state)).toEqual(['approved'])
    await again.stop()
  })

  it('taken while a bot process writes holds a moment of it: whole, and no transaction in part', async () => {
    const file = join(elsewhere, 'busy', 'toegangshulp.sqlite')
    const busy = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(busy.stdout, 'data')
    const rounds = [1, 2, 3, 4, 5].map((round) => {
      const rows = backUp(file, join(elsewhere, `busy-${round}.sqlite`))
      const copy = new DatabaseSync(join(elsewhere, `busy-${round}.sqlite`), { readOnly: true })
      const { halves } =
        copy
          .prepare(
            `select count(*) as halves from request where (select count(*) from line where line.request_id = request.id) <> 2
           or (select count(*) from audit where audit.request_id = request.id) <> 1`,
          )
          .get() ?? {}
      copy.close()
      return { rows, halves }
    })
    busy.kill()
    await once(busy, 'exit')
    expect(rounds.map(({ halves }) => halves)).toEqual([0, 0, 0, 0, 0])
    const growing = rounds.map(({ rows }) => rows['request'] ?? 0)
    expect(growing).toEqual(growing.toSorted((one, other) => one - other))
    expect(growing.at(-1)).toBeGreaterThan(growing[0] ?? 0)
  })
})

it('I-30, I-35: taken by command from under a load and restored, it is a state whose audit verifies', async () => {
  const folder = join(elsewhere, 'busy')
  const file = join(folder, 'toegangshulp.sqlite')
  const permissions = await createEmbeddedBackend({
    file: join(folder, 'permissions.sqlite'),
    now: () => Promise.resolve(0),
  })
  await permissions.close()
  const busy = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(busy.stdout, 'data')
  const before = await auditOf(file)
  expect(db(folder, 'backup', backupFile()).status).toBe(0)
  const after = await auditOf(file)
  busy.kill()
  await once(busy, 'exit')
  const restored = join(elsewhere, 'restored')
  expect(db(restored, 'restore', backupFile()).status).toBe(0)
  const kept = await auditOf(join(restored, 'toegangshulp.sqlite'))
  expect([before, kept, after].map(({ problems }) => problems)).toEqual([[], [], []])
  // The load went on meanwhile: the backup is of a moment between the two.
  expect(kept.events).toBeGreaterThanOrEqual(before.events)
  expect(after.events).toBeGreaterThan(kept.events)
})

async function auditOf(file: string): Promise<{ readonly events: number; readonly problems: readonly AuditProblem[] }> {
  const store = await createStore({ file })
  const problems = await checkFully(store.auditChain, [])
  const events = (await store.auditChain.head('tenant-1'))?.seq ?? 0
  await store.close()
  return { events, problems }
}

describe('restoring', () => {
  it('does not replace what is there unless it is told to', () => {
    db(bot.folder, 'backup', backupFile())
    expect(db(bot.folder, 'restore', backupFile())).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/--force/),
    })
  })

  it('replaces nothing under a running bot, also when told to', async () => {
    db(bot.folder, 'backup', backupFile())
    const { status, stderr } = db(bot.folder, 'restore', backupFile(), '--force')
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/in use: stop the bot first/) })
    await bot.say(eva, 'hulp')
    expect(await bot.app.store.ready()).toBe(true)
  })

  it('refuses half a backup and a damaged one, and leaves what is there', async () => {
    db(bot.folder, 'backup', backupFile())
    const folder = join(elsewhere, 'kept')
    db(folder, 'restore', backupFile())
    const before = readFileSync(join(folder, 'toegangshulp.sqlite'))
    const damaged = readFileSync(backupFile())
    damaged.fill(7, 4096, 12_288)
    writeFileSync(join(elsewhere, 'bad.sqlite'), damaged)
    expect(db(folder, 'restore', join(elsewhere, 'bad.sqlite'), '--force').stderr).toMatch(/a backup is both files/)
    writeFileSync(join(elsewhere, 'bad.sqlite.permissions'), readFileSync(`${backupFile()}.permissions`))
    expect(db(folder, 'restore', join(elsewhere, 'bad.sqlite'), '--force').status).not.toBe(0)
    expect(readFileSync(join(folder, 'toegangshulp.sqlite')).equals(before)).toBe(true)
  })
})

it('npm run db -- status says where the databases are, that they are whole, and what is in them', () => {
  const { status, stdout } = db(bot.folder, 'status')
  expect(status).toBe(0)
  expect(stdout).toMatch(/ledger: .*toegangshulp\.sqlite, \d+ bytes, mode 600, whole\n/)
  expect(stdout).toMatch(/person +\d+\n/)
})

it('of a ledger on PostgreSQL the command of its own tools is printed, without the password', () => {
  const url = 'postgresql://bot:hunter22@db.internal:5433/toegangshulp'
  const { status, stdout, stderr } = dbWith({ DATABASE_URL: url }, bot.folder, 'backup', '/backups/monday.dump')
  expect(status).toBe(1)
  expect(stderr).toContain(
    "pg_dump --format=custom --file='/backups/monday.dump' 'postgresql://bot@db.internal:5433/toegangshulp'",
  )
  expect(stdout + stderr).not.toContain('hunter22')
})

it('npm run db -- migrate makes a ledger of the newest version', () => {
  expect(db(join(elsewhere, 'new'), 'migrate').stdout).toMatch(/is at the newest version/)
  expect(existsSync(join(elsewhere, 'new', 'toegangshulp.sqlite'))).toBe(true)
})
