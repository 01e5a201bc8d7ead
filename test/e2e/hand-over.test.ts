import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { petra, userOf, youssef } from '../support/cast.ts'
import { aReport, caseOf, withoutAgents } from '../support/reports.ts'

let bot: Bot
let id: string
let gone: Set<string>
beforeEach(async () => {
  gone = new Set()
  bot = await startBot({ wrap: withoutAgents(gone) })
  id = await aReport(bot)
  await bot.press(petra, 'case-claim')
})
afterEach(() => bot.stop())

const claimer = async () => (await caseOf(bot, id)).claimedBy?.id
const refusals = async () =>
  (await bot.app.store.ledger.auditTrail({}))
    .filter(({ verb }) => verb === 'refused')
    .map(({ actor, details }) => `${String(actor)} ${String(details?.['code'])}`)

describe('an agent hands a case over', () => {
  beforeEach(() => opensTopic(bot, petra, `hand-over:${id}`))

  it('to one of the other agents of this moment, who is told and goes on with it', async () => {
    expect(answerTo(bot, petra)).toContain('Youssef Bakkali')
    expect(answerTo(bot, petra)).not.toContain('"Petra Groen"')
    await bot.press(petra, 'case-hand-over', { agent: userOf('Youssef') })
    expect(await claimer()).toBe(youssef)
    expect(answerTo(bot, youssef)).toContain(`Petra Groen draagt ${id} (Niet te zien in Mijn PostNL) aan je over`)
    expect(bot.offered(youssef)).toContain('case-close')
    expect(bot.offered(petra)).not.toContain('case-close')
    const [event] = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'case.handed-over')
    expect(event).toMatchObject({ actor: petra, userId: userOf('Youssef'), caseId: id })
  })

  it('I-9: not to somebody who is no agent any more', async () => {
    gone.add(userOf('Youssef'))
    await bot.press(petra, 'case-hand-over', { agent: userOf('Youssef') })
    expect(await claimer()).toBe(petra)
    expect(bot.shown(petra)).toContain('op dit moment geen medewerker van de servicedesk')
  })

  it.each(['Tom', 'Petra'])('not to %s, who is not among the others', async (name) => {
    await bot.press(petra, 'case-hand-over', { agent: userOf(name) })
    expect(await claimer()).toBe(petra)
    expect(await refusals()).toEqual([`${petra} agent-unknown`])
  })

  it('I-20: what arrives twice is handed over once, and the second answer says who has it', async () => {
    const form = bot.newest(petra, 'case-hand-over')
    const seen = (await caseOf(bot, id)).version
    await bot.press(petra, 'case-hand-over', { agent: userOf('Youssef') }, { message: form })
    await bot.forge(petra, form, { verb: 'case-hand-over', id, seen, agent: userOf('Youssef') })
    expect(answerTo(bot, petra)).toContain('Youssef Bakkali behandelt deze melding')
    expect((await caseOf(bot, id)).version).toBe(seen + 1)
  })
})

describe('there is nobody to hand it over to', () => {
  it('where no other agent is there', async () => {
    gone.add(userOf('Youssef'))
    await opensTopic(bot, petra, `hand-over:${id}`)
    expect(answerTo(bot, petra)).toContain('geen andere medewerker van de servicedesk')
  })

  it('where the other agent cannot be reached in Teams: nobody would see it', async () => {
    await bot.app.store.people.markUnreachable({ tenant: bot.teams.tenant, id: youssef }, 1)
    await opensTopic(bot, petra, `hand-over:${id}`)
    expect(answerTo(bot, petra)).toContain('geen andere medewerker van de servicedesk')
  })
})

describe('two who claim at once', () => {
  beforeEach(() => bot.say(petra, `geef ${id} vrij`))

  it('I-21: one has it, the other reads who', async () => {
    const [mine, yours] = [bot.newest(petra, 'case-claim'), bot.newest(youssef, 'case-claim')]
    await Promise.all([
      bot.press(petra, 'case-claim', {}, { message: mine, settle: false }),
      bot.press(youssef, 'case-claim', {}, { message: yours, settle: false }),
    ])
    await bot.settle()
    const winner = await claimer()
    const [loser, name] = winner === petra ? [youssef, 'Petra Groen'] : [petra, 'Youssef Bakkali']
    expect([petra, youssef]).toContain(winner)
    expect(bot.shown(loser)).toContain(`${name} behandelt deze melding`)
    expect(await refusals()).toEqual([`${loser} case-not-yours`])
  })

  it('I-20: the same press twice claims once and is no refusal', async () => {
    const message = bot.newest(petra, 'case-claim')
    const seen = (await caseOf(bot, id)).version
    await bot.press(petra, 'case-claim', {}, { message })
    await bot.forge(petra, message, { verb: 'case-claim', id, seen })
    expect(await refusals()).toEqual([])
    expect((await caseOf(bot, id)).version).toBe(seen + 1)
  })
})
