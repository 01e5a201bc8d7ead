import { expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import { tom } from '../support/cast.ts'
import { clicksWithAllDead } from '../support/dead-outside.ts'

it('I-42: of thirty clicks at once with backend and Teams dead each is answered within five seconds', async () => {
  const bot = await startBot()
  const answered = await clicksWithAllDead(bot, 30, 2)
  expect(answered).toHaveLength(60)
  expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]))
  expect(Math.max(...answered.map(({ milliseconds }) => milliseconds))).toBeLessThan(5000)
  const [request] = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1)
  expect(request?.lines.map(({ state }) => state)).toEqual(['pending'])
  await bot.stop()
}, 60_000)
