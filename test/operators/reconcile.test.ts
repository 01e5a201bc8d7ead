import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedReads } from '../../src/usecases/checked-reads.ts'
import { reconcile } from '../../src/usecases/reconcile/reconcile.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { attackerOn } from '../store/attacker.ts'
import { startBot } from '../support/bot.ts'
import { databaseIn } from '../support/test-config.ts'
import type { Bot } from '../support/bot.ts'
import { bram, joost, petra, sanne, tom, userOf } from '../support/cast.ts'
import { startInTeam } from '../support/channel.ts'
import { aReport } from '../support/reports.ts'
import { inPortal, removeFromNumber, removeNumber, removeUser } from './portal-change.ts'
import { testRules } from '../support/rules.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const tenant = () => bot.teams.tenant
const requestOf = async (person: string) => (await bot.app.store.ledger.requestsAbout(tenant(), { id: person }, 1))[0]!
const linesOf = async (person: string) => (await requestOf(person)).lines.map(({ state }) => state)
const changesOf = async (person: string) => bot.app.store.ledger.changesOfBatch(tenant(), (await requestOf(person)).id)
const audited = async (verb: string) =>
  (await bot.app.store.ledger.auditTrail({ tenant: tenant() })).filter((event) => event.verb === verb)
const heldByTom = async () =>
  (await bot.app.backend.heldBy(userOf('Tom'), '9401138')).map(({ authorisation }) => authorisation)
const haalserviceOfTom = { user: userOf('Tom'), number: '9401138', authorisation: 'haalservice' }

async function ask(person: string): Promise<void> {
  await bot.say(person, 'aanvragen haalservice')
  await bot.press(person, 'confirm')
}

async function grantTom(): Promise<void> {
  await ask(tom)
  await bot.press(sanne, 'approve')
}

/** One run, as the job does it. @returns what each check put right and left unclear */
async function run() {
  const { ledger, people, survey } = bot.app.store
  const catalogue = await loadCatalogue()
  const reads = () => checkedReads(bot.app.backend, 2000)
  const report = await reconcile({ ledger, people, survey, catalogue, rules: testRules, reads })
  bot.app.worker.wake()
  await bot.settle()
  return Object.fromEntries(report.map(({ check, acted, unclear, finished }) => [check, { acted, unclear, finished }]))
}

const closing = 'open requests whose people or number are gone'
const rights = 'rights that should be on'
const nothing = { acted: 0, unclear: 0, finished: true }

/** Straight in the ledger's file, as if a row had been lost. */
const inLedger = (statement: string) => {
  const file = attackerOn('url' in bot.place ? bot.place : { file: join(bot.folder, 'toegangshulp.sqlite') })
  file.exec(statement)
  file.close()
}

describe('a request whose ground is gone is closed in the same run, with notice and audit (I-25)', () => {
  it.each([
    ['the user was removed from the portal', () => removeUser(userOf('Tom')), 'requester-gone'],
    ['the user was taken off the number', () => removeFromNumber(userOf('Tom'), '9401138'), 'requester-gone'],
    ['the number was removed', () => removeNumber('9401138'), 'number-gone'],
  ])('when %s', async (_, statements, why) => {
    await ask(tom)
    inPortal(bot, ...statements())
    expect((await run())[closing]).toEqual({ acted: 1, unclear: 0, finished: true })
    expect(await linesOf(tom)).toEqual(['cancelled'])
    expect((await audited('line.cancelled')).map(({ actor, details }) => [actor, details])).toEqual([
      [undefined, { why }],
    ])
    expect(bot.sees(tom).join()).toContain('Gesloten: je aanvraag')
    expect((await run())[closing]).toEqual(nothing)
  })

  it('when the Teams person is no longer linked to the account that asked', async () => {
    await ask(tom)
    await bot.app.store.ledger.write((tx) => tx.unlinkPerson({ tenant: tenant(), id: tom }))
    await run()
    expect(await linesOf(tom)).toEqual(['cancelled'])
  })

  it('and nothing reopens when the user is there again', async () => {
    await ask(tom)
    inPortal(bot, ...removeFromNumber(userOf('Tom'), '9401138'))
    await run()
    inPortal(bot, `insert into membership ("user", number) values ('${userOf('Tom')}', '9401138')`)
    await run()
    expect(await linesOf(tom)).toEqual(['cancelled'])
    expect(await heldByTom()).toEqual([])
  })

  it('and with the last administrator gone the servicedesk gets one case, and the request stays', async () => {
    await ask(bram)
    inPortal(bot, ...removeFromNumber(userOf('Joost'), '6620157'))
    expect((await run())[closing]).toEqual({ acted: 1, unclear: 0, finished: true })
    expect(await linesOf(bram)).toEqual(['pending'])
    expect(bot.offered(petra)).toContain('case-claim')
    expect((await run())[closing]).toEqual(nothing)
    expect(await audited('case.opened')).toHaveLength(1)
    expect(bot.offered(joost)).not.toContain('approve')
  })
})

describe('a backend that is not to be believed closes nothing (I-10)', () => {
  it.each([
    ['is down', () => Object.assign(bot.faults.reads, { fail: true })],
    ['lost its users', () => inPortal(bot, 'delete from held', 'delete from membership', 'delete from agent')],
    ['lists nobody', () => inPortal(bot, 'delete from held', 'delete from membership')],
    ['lost its rights', () => inPortal(bot, 'delete from held')],
  ])('when it %s', async (_, breakIt) => {
    await grantTom()
    await ask(bram)
    breakIt()
    const report = await run()
    expect(report[closing]?.acted).toBe(0)
    expect(report[rights]?.acted).toBe(0)
    expect(await linesOf(bram)).toEqual(['pending'])
    expect(await audited('change.gone')).toEqual([])
    Object.assign(bot.faults.reads, { fail: false })
  })
})

describe('a right that was granted here and is off in the backend', () => {
  it('is written down once and told, and is never switched on again', async () => {
    await grantTom()
    expect(await heldByTom()).toEqual(['haalservice'])
    await bot.app.backend.revoke(haalserviceOfTom, 'by hand')
    expect((await run())[rights]).toEqual({ acted: 1, unclear: 0, finished: true })
    expect((await run())[rights]).toEqual(nothing)
    expect(await audited('change.gone')).toMatchObject([{ customerNumber: '9401138', userId: userOf('Tom') }])
    expect(await heldByTom()).toEqual([])
    for (const person of [tom, sanne])
      expect(bot.sees(person).filter((text) => text.includes('niet via mij'))).toHaveLength(1)
    expect(JSON.stringify(bot.teams.messages(tom))).toContain('Ingetrokken')
  })

  it('is nothing to report when it was revoked here', async () => {
    await grantTom()
    await bot.say(sanne, 'intrekken haalservice 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'confirm')
    expect(await heldByTom()).toEqual([])
    expect((await run())[rights]).toEqual(nothing)
  })
})

describe('what the ledger forgot', () => {
  it('I-23: a change that nobody works on is owed again and carried out once', async () => {
    bot.faults.writes.fail = true
    await grantTom()
    inLedger("delete from outbox where kind = 'change'")
    bot.faults.writes.fail = false
    bot.clock.move(31_000)
    expect((await run())['changes nobody works on']).toEqual({ acted: 1, unclear: 0, finished: true })
    expect((await changesOf(tom)).map(({ state }) => state)).toEqual(['done'])
  })

  it('a request past its deadline that nothing would close expires', async () => {
    await ask(tom)
    inLedger("delete from outbox where kind = 'expire'")
    bot.clock.move(15 * 86_400_000)
    expect((await run())['requests past their deadline']).toEqual({ acted: 1, unclear: 0, finished: true })
    expect(await linesOf(tom)).toEqual(['expired'])
  })

  it('I-32: a card that shows something else than the truth is shown anew, and only that one', async () => {
    await ask(tom)
    expect((await run())['cards of what changed lately']).toEqual(nothing)
    inLedger(`update sent_card set shown = 'another' where person_id = '${tom}'`)
    expect((await run())['cards of what changed lately']).toEqual({ acted: 1, unclear: 0, finished: true })
    expect((await run())['cards of what changed lately']).toEqual(nothing)
  })

  it('I-32: so is the card of a case in the channel', async () => {
    await bot.stop()
    bot = await startInTeam()
    await aReport(bot)
    expect((await run())['cards of what changed lately']).toEqual(nothing)
    inLedger("update channel_card set shown = 'another'")
    expect((await run())['cards of what changed lately']).toEqual({ acted: 1, unclear: 0, finished: true })
    expect((await run())['cards of what changed lately']).toEqual(nothing)
  })

  it('I-32: so is the card of who gave what was asked, beside that of the request', async () => {
    await ask(tom)
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'confirm')
    inLedger(`update sent_card set shown = 'another' where person_id = '${sanne}'`)
    expect((await run())['cards of what changed lately']).toEqual({ acted: 2, unclear: 0, finished: true })
  })
})

it('npm run reconcile runs it once, beside the bot, and prints what it did', async () => {
  await grantTom()
  await bot.app.backend.revoke(haalserviceOfTom, 'by hand')
  const command = new URL('../../src/cli/reconcile.ts', import.meta.url).pathname
  const env = { PATH: process.env['PATH'], DATA_FOLDER: bot.folder, ...databaseIn(bot.place) }
  const { status, stdout } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^check +looked at +put right +unclear\n/)
  expect(stdout).toMatch(/rights that should be on +1 +1 +0\n/)
})
