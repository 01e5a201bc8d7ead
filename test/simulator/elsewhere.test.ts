import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asks, claims, links, nina, onboardingOf } from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'

let bot: Bot

const post = async (name: string, body: object) => {
  const response = await fetch(`${bot.address}/simulator/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as { possible?: { id: string; who: string }[] } }
}
const possible = async () => ((await post('possible', {})).body.possible ?? []).map(({ id }) => id)

beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

describe('what people do on the API platform, from the page of the simulator', () => {
  it('goes through the steps of the card one after the other (F-26 to F-29)', async () => {
    const steps = ['activate', 'log-in', 'see-key'].map((kind) => `${kind}:lotte@zonneveld.example`)
    for (const id of steps) {
      expect(await possible()).toContain(id)
      expect((await post('happen', { id })).status).toBe(200)
      expect(await possible()).not.toContain(id)
    }
    const { events } = await bot.app.backend.platformEvents('', 10)
    expect(events.map(({ kind }) => kind)).toEqual(['activated', 'logged-in', 'sandbox-key-seen'])
  })

  it('calls the Sandbox for each product in use, with or without success (F-32)', async () => {
    await post('happen', { id: 'call-sandbox:company-zonneveld' })
    await post('happen', { id: 'fail-sandbox:company-zonneveld' })
    expect(await bot.app.backend.sandboxCalls('company-zonneveld')).toMatchObject([
      { product: 'shipping', succeeded: 10, failed: 3 },
      { product: 'track-trace', succeeded: 10, failed: 3 },
    ])
  })

  it('uses production once that is authorised (F-34)', async () => {
    expect(await possible()).not.toContain('use-production:company-de-graaf')
    await bot.app.backend.authoriseProduction('company-de-graaf', 'p-1')
    await post('happen', { id: 'use-production:company-de-graaf' })
    expect(await possible()).not.toContain('use-production:company-de-graaf')
    const { events } = await bot.app.backend.platformEvents('', 10)
    expect(events.map(({ kind }) => kind)).toEqual(['production-authorised', 'production-used'])
  })

  it('is heard of by the bot at once', async () => {
    const id = await asks(bot)
    await claims(bot, id)
    await links(bot, id)
    await post('happen', { id: `activate:${nina.address}` })
    expect((await onboardingOf(bot, id)).stage).toBe('log-in')
  })

  it('refuses what cannot happen now', async () => {
    expect((await post('happen', { id: 'log-in:lotte@zonneveld.example' })).status).toBe(400)
    expect((await post('happen', {})).status).toBe(400)
  })
})
