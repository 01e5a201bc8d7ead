import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterEach(() => bot.stop())

const bodyOf = (sent: { readonly body?: unknown }): string => JSON.stringify(sent.body)

/** Presses what an old screen still shows: refused, because the other administrator was first. */
async function lateApproval(): Promise<() => ReturnType<Bot['client']['press']>> {
  const message = bot.newest(sanne, 'approve')
  const card = shownCard(message)!
  await bot.press(grace, 'decline', { reason: 'No.' })
  return () => bot.client.press(sanne, message, 'approve', {}, { card })
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly took: number }> {
  const started = performance.now()
  const result = await work()
  return { result, took: performance.now() - started }
}

describe('I-42: while Teams takes three seconds for every message', () => {
  it('an approval is answered at once with the decided card', async () => {
    bot.teams.faults.set('all', { hang: 3000 })
    const { result, took } = await timed(() => bot.press(sanne, 'approve', {}, { settle: false }))
    expect(took).toBeLessThan(1000)
    expect(bodyOf(result)).toContain('Sanne de Boer')
    bot.teams.faults.clear()
    await bot.settle()
  })

  it('a refused click is answered with the reason, which also comes below', async () => {
    const press = await lateApproval()
    bot.teams.faults.set(sanne, { hang: 3000 })
    const { result, took } = await timed(press)
    expect(took).toBeLessThan(1800)
    expect(bodyOf(result)).toContain('Grace Taylor heeft hier al over beslist')
    await bot.teams.until(
      sanne,
      (message) => JSON.stringify(shownCard(message) ?? '').includes('heeft hier al over'),
      9000,
    )
    bot.teams.faults.clear()
    await bot.settle()
  })

  it('a slow answer to what was typed keeps no click of the same person waiting', async () => {
    bot.teams.faults.set(eva, { hang: 3000 })
    const typed = bot.client.say(eva, 'hulp')
    const menu = bot.newest(eva, 'open')
    const { result, took } = await timed(() => bot.client.press(eva, menu, 'open'))
    expect(took).toBeLessThan(1800)
    expect(bodyOf(result)).toContain('Teams is nu traag')
    await typed
  })

  it('a click is answered while the backend hangs as well', async () => {
    bot.teams.faults.set(sanne, { hang: 3000 })
    bot.faults.reads.delay = 20_000
    const { result, took } = await timed(() => bot.press(sanne, 'approve', {}, { settle: false }))
    expect(took).toBeLessThan(1800)
    expect(bodyOf(result)).toContain('niets veranderd')
    bot.faults.reads.delay = 0
  })
})

describe('while Teams takes no messages at all', () => {
  it.each([502, 503, 403, 0])('a refused click still says why (%s)', async (status) => {
    const press = await lateApproval()
    bot.teams.faults.set('all', { status })
    const sent = await press()
    expect(sent.status).toBe(200)
    expect(bodyOf(sent)).toContain('Grace Taylor heeft hier al over beslist')
  })

  it('what was done is not called a fault when its answer did not get through', async () => {
    bot.teams.faults.set(eva, { status: 503, times: 1 })
    await bot.say(eva, 'english')
    expect(bot.sees(eva).join()).not.toMatch(/T-[0-9A-Z]{6}/)
    await bot.say(eva, 'help')
    expect(bot.sees(eva).at(-1)).toContain('You can type')
  })

  it('what was done stays done, and the card comes when Teams is back', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138')
    bot.teams.faults.set(eva, { status: 503 })
    await bot.say(eva, 'ja')
    expect((await bot.newestRequest(eva)).lines[0]?.state).toBe('pending')
    bot.teams.faults.clear()
    bot.clock.move(11 * 60_000)
    await bot.settle()
    expect(bot.offered(eva)).toContain('withdraw')
  })

  it('a button that opens something says that the answer did not get through', async () => {
    const menu = bot.newest(eva, 'open')
    bot.teams.faults.set(eva, { status: 503 })
    const sent = await bot.client.press(eva, menu, 'open')
    expect(bodyOf(sent)).toContain('probeer het dan nog eens')
  })
})
