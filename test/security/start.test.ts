import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStartPlace } from './start-process.ts'
import type { StartPlace } from './start-process.ts'

let place: StartPlace
beforeAll(async () => {
  place = await aStartPlace()
})
afterAll(() => place.remove())

const local = { MODE: 'local', HOST: undefined }

describe('I-2: in production the process does not start', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, readonly string[], RegExp]>([
    ['with an empty app id (L-1)', { BOT_APP_ID: '' }, [], /BOT_APP_ID is missing/],
    ['with an app id of spaces (L-1)', { BOT_APP_ID: '   ' }, [], /BOT_APP_ID is missing/],
    ['with a mistyped kind of registration', { BOT_APP_TYPE: 'SingelTenant' }, [], /BOT_APP_TYPE cannot be used/],
    ['for a registration of all tenants', { BOT_APP_TYPE: 'MultiTenant' }, [], /BOT_APP_TYPE cannot be used/],
    ['without the tenant it is for', { BOT_TENANT_ID: undefined }, [], /BOT_TENANT_ID is missing/],
    ['without a proof of who it is', { BOT_APP_PASSWORD: undefined }, [], /BOT_APP_PASSWORD is missing/],
    [
      'with half a certificate',
      { BOT_APP_PASSWORD: undefined, BOT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32) },
      [],
      /BOT_CERTIFICATE_KEY_FILE is missing/,
    ],
    ['with an emptied list of service hosts', { BOT_SERVICE_HOSTS: '' }, [], /BOT_SERVICE_HOSTS cannot be used/],
    ['with a list of no service hosts', { BOT_SERVICE_HOSTS: ',' }, [], /BOT_SERVICE_HOSTS cannot be used/],
    ['in a mode that is mistyped', { MODE: 'prod' }, [], /MODE cannot be used/],
    ['with TLS switched off', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, [], /NODE_TLS_REJECT_UNAUTHORIZED/],
    ['with tracing of HTTP switched on', { NODE_DEBUG: 'http' }, [], /NODE_DEBUG/],
    ['with a debugger', {}, ['--inspect=127.0.0.1:0'], /debugger/],
    ['in local mode on an address that others reach', { ...local, HOST: '0.0.0.0' }, [], /HOST cannot be used/],
  ])('%s', async (_when, env, flags, why) => {
    const { code, said, printed } = await place.start(env, flags)
    expect(code).toBe(1)
    expect(said).toMatch(why)
    expect(printed).toBe('')
    expect(said).not.toContain('correct-horse-battery')
  })
})
