import { readFileSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'

interface Exchange {
  readonly leg: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Record<string, unknown> | null
}

const folder = new URL('../fixtures/traces/', import.meta.url)
const traces = readdirSync(folder)
  .sort()
  .map((file) => ({
    file,
    exchanges: (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { exchanges: Exchange[] }).exchanges.filter(
      ({ leg }) => leg === 'client->bot',
    ),
  }))

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

/** As recorded, but answered on this machine's connector and with an id of its own. */
async function replay(exchange: Exchange, id: string): Promise<{ status: number; body: unknown }> {
  const serviceUrl = `${bot.address}/connector`
  const body = exchange.body === null ? undefined : { ...exchange.body, id, serviceUrl }
  const response = await fetch(`${bot.address}/api/messages`, {
    method: exchange.method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
}

const counts = async () => {
  const { ledger } = bot.app.store
  const audit = await ledger.auditTrail({})
  return { audit: audit.length }
}

describe('traffic recorded from a Teams-like client', () => {
  it('all recordings are replayed', () => {
    expect(traces.length).toBeGreaterThan(30)
  })

  it.each(traces)('$file: nothing crashes, every invoke gets a valid answer', async ({ file, exchanges }) => {
    for (const [index, exchange] of exchanges.entries()) {
      const { status, body } = await replay(exchange, `${file}-${index}`)
      expect(status).toBe(200)
      const isInvoke = exchange.body?.['type'] === 'invoke'
      expect(typeof body === 'object' && body !== null).toBe(isInvoke)
    }
    expect((await fetch(`${bot.address}/healthz`)).status).toBe(200)
  })

  it.each(traces)('$file: I-20: replayed twice it has one effect', async ({ file, exchanges }) => {
    for (const [index, exchange] of exchanges.entries()) await replay(exchange, `${file}-${index}`)
    await bot.settle()
    const before = await counts()
    for (const [index, exchange] of exchanges.entries()) await replay(exchange, `${file}-${index}`)
    await bot.settle()
    expect(await counts()).toEqual(before)
  })
})
