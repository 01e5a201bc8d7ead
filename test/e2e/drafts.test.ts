import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const last = (personId: string): string => {
  const message = bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!
  return JSON.stringify(shownCard(message) ?? message.text)
}
const requestsOf = (personId: string) => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: personId }, 10)

describe('an answer that cannot be used leaves the question as it was', () => {
  it.each(['1234567', '6620157'])('number %s, which is not theirs: another one can be typed', async (foreign) => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.say(eva, foreign)
    expect(last(eva)).toContain(foreign)
    await bot.say(eva, '9401138')
    expect(bot.offered(eva)).toContain('confirm')
    expect(last(eva)).toContain('9401138')
  })

  it('the form that stands can be pressed after a wrong number was typed', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.say(eva, '1234567')
    await bot.press(eva, 'answer', { number: '9401138', forWhom: 'me' })
    expect(bot.offered(eva)).toContain('confirm')
  })

  it('an administrator who types a number that is not theirs types another one', async () => {
    await bot.say(fatima, 'toekennen haalservice')
    await bot.say(fatima, '6620157')
    await bot.say(fatima, '9401146')
    await bot.say(fatima, 'eva.jansen@example.com')
    expect(bot.offered(fatima)).toContain('confirm')
  })

  it('a number typed while the backend is down is typed again, and is no reason', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    bot.faults.reads.fail = true
    await bot.say(eva, '9401138')
    bot.faults.reads.fail = false
    await bot.say(eva, '9401138')
    await bot.press(eva, 'confirm')
    expect((await requestsOf(eva))[0]).toMatchObject({ reason: '', customer: { number: '9401138' } })
  })
})

describe('changing a request that was decided meanwhile', () => {
  beforeEach(async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
  })

  it.each(['decline', 'approve'])('after %s the old button shows the truth and starts nothing', async (verb) => {
    const message = bot.newest(tom, 'change-request')
    const card = shownCard(message)!
    await bot.press(sanne, verb)
    const sent = await bot.client.press(tom, message, 'change-request', {}, { card })
    await bot.settle()
    expect(JSON.stringify(sent.body)).toContain('Sanne de Boer')
    expect(last(tom)).toContain('intussen iets veranderd')
    expect(bot.offered(tom)).not.toContain('answer')
  })

  it('declined while it was being changed: said so, and confirmed once more it is a new request', async () => {
    await bot.press(tom, 'change-request')
    await bot.press(tom, 'answer', { forWhom: 'me' })
    await bot.press(sanne, 'decline', { reason: 'Nee.' })
    const sent = await bot.press(tom, 'confirm', { reason: 'Nu met reden.' })
    expect(JSON.stringify(sent.body)).toContain('Over je vorige aanvraag is intussen beslist')
    expect(await requestsOf(tom)).toHaveLength(1)
    await bot.press(tom, 'confirm', { reason: 'Nu met reden.' })
    const [now, before] = await requestsOf(tom)
    expect(now).toMatchObject({ reason: 'Nu met reden.', lines: [{ state: 'pending' }] })
    expect(before?.lines[0]?.state).toBe('declined')
  })

  it('granted while it was being changed: there is nothing left to ask, and the next command is a command', async () => {
    await bot.press(tom, 'change-request')
    await bot.press(tom, 'answer', { forWhom: 'me' })
    await bot.press(sanne, 'approve')
    await bot.press(tom, 'confirm')
    expect(bot.shown(tom)).toContain('staat al aan')
    expect(bot.offered(tom)).not.toContain('confirm')
    await bot.say(tom, 'qwerty uiop')
    expect(last(tom)).toContain('Dat begrijp ik niet')
  })
})
