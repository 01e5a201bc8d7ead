import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgeries } from './forgeries.ts'
import type { Attempt } from './forgeries.ts'
import { appId, serviceUrl, startGuardedBot, tenant, typed } from './guarded-bot.ts'
import type { GuardedBot } from './guarded-bot.ts'
import type { KeyServer } from './key-server.ts'

let bot: GuardedBot
const table: string[] = []
const strong = new Map<string, Awaited<ReturnType<KeyServer['newKey']>>>()
beforeAll(async () => {
  bot = await startGuardedBot()
  for (const alg of ['RS384', 'RS512']) strong.set(alg, await bot.keys.newKey(alg, alg))
  for (const key of strong.values()) bot.keys.publish(key)
})
afterAll(async () => {
  const accepted = table.filter((line) => line.endsWith('no')).length
  process.stdout.write(
    `${['status refused forgery', ...table].join('\n')}\n${table.length} forgeries, ${accepted} accepted\n`,
  )
  await bot.stop()
})

/** Where every address of 127/8 is this machine, each forgery comes from one of its own and is not shed. */
const from = (index: number) => (process.platform === 'linux' ? { localAddress: `127.0.1.${index + 1}` } : {})

/** By hand: `fetch` would join headers of the same name. */
async function deliver({ authorizations, body }: Attempt, index = 0): Promise<{ status: number; text: string }> {
  const bytes = JSON.stringify(body)
  const sending = request(`${bot.address}/api/messages`, {
    method: 'POST',
    ...from(index),
    headers: [
      ...['Host', 'bot', 'Content-Type', 'application/json', 'Content-Length', String(Buffer.byteLength(bytes))],
      ...authorizations.flatMap((value) => ['Authorization', value]),
    ] as never,
  })
  sending.end(bytes)
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  const chunks: string[] = []
  for await (const chunk of response.setEncoding('utf8')) chunks.push(String(chunk))
  return { status: response.statusCode ?? 0, text: chunks.join('') }
}

const turns = (): number => bot.sent.length

describe('I-1: only what the channel signed for this bot comes in', () => {
  it('at least sixty ways to pretend are tried', () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(forgeries.map(({ name }) => name)).size).toBe(forgeries.length)
  })

  it.each(forgeries)('refused: $name', async (forgery) => {
    const { name, make } = forgery
    const before = turns()
    const { status, text } = await deliver(await make(bot.keys), forgeries.indexOf(forgery))
    const refused = [400, 401, 403, 429].includes(status) && turns() === before
    table.push(`${String(status).padEnd(6)} ${(refused ? 'yes' : 'no').padEnd(7)} ${name}`)
    expect(refused).toBe(true)
    const answer = JSON.parse(text) as Record<string, string>
    expect(Object.keys(answer).sort()).toEqual(['error', 'reference'])
    // The reference is drawn by lot and may spell any word.
    expect(answer['error']).not.toMatch(/token|issuer|audience|tenant|serviceUrl|signature|key/i)
  })

  it('the genuine one is accepted and answered', async () => {
    const before = turns()
    const genuine = `Bearer ${await bot.genuineToken()}`
    expect(await deliver({ authorizations: [genuine], body: typed() })).toMatchObject({ status: 200 })
    expect(turns()).toBeGreaterThan(before)
  })

  it.each(['RS384', 'RS512'])('so is one signed with %s', async (alg) => {
    const jwt = await bot.keys.token({ key: strong.get(alg)!, claims: { aud: appId, serviceurl: serviceUrl } })
    expect(await deliver({ authorizations: [`Bearer ${jwt}`], body: typed() })).toMatchObject({ status: 200 })
  })

  it.each([
    ['55 seconds too late', { exp: -55 }],
    ['valid only in 50 seconds', { nbf: 50 }],
  ])('clocks may differ by a minute: %s', async (_what, offsets: Record<string, number>) => {
    const now = Math.floor(Date.now() / 1000)
    const times = Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, now + offset]))
    const jwt = await bot.keys.token({ claims: { aud: appId, serviceurl: serviceUrl, ...times } })
    expect(await deliver({ authorizations: [`Bearer ${jwt}`], body: typed() })).toMatchObject({ status: 200 })
  })

  it('L-5: forged tenants leave nothing behind in the SDK', async () => {
    const issuers = () => (ToBotFromBotOrEmulatorTokenValidationParameters.issuer as string[]).length
    const before = issuers()
    for (const index of Array.from({ length: 50 }, (_, each) => each)) {
      const tid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
      const iss = `https://sts.windows.net/${tid}/`
      const jwt = await bot.keys.token({ claims: { iss, tid, aud: appId, serviceurl: serviceUrl } })
      await deliver({ authorizations: [`Bearer ${jwt}`], body: typed() })
    }
    expect(issuers()).toBe(before)
  })
})

describe('what a genuine token does not prove', () => {
  it('L-4: the body is not signed: whom it names is who acts, which is why tokens and bodies travel by TLS alone', async () => {
    const genuine = `Bearer ${await bot.genuineToken()}`
    const other = typed({ from: { id: '29:other', aadObjectId: 'someone-else' } })
    expect(await deliver({ authorizations: [genuine], body: other })).toMatchObject({ status: 200 })
    expect(await bot.app.store.people.find({ tenant, id: 'someone-else' })).toMatchObject({ id: 'someone-else' })
  })
})
