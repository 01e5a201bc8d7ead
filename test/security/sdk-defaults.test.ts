import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js'
import { pino } from 'pino'
import restify from 'restify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ConfigMistakes, readConfig } from '../../src/config.ts'
import { startBareSdk } from './bare-sdk.ts'
import { appId, productionEnv, serviceUrl, startGuardedBot, tenant, typed } from './guarded-bot.ts'
import type { GuardedBot } from './guarded-bot.ts'

/** Each test does the same to the SDK as its sample wires it and to the bot: the first shows what the guard is for. */
let bot: GuardedBot
let bare: Awaited<ReturnType<typeof startBareSdk>>
beforeAll(async () => {
  // The SDK writes every refusal to the terminal.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  bot = await startGuardedBot()
  bare = await startBareSdk({ appId, tenant, openIdMetadata: bot.keys.openIdMetadata })
})
afterAll(async () => {
  await bare.stop()
  await bot.stop()
})

const now = () => Math.floor(Date.now() / 1000)
const otherTenant = '99999999-9999-4999-8999-999999999999'
const intruder = { from: { id: '29:intruder', aadObjectId: 'intruder' } }
const bearer = async (claims: Readonly<Record<string, unknown>>) => ({
  authorization: `Bearer ${await bot.keys.token({ claims: { aud: appId, serviceurl: serviceUrl, ...claims } })}`,
})
const patiently = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('the SDK alone lets in', () => {
  it('L-1: anybody, where the app id is empty; this bot does not start then', async () => {
    const open = await startBareSdk({ appId: '', tenant, openIdMetadata: bot.keys.openIdMetadata })
    expect(await open.post(typed(intruder))).toMatchObject({ status: 200 })
    expect(open.actors).toEqual(['intruder'])
    await open.stop()
    expect(() => readConfig({ ...productionEnv(bot.folder), BOT_APP_ID: '' })).toThrow(ConfigMistakes)
  })

  it.each([
    ['v1', { iss: `https://sts.windows.net/${otherTenant}/`, tid: otherTenant, ver: '1.0', appid: appId }],
    ['v2', { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0`, tid: otherTenant, ver: '2.0', azp: appId }],
  ])('L-2: a token of any Entra tenant, as the Emulator (%s)', async (_version, claims) => {
    const headers = await bearer(claims)
    expect(await bare.post(typed(intruder), headers)).toMatchObject({ status: 200 })
    expect(bare.actors.at(-1)).toBe('intruder')
    expect(await bot.post(typed(intruder), headers)).toMatchObject({ status: 401 })
  })

  it('L-3: past its check the token that the bot itself sends; only its credentials stop it', async () => {
    const iss = `https://sts.windows.net/${tenant}/`
    const headers = await bearer({ iss, aud: 'https://api.botframework.com', tid: tenant, ver: '1.0', appid: appId })
    expect((await bare.post(typed(intruder), headers)).text).toContain('Invalid appId')
    expect(await bot.post(typed(intruder), headers)).toMatchObject({ status: 401 })
  })

  it.each([
    ['no service address in the body', {}, { serviceUrl: undefined }, 400],
    ['an empty channel', {}, { channelId: '' }, 400],
    ['no expiry', { exp: undefined }, {}, 401],
    ['a token that expired 4 minutes ago', { exp: now() - 240 }, {}, 401],
    ['another tenant in the body', {}, { conversation: { id: 'a:x', tenantId: otherTenant } }, 403],
  ])('L-4: with a token of the channel, %s', async (_what, claims, patch, status) => {
    const headers = await bearer(claims)
    const before = bare.actors.length
    await bare.post(typed({ ...intruder, ...patch }), headers)
    expect(bare.actors).toHaveLength(before + 1)
    expect(await bot.post(typed({ ...intruder, ...patch }), headers)).toMatchObject({ status })
  })

  it('L-5: four more issuers with every forged tenant, kept for ever', async () => {
    const issuers = () => (ToBotFromBotOrEmulatorTokenValidationParameters.issuer as string[]).length
    const forged = (index: number) => {
      const tid = `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`
      return bearer({ iss: `https://sts.windows.net/${tid}/`, tid })
    }
    const start = issuers()
    for (const index of [1, 2, 3, 4, 5]) await bare.post(typed(), await forged(index))
    expect(issuers() - start).toBe(20)
    for (const index of [6, 7, 8, 9, 10]) await bot.post(typed(), await forged(index))
    expect(issuers() - start).toBe(20)
  })
})

describe('the sample falls over', () => {
  const sample = fileURLToPath(new URL('./sample-process.ts', import.meta.url))
  const start = async (wiring: string) => {
    const child = fork(sample, [wiring], { silent: true })
    const died = once(child, 'exit').then(([code]) => code as number | null)
    const [port] = (await once(child, 'message')) as [number]
    return { child, died, port }
  }
  const upgrade =
    'GET /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n'
  const shout = (port: number, bytes: string): void => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    socket.write(bytes)
  }

  it('L-6: at one unauthenticated request for a WebSocket', async () => {
    const { died, port } = await start('upgrade')
    shout(port, upgrade)
    expect(await died).not.toBe(0)
    shout(Number(new URL(bot.address).port), upgrade)
    await patiently(100)
    expect((await fetch(`${bot.address}/healthz`)).status).toBe(200)
  })

  it('L-6: at one POST of {} without a token', async () => {
    const { died, port } = await start('plain')
    await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined)
    expect(await died).not.toBe(0)
    expect(await bot.post({})).toMatchObject({ status: 401 })
    expect((await bot.post({}, await bearer({}))).status).toBe(400)
  })
})

describe('restify and the SDK as they come', () => {
  it('L-7: a body within the limit becomes one of 30 MB', async () => {
    const parser = restify.plugins.bodyParser({ maxBodySize: 256 * 1024 })
    const packed = await startBareSdk({ appId, tenant, openIdMetadata: bot.keys.openIdMetadata, parser })
    const bomb = gzipSync(JSON.stringify({ ...typed(), text: 'x'.repeat(30 * 1024 * 1024) }))
    expect(bomb.length).toBeLessThan(256 * 1024)
    await packed.post(bomb, { 'content-encoding': 'gzip' })
    expect(packed.bodies[0]).toBeGreaterThan(30 * 1024 * 1024)
    await packed.stop()
    const refused = await fetch(`${bot.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', ...(await bearer({})) },
      body: new Uint8Array(bomb),
    })
    expect(refused.status).toBe(415)
  })

  it('L-8: what a handler throws goes back to the caller', async () => {
    const turn = () => Promise.reject(new Error('select * from person where address = eva@example.com'))
    const talkative = await startBareSdk({ appId, tenant, openIdMetadata: bot.keys.openIdMetadata, turn })
    expect((await talkative.post(typed(), await bearer({}))).text).toContain('eva@example.com')
    await talkative.stop()
  })

  it('L-9: the audit logger writes down tokens and bodies', async () => {
    const lines: string[] = []
    const log = pino({}, { write: (line: string) => lines.push(line) })
    const audited = await startBareSdk({ appId, tenant, openIdMetadata: bot.keys.openIdMetadata, log })
    audited.server.on('after', restify.plugins.auditLogger({ log, event: 'after', body: true } as never))
    const headers = await bearer({})
    await audited.post(typed({ text: 'a private word' }), headers)
    await patiently(50)
    expect(lines.join('')).toContain(headers.authorization)
    expect(lines.join('')).toContain('a private word')
    await audited.stop()
  })
})
