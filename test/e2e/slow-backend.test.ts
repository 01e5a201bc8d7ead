import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, sanne, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
  bot.faults.reads.delay = 150
})
afterEach(() => bot.stop())

describe('while every read of the backend takes 150 ms', () => {
  it('somebody with three numbers asks for the haalservice and it is submitted', async () => {
    await bot.say(eva, 'aanvragen haalservice')
    await bot.press(eva, 'answer', { number: '9401138', forWhom: 'me' })
    expect(bot.offered(eva)).toContain('confirm')
    await bot.press(eva, 'confirm')
    const [request] = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: eva }, 1)
    expect(request?.lines[0]?.state).toBe('pending')
  })

  it('an administrator gives the haalservice to a colleague', async () => {
    await bot.say(sanne, 'toekennen haalservice 9401138 eva.jansen@example.com')
    await bot.press(sanne, 'confirm')
    const held = await bot.app.backend.heldBy(userOf('Eva'), '9401138')
    expect(held.map(({ authorisation }) => authorisation)).toContain('haalservice')
  })
})
