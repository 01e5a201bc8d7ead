import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterEach(() => bot.stop())

const state = async () =>
  (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1))[0]?.lines[0]?.state

describe('a roster of Teams that does not answer', () => {
  it('I-42: does not hold up a click, and takes no time from the backend', async () => {
    bot.clock.move(days(2))
    bot.teams.faults.set(grace, { hang: 3000, calls: ['members'] })
    bot.faults.reads.delay = 500
    const started = performance.now()
    await bot.press(grace, 'approve', {}, { settle: false })
    expect(performance.now() - started).toBeLessThan(2000)
    expect(await state()).toBe('approved')
  })
})
