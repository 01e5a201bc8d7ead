import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFully } from '../../src/audit/walk.ts'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { runJob } from '../../src/effects/jobs.ts'
import { retentionJob } from '../../src/periodic-jobs.ts'
import type { RetentionReport } from '../../src/ports/retention.ts'
import { startBot } from '../support/bot.ts'
import { databaseIn, testConfig } from '../support/test-config.ts'
import type { Bot } from '../support/bot.ts'
import { bram, grace, named, petra, sanne, tom } from '../support/cast.ts'
import { startInTeam } from '../support/channel.ts'
import { aReport } from '../support/reports.ts'

const canary = 'kanarie-4711 voor de vakantie van Piet'
const day = 86_400_000
const noor = named('Noor').aadObjectId
const months = 13 * 31 * day

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const tenant = () => bot.teams.tenant
const requestOf = async (person: string) => (await bot.app.store.ledger.requestsAbout(tenant(), { id: person }, 1))[0]
const filesWith = (text: string) =>
  readdirSync(bot.folder).filter((name) => readFileSync(join(bot.folder, name)).includes(text))

const ledgerBytes = () =>
  ['', '-wal'].map((side) => readFileSync(join(bot.folder, `toegangshulp.sqlite${side}`), 'latin1')).join()

async function grantTom(): Promise<void> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm', { reason: canary })
  await bot.press(sanne, 'approve')
}

async function later(milliseconds: number): Promise<void> {
  bot.clock.move(milliseconds)
  await bot.settle()
}

async function runRetention(): Promise<RetentionReport | undefined> {
  const reports: RetentionReport[] = []
  const { store } = bot.app
  const job = retentionJob({ store, config: testConfig(bot.folder) }, (report) => reports.push(report))
  const onFault = (error: unknown): never => {
    throw error
  }
  await runJob({ leases: store.jobs, ledger: store.ledger, onFault }, job, 0)
  return reports[0]
}

/** Another program, which knows nothing of our code. */
const attack = (...statements: readonly string[]) => {
  const file = new DatabaseSync(join(bot.folder, 'toegangshulp.sqlite'), { timeout: 2000 })
  try {
    for (const statement of statements) file.exec(statement)
  } finally {
    file.close()
  }
}

describe('a closed request', () => {
  it('is deleted with all its parts once it was kept long enough; the audit stays (I-37)', async () => {
    await grantTom()
    await later(months + 15 * day)
    const before = (await bot.app.store.ledger.auditTrail({ tenant: tenant() })).length
    expect(await runRetention()).toMatchObject({ requests: 1, directChanges: 0, scrubbed: true })
    expect(await requestOf(tom)).toBeUndefined()
    const audit = await bot.app.store.ledger.auditTrail({ tenant: tenant() })
    expect(audit.slice(before).map(({ verb }) => verb)).toEqual(['retention.begun', 'retention.done'])
    expect(audit.at(-1)).toMatchObject({ verb: 'retention.done', details: { requests: 1 } })
  })

  it('can then be read in no file any more: not in pages that are free, nor in the log (I-37)', async () => {
    await grantTom()
    expect(filesWith(canary)).not.toEqual([])
    await later(months + 15 * day)
    await runRetention()
    expect(filesWith(canary)).toEqual([])
    expect(filesWith('kanarie')).toEqual([])
  })

  it('is kept until then', async () => {
    await grantTom()
    await later(months)
    expect(await runRetention()).toMatchObject({ requests: 0 })
    expect((await requestOf(tom))?.reason).toBe(canary)
  })

  it('is kept while a case about it is open, however old', async () => {
    await bot.say(bram, 'aanvragen haalservice')
    await bot.press(bram, 'confirm')
    const request = (await requestOf(bram))!
    await bot.app.store.ledger.write((tx) =>
      tx.insertCase({
        id: 'M-1',
        tenant: tenant(),
        kind: 'no-reviewer',
        state: 'open',
        version: 1,
        requestId: request.id,
        findings: [],
        openedAt: tx.now,
        waitingFor: 'servicedesk',
        waitingSince: tx.now,
        notes: [],
      }),
    )
    await later(2 * months)
    expect(await runRetention()).toMatchObject({ requests: 0 })
    expect((await requestOf(bram))?.lines.map(({ state }) => state)).toEqual(['expired'])
  })
})

describe('a person in the audit', () => {
  const person = demoPeople.find(({ aadObjectId }) => aadObjectId === tom)!
  const trailOf = async (id: string) => bot.app.store.ledger.auditTrail({ tenant: tenant(), person: id })

  it('I-37: is a pseudonym once the month is over for thirteen others, and the chain still verifies', async () => {
    await grantTom()
    const before = await bot.app.store.ledger.auditTrail({})
    expect(JSON.stringify(before)).toContain(tom)
    await later(months + 32 * day)
    expect((await runRetention())?.auditKeys).toBeGreaterThan(2)
    const after = await bot.app.store.ledger.auditTrail({})
    expect(after.slice(0, before.length)).toHaveLength(before.length)
    expect(JSON.stringify(after.slice(0, before.length))).not.toContain(tom)
    expect(after[0]?.actor).toMatch(/^p-/)
    expect(await trailOf(tom)).toEqual([])
    expect(await checkFully(bot.app.store.auditChain, [])).toEqual([])
  })

  it('I-37: is in no byte of the audit or of its keys then', async () => {
    await grantTom()
    await later(months + 32 * day)
    await runRetention()
    // Who is in the tenant, and how to reach them, is no record of the past: the bot knows people while it runs.
    const others = ['person', 'sent_card', 'bot_state', 'outbox'].map((table) => `delete from ${table}`)
    attack('pragma secure_delete = on', ...others, 'pragma wal_checkpoint(truncate)')
    const ids = [person.aadObjectId, person.memberId.replace('29:demo-', 'user-'), person.name, person.address]
    expect(ids.filter((id) => ledgerBytes().includes(id))).toEqual([])
  })

  it('I-37: is readable until then', async () => {
    await grantTom()
    await later(months - 32 * day)
    expect(await runRetention()).toMatchObject({ auditKeys: 0 })
    expect(await trailOf(tom)).not.toEqual([])
  })
})

it('a direct change goes as a closed request does', async () => {
  await bot.say(grace, 'revoke haalservice 9401138 noor.visser@example.com')
  await bot.press(grace, 'confirm')
  await later(months + day)
  expect(await runRetention()).toMatchObject({ requests: 0, directChanges: 1 })
})

it('what was given while it was asked goes with the request, and so does the card of who gave it', async () => {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
  await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
  await bot.press(sanne, 'confirm')
  const { ledger } = bot.app.store
  const [change] = await ledger.changesOfRequest(tenant(), (await requestOf(tom))!.id)
  const subject = { kind: 'changes', id: change!.batch } as const
  expect(await ledger.viewersOf(tenant(), subject)).toEqual([{ tenant: tenant(), id: sanne }])
  await later(months + 15 * day)
  expect(await runRetention()).toMatchObject({ requests: 1, directChanges: 0 })
  expect(await ledger.viewersOf(tenant(), subject)).toEqual([])
})

it('I-37: a case about nothing of ours goes once it was closed long enough ago, and not before', async () => {
  await bot.say(noor, 'ik zie haalservice niet')
  await bot.press(noor, 'report-invisible')
  await bot.press(petra, 'case-claim')
  await bot.press(petra, 'case-ask', { question: canary })
  await bot.press(noor, 'case-answer', { reply: canary })
  await later(months + day)
  expect(await runRetention()).not.toMatchObject({ cases: 1 })
  await bot.press(petra, 'case-close', { closingNote: canary })
  await later(months + day)
  expect(await runRetention()).toMatchObject({ cases: 1, scrubbed: true })
  expect(filesWith(canary)).toEqual([])
})

it('I-37: where a case is shown in the channel goes with the case', async () => {
  await bot.stop()
  bot = await startInTeam()
  const id = await aReport(bot)
  await bot.press(petra, 'case-claim')
  await bot.press(petra, 'case-close', { closingNote: canary })
  expect(await bot.app.store.ledger.channelCards(tenant(), id)).toHaveLength(1)
  await later(months + day)
  expect(await runRetention()).toMatchObject({ cases: 1 })
  expect(await bot.app.store.ledger.channelCards(tenant(), id)).toEqual([])
})

it('the case about a grant goes with the request that it came from', async () => {
  await grantTom()
  await bot.press(tom, 'visible-no')
  await bot.press(petra, 'case-claim')
  await bot.press(petra, 'case-ask', { question: canary })
  await bot.press(petra, 'case-close', { closingNote: canary })
  await later(months + 15 * day)
  expect(await runRetention()).toMatchObject({ requests: 1, cases: 0 })
  expect(filesWith(canary)).toEqual([])
})

it('the key of an action goes after its own time', async () => {
  await grantTom()
  await later(29 * day)
  expect(await runRetention()).toMatchObject({ actionKeys: 0 })
  await later(2 * day)
  expect((await runRetention())?.actionKeys).toBeGreaterThan(1)
})

it('I-37: a sentence that was not understood goes after its own time, whether or not more are kept', async () => {
  const { ledger, unread } = bot.app.store
  const now = await ledger.now()
  const sentence = { tenant: tenant(), locale: 'nl', sentence: 'waar is mijn … kanarie' } as const
  await unread.keep({ ...sentence, day: now - (now % day) })
  await later(30 * day - (now % day) - 60_000)
  expect(await runRetention()).toMatchObject({ unread: 0 })
  await later(120_000)
  expect(await runRetention()).toMatchObject({ unread: 1, scrubbed: true })
  expect(await unread.list()).toEqual([])
  expect(ledgerBytes()).not.toContain('kanarie')
})

describe('the database itself lets nothing go (I-35)', () => {
  const tables = ['request', 'line', 'decision', 'change'] as const

  it.each(tables)('of a %s that is old, unless retention is at work', async (table) => {
    await grantTom()
    await later(months + 15 * day)
    expect(() => attack(`delete from "${table}"`)).toThrow(`${table}: is never deleted`)
  })

  it.each(tables)('of a %s that is not closed long enough, also while retention is at work', async (table) => {
    await grantTom()
    await later(60 * day)
    const window = `insert into retention_window select 'retention', max(at) - 2592000000 - 86400000 * 30 from audit`
    expect(() => attack(window, `delete from "${table}"`)).toThrow(`${table}: is never deleted`)
  })

  it('of the last month, whatever retention is told', async () => {
    await grantTom()
    const window = "insert into retention_window select 'retention', max(at) - 86400000 * 29 from audit"
    expect(() => attack(window)).toThrow('retention_window: leaves the last month alone')
  })
})

it('npm run retention -- run does it once, and says what went', async () => {
  await grantTom()
  const command = new URL('../../src/cli/retention.ts', import.meta.url).pathname
  const env = { PATH: process.env['PATH'], DATA_FOLDER: bot.folder, ...databaseIn(bot.place) }
  const { status, stdout } = spawnSync(process.execPath, [command, 'run'], { env, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      'Deleted 0 requests, 0 direct changes, 0 invitations, 0 onboardings and 0 cases of their own closed more than 13 months ago,\n0 keys to pseudonyms in the audit of before then,\n0 action keys older than 30 days,\nand 0 sentences that were not understood, older than 30 days.\n',
  })
})
