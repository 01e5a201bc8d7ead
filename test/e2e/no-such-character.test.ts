import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

it('I-38, I-39: the character that PostgreSQL cannot store is left out of what people write, on every engine', async () => {
  const sent = await bot.say(tom, 'aanvragen\u0000 haalservice')
  expect(sent.status).toBe(200)
  await bot.press(tom, 'confirm', { reason: 'voor\u0000 Piet' })
  await bot.press(sanne, 'decline', { reason: 'niet\u0000 nodig' })
  const [request] = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1)
  expect(request?.reason).toBe('voor Piet')
  expect(request?.lines.map(({ state, decisions }) => [state, decisions.map(({ reason }) => reason)])).toEqual([
    ['declined', ['niet nodig']],
  ])
})
