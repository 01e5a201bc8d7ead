import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, karin, olivia, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

const last = (personId: string): string => {
  const message = bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!
  return JSON.stringify(shownCard(message) ?? message.text)
}
const requestsOf = (personId: string) => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: personId }, 10)

describe('I-41: numbers people type', () => {
  it('an unknown number and somebody else’s get the same answer', async () => {
    await bot.say(tom, 'aanvragen haalservice 6620157')
    const foreign = last(tom).replaceAll('6620157', 'N')
    await bot.say(tom, 'aanvragen haalservice 1234567')
    expect(last(tom).replaceAll('1234567', 'N')).toBe(foreign)
    expect(foreign).not.toContain('Van Dalen')
  })

  it.each(['９４０１１３８', '94O1138', '+9401138', '9401e38', '940 1138', '94011389401138'])(
    'I-41: "%s" as an answer is refused, the question stays, and nothing is lost',
    async (typed) => {
      await bot.say(eva, 'annuleren')
      await bot.say(eva, 'aanvragen haalservice')
      await bot.say(eva, typed)
      expect(bot.offered(eva)).toContain('answer')
      expect(await requestsOf(eva)).toEqual([])
      await bot.say(eva, '9401138')
      expect(bot.offered(eva)).toContain('confirm')
      await bot.say(eva, 'annuleren')
    },
  )
})

describe('what is said back instead of passed over', () => {
  it.each(['123', '94O1138'])('I-41: a command with "%s" shows no confirmation', async (typed) => {
    await bot.say(tom, `aanvragen haalservice ${typed}`)
    expect(last(tom)).toContain('klantnummer')
    expect(bot.offered(tom)).not.toContain('confirm')
  })

  it('I-15: track & trace read only, asked by name, is refused with the reason', async () => {
    await bot.say(tom, 'aanvragen track & trace read only')
    expect(last(tom)).toContain('foutmelding')
  })

  it('I-11: an administrator who names themselves hears that somebody else decides', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 sanne.deboer@example.com')
    expect(last(sanne)).toContain('eigen autorisaties')
  })
})

describe('answers that are none', () => {
  it('a text where a choice was asked names the choices by keeping the question', async () => {
    await bot.say(eva, 'aanvragen')
    await bot.say(eva, 'iets met pakketjes')
    expect(last(eva)).toMatch(/kies|choose/i)
    await bot.say(eva, 'dashboards')
    expect(bot.offered(eva)).toContain('answer')
    await bot.say(eva, 'allebei')
    await bot.say(eva, '9401138')
    expect(bot.offered(eva)).toContain('confirm')
    await bot.say(eva, 'annuleren')
  })

  it('a colleague who is no user of the number is not found, and the draft stays', async () => {
    await bot.say(tom, 'aanvragen haalservice 9401138 karin.mulder@example.com')
    expect(last(tom)).toMatch(/gebruiker/i)
    await bot.say(tom, 'annuleren')
  })

  it('a request for a colleague goes straight to the confirmation', async () => {
    await bot.say(tom, 'aanvragen haalservice 9401138 eva.jansen@example.com')
    expect(last(tom)).toContain('Eva Jansen')
    expect(bot.offered(tom)).toContain('confirm')
    await bot.say(tom, 'annuleren')
  })

  it('nonsense gets an answer of its own with ways on, cancel says what was stopped', async () => {
    await bot.say(tom, 'qwerty uiop')
    expect(last(tom)).toContain('Dat begrijp ik niet')
    expect(bot.offered(tom)).toContain('open')
    await bot.say(tom, 'annuleren')
    expect(last(tom)).toMatch(/niets om te stoppen/)
  })

  it('help wins in the middle, and the draft stays', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.say(eva, 'HELP')
    expect(last(eva)).toContain('typen')
    await bot.say(eva, '9401138')
    expect(bot.offered(eva)).toContain('confirm')
    await bot.say(eva, 'annuleren')
  })

  it('a reason that is too long is not cut but refused', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138')
    await bot.press(eva, 'confirm', { reason: 'x'.repeat(501) })
    expect(await requestsOf(eva)).toEqual([])
    await bot.press(eva, 'confirm', { reason: 'x'.repeat(500) })
    expect((await requestsOf(eva))[0]?.reason).toHaveLength(500)
    await bot.press(eva, 'withdraw')
  })
})

describe('clicks that are not what they seem', () => {
  it('I-15: track & trace read only cannot be asked by name or by card data', async () => {
    await bot.say(eva, 'aanvragen track & trace read only')
    expect(bot.offered(eva)).not.toContain('confirm')
    await bot.say(eva, 'aanvragen dashboards 9401138')
    const form = bot.newest(eva, 'answer')
    const action = JSON.stringify(shownCard(form))
    const id = /"id":"([0-9a-f-]{36})"/.exec(action)?.[1] ?? ''
    const data = { verb: 'answer', id, seen: 1, authorisations: 'track-trace-read-only', number: '9401138' }
    await bot.forge(eva, form, data)
    expect(bot.offered(eva)).not.toContain('confirm')
    await bot.say(eva, 'annuleren')
  })

  it('a form of before says so; an altered or unknown button changes nothing', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    const form = bot.newest(eva, 'answer')
    const card = shownCard(form)!
    await bot.say(eva, 'annuleren')
    const forged = [
      { verb: 'answer', id: 'nobody', seen: 1 },
      { verb: 'launch', id: 'x', seen: 1 },
      { verb: { $ne: null }, id: [], seen: -1 },
      { verb: 'approve', id: '__proto__', seen: 0 },
      { verb: 'open', id: 'request:../../etc', seen: 0 },
      {},
    ]
    for (const data of forged) {
      const sent = await bot.forge(eva, form, data)
      expect(sent.status).toBe(200)
    }
    await bot.client.press(eva, form, 'answer', { number: '9401138', forWhom: 'me' }, { card })
    await bot.settle()
    expect(last(eva)).toMatch(/verlopen|niet meer|opnieuw/i)
    expect(await requestsOf(eva)).toHaveLength(1)
  })

  it('the same button works for clients without Action.Execute', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm', {}, { via: 'submit' })
    expect(await requestsOf(tom)).toHaveLength(1)
    expect(bot.offered(tom)).not.toContain('confirm')
    const [request] = await requestsOf(tom)
    await bot.press(sanne, 'approve', {}, { via: 'submit' })
    expect((await bot.app.store.ledger.request(bot.teams.tenant, request!.id))?.lines[0]?.state).toBe('approved')
    expect(bot.offered(sanne)).not.toContain('approve')
  })

  it('I-18: typeahead finds users of one’s own number only', async () => {
    const own = await bot.client.search(tom, 'users:9401138', 'eva')
    expect(JSON.stringify(own.body)).toContain('Eva Jansen')
    for (const dataset of ['users:6620157', 'users:', 'people:9401138', 'users:9401138:x']) {
      const found = await bot.client.search(karin, dataset, '')
      expect(JSON.stringify(found.body)).toContain('"results":[]')
    }
    const foreign = await bot.client.search(tom, 'users:6620157', '')
    expect(JSON.stringify(foreign.body)).toContain('"results":[]')
  })
})

describe('languages', () => {
  it('each person is answered in their own, and a choice stays', async () => {
    await bot.say(olivia, 'help')
    expect(last(olivia)).toContain('You can type')
    await bot.say(olivia, 'nederlands')
    await bot.say(olivia, 'help')
    expect(last(olivia)).toContain('Je kunt dit typen')
  })

  it('an event that says no language changes none (TEAMS.md B5)', async () => {
    await bot.client.install(grace)
    expect((await bot.app.store.people.find({ tenant: bot.teams.tenant, id: grace }))?.locale).toBe('en')
  })

  it('in a group the bot only says where to go (TEAMS.md B1)', async () => {
    await bot.client.mentionInGroup(tom, 'mijn aanvragen')
    const said = bot.teams.groupMessages(tom).filter(({ from }) => from === 'bot')
    expect(said).toHaveLength(1)
    expect(JSON.stringify(said[0])).toContain('privéchat')
  })
})
