import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterEach(() => bot.stop())

const request = async () => (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1))[0]!
const notes = async () => (await request()).notes.map(({ text }) => text)

/** What somebody pressed, to be delivered again later from the screen of that moment. */
function pressed(personId: string, verb: string, inputs: Readonly<Record<string, string>>) {
  const message = bot.newest(personId, verb)
  const card = shownCard(message)!
  return async (activityId: string): Promise<void> => {
    await bot.client.press(personId, message, verb, inputs, { activityId, card })
    await bot.settle()
  }
}

describe('questions and answers about a request', () => {
  it('the same question and the same answer, typed again in a later round, count', async () => {
    for (const question of ['Klopt dit nog?', 'Klopt dit nog?']) {
      await bot.press(sanne, 'ask', { question })
      await bot.press(tom, 'reply', { reply: 'Ja.' })
    }
    expect(await notes()).toEqual(['Klopt dit nog?', 'Ja.', 'Klopt dit nog?', 'Ja.'])
  })

  it('I-20: a question and an answer delivered five times, also a day after the next round, stand there once', async () => {
    const ask = pressed(sanne, 'ask', { question: 'Vanaf wanneer?' })
    for (const id of ['a', 'a', 'b']) await ask(id)
    const reply = pressed(tom, 'reply', { reply: 'Maandag.' })
    for (const id of ['c', 'c', 'd']) await reply(id)
    await bot.press(grace, 'ask', { question: 'Tot wanneer?' })
    bot.clock.move(24 * 3_600_000)
    for (const id of ['a', 'e']) await ask(id)
    for (const id of ['c', 'f']) await reply(id)
    expect(await notes()).toEqual(['Vanaf wanneer?', 'Maandag.', 'Tot wanneer?'])
  })

  it('I-18: who asked and lost the authority since learns nothing by asking the same again', async () => {
    await bot.say(fatima, `toon ${(await request()).id}`)
    const ask = pressed(fatima, 'ask', { question: 'Waarvoor?' })
    await ask('a')
    const parent = { user: userOf('Fatima'), number: '9400125', authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.revoke(parent, 'outside')
    await bot.press(tom, 'reply', { reply: 'Geheim.' })
    await ask('b')
    const card = JSON.stringify(bot.teams.messages(fatima).map((each) => shownCard(each) ?? each.text))
    expect(card).not.toContain('Geheim.')
  })
})
