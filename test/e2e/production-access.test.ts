import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

const events = async () =>
  (await bot.app.store.ledger.auditTrail({})).map(({ verb }) => verb).filter((verb) => !verb.startsWith('person.'))

/**
 * Production needs evidence from the sandbox, and a link needs proof of the company: the way there is the move to the API
 * platform, with the servicedesk (F-25, F-32). Nobody gets it as an authorisation.
 */
describe('API production access is nobody’s to ask or give as if it were an authorisation', () => {
  it.each(['aanvragen api platform 9401138', 'request new api platform'])(
    'I-17: an employee who types "%s" begins the move, which nothing follows from yet',
    async (typed) => {
      await bot.say(tom, typed)
      expect(bot.shown(tom)).toContain('tom.bakker@example.com')
      expect(await events()).toEqual([])
      await bot.say(tom, 'stop')
    },
  )

  it.each([
    ['an administrator', sanne, 'toekennen api platform 9401138 eva.jansen@example.com'],
    ['an administrator', sanne, 'grant api platform to eva.jansen@example.com on 9401138'],
  ])('I-17: %s (%s) who types "%s" gets the steps', async (_, who, typed) => {
    await bot.say(who, typed)
    expect(bot.shown(who)).toMatch(/Nieuw API-platform: zo stap je over|New API platform: how to move over/)
    expect(bot.shown(who)).toContain('088 225 5651')
    expect(await events()).toEqual([])
  })

  it.each(['request:api-platform', 'grant:api-platform', 'request-on:api-platform@9401138'])(
    'I-17: a button "%s" that no card has asks nothing and gives nothing',
    async (id) => {
      await bot.say(sanne, 'menu')
      await bot.forge(sanne, bot.newest(sanne, 'open'), { verb: 'open', id, seen: 0 })
      expect(await events()).toEqual([])
    },
  )

  it('I-17: filled in on a form it is no choice', async () => {
    await bot.say(tom, 'stop')
    await bot.say(tom, 'aanvragen')
    const form = bot.newest(tom, 'answer')
    const [, id, seen] = /"verb":"answer","id":"([^"]+)","seen":(\d+)/.exec(JSON.stringify(form)) ?? []
    await bot.forge(tom, form, { verb: 'answer', id, seen: Number(seen), service: 'api-platform' })
    expect(bot.offered(tom)).not.toContain('confirm')
    expect(await events()).toEqual([])
  })
})
