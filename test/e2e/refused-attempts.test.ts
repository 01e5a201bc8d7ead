import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, karin, tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterEach(() => bot.stop())

const request = async () => (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1))[0]!
const refused = async () => {
  const audit = await bot.app.store.ledger.auditTrail({})
  return audit
    .filter(({ verb }) => verb === 'refused')
    .map(({ actor, requestId, details }) => ({ actor, requestId, code: details?.['code'] }))
}
const anyCardOf = (personId: string) =>
  bot.teams.messages(personId).findLast((message) => shownCard(message) !== undefined)!

async function become(personId: string, role: string): Promise<void> {
  const key = { tenant: bot.teams.tenant, id: personId }
  const { name, address = '' } = (await bot.app.store.people.find(key))!
  await bot.app.store.people.rememberRoster(key, { name, address, role, readAt: bot.clock.now() })
}

describe('I-34: every refused attempt to decide or to ask stands in the audit', () => {
  it.each(['approve', 'decline', 'ask'])('I-6: a guest who tries to %s', async (verb) => {
    await become(grace, 'guest')
    await bot.press(grace, verb, { question: 'Waarom?' })
    const { id } = await request()
    expect(await refused()).toEqual([{ actor: grace, requestId: id, code: 'not-administrator' }])
  })

  it('I-5: somebody without a portal account', async () => {
    const { id, version } = await request()
    await bot.forge(karin, anyCardOf(karin), { verb: 'approve', id, seen: version })
    expect(await refused()).toEqual([{ actor: karin, requestId: id, code: 'not-linked' }])
  })

  it('I-10: a click while the backend is down', async () => {
    const { id } = await request()
    bot.faults.reads.fail = true
    await bot.press(grace, 'approve')
    bot.faults.reads.fail = false
    expect(await refused()).toEqual([{ actor: grace, requestId: id, code: 'backend-unavailable' }])
  })

  it('I-18: an id that is none of ours, of which nothing is written down', async () => {
    await bot.forge(grace, anyCardOf(grace), { verb: 'approve', id: 'A-2222222222', seen: 1 })
    expect(await refused()).toEqual([{ actor: grace, requestId: undefined, code: 'not-visible' }])
  })

  it('I-18: a guest learns from no id whether it exists', async () => {
    await become(grace, 'guest')
    const { id, version } = await request()
    const answers: string[] = []
    for (const each of [id, 'A-2222222222']) {
      await bot.forge(grace, bot.newest(grace, 'approve'), { verb: 'approve', id: each, seen: version })
      answers.push(bot.sees(grace).at(-1)!)
    }
    expect(answers[0]).toBe(answers[1])
  })
})
