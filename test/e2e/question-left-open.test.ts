import { afterEach, beforeEach, expect, it } from 'vitest'
import { Keyv } from 'keyv'
import { shownCard } from '../../src/simulator/message.ts'
import { createBotStorage } from '../../src/teams/bot-storage.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

it('I-32: a confirmation that became a living card stays one, also where it is still noted as the open question', async () => {
  await bot.say(tom, 'aanvragen haalservice')
  const question = bot.newest(tom, 'confirm')
  await bot.press(tom, 'confirm')
  // As an instance leaves it that is killed after the commit: the note that the question stands open was not taken away.
  const storage = createBotStorage(new Keyv({ store: bot.app.store.keyv }))
  const asked = `asked/${bot.teams.tenant}/${bot.teams.personal(tom)}`
  await storage.write({ [asked]: { activityId: question.id } })
  await bot.say(tom, 'aanvragen dashboards')
  const card = JSON.stringify(shownCard(bot.teams.message(tom, question.id)!))
  expect(card).toContain('"withdraw"')
  expect(await storage.read([asked])).not.toEqual({ [asked]: { activityId: question.id } })
})
