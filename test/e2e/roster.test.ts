import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days, minutes } from '../../src/domain/instant.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, ingrid, tom } from '../support/cast.ts'

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

  it('I-6: what Teams said a week ago still counts, and not much longer: nothing is decided, kindly', async () => {
    bot.teams.faults.set(grace, { status: 503, calls: ['members'] })
    bot.clock.move(days(7) + minutes(1))
    await bot.press(grace, 'approve')
    expect(await state()).toBe('pending')
    expect(bot.sees(grace).join()).toContain('Teams does not tell me who you are')
    bot.teams.faults.clear()
    await bot.press(grace, 'approve')
    expect(await state()).toBe('approved')
  })

  it('I-6: within that week people go on deciding', async () => {
    bot.teams.faults.set(grace, { status: 503, calls: ['members'] })
    bot.clock.move(days(6))
    await bot.press(grace, 'approve')
    expect(await state()).toBe('approved')
  })

  it('I-5: somebody new is not told that they are unknown, but to try again', async () => {
    bot.teams.faults.set(ingrid, { status: 503, calls: ['members'] })
    await bot.client.install(ingrid)
    await bot.say(ingrid, 'aanvragen haalservice')
    expect(bot.sees(ingrid).join()).toMatch(/Teams (vertelt me nu niet|does not tell me)/)
    bot.teams.faults.clear()
    await bot.say(ingrid, 'aanvragen haalservice')
    expect(bot.offered(ingrid)).toContain('confirm')
  })
})
