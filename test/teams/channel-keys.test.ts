import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChannelKeys } from '../../src/teams/channel-keys.ts'
import { within } from '../../src/teams/reach.ts'
import { issuer, startKeyServer } from '../security/key-server.ts'
import type { KeyServer } from '../security/key-server.ts'

const hour = 3_600_000
let server: KeyServer
let now = 0
const start = () => {
  const keys = { hosts: [], loopback: true }
  const channel = { issuer, openIdMetadata: server.openIdMetadata, keys, connector: { hosts: [] } }
  return createChannelKeys(channel, within(keys, fetch), () => now)
}
beforeEach(async () => {
  now = 0
  server = await startKeyServer()
})
afterEach(() => server.stop())

describe('the keys of the channel', () => {
  it('are fetched once for many tokens, also when these come together', async () => {
    const find = start()
    const found = await Promise.all(Array.from({ length: 20 }, () => find('known', 'RS256')))
    expect(new Set(found).size).toBe(1)
    expect(server.asked()).toBe(2)
  })

  it('are read anew at most once an hour, whatever ids are invented', async () => {
    const find = start()
    await find('known', 'RS256')
    for (const id of ['a', 'b', 'c']) expect(await find(id, 'RS256')).toBeUndefined()
    expect(server.asked()).toBe(2)
    now += hour + 1
    for (const id of ['a', 'b', 'c']) await find(id, 'RS256')
    expect(server.asked()).toBe(4)
  })

  it('may change: a new one is known within the hour, one that is withdrawn within a day', async () => {
    const find = start()
    await find('known', 'RS256')
    server.publish(await server.newKey('new'))
    now += hour + 1
    expect(await find('new', 'RS256')).toBeDefined()
    now += 24 * hour + 1
    await find('known', 'RS256')
    expect(server.asked()).toBe(6)
  })

  it('stay good while their server is away', async () => {
    const find = start()
    await find('known', 'RS256')
    server.breakDown(true)
    now += 25 * hour
    expect(await find('known', 'RS256')).toBeDefined()
  })

  it('cannot be had while their server was never there; it is asked again after seconds, not by every request', async () => {
    const find = start()
    server.breakDown(true)
    await expect(find('known', 'RS256')).rejects.toThrow()
    await expect(find('known', 'RS256')).rejects.toThrow()
    expect(server.asked()).toBe(1)
    server.breakDown(false)
    now += 10_001
    expect(await find('known', 'RS256')).toBeDefined()
  })

  it('come from the configured host only (I-40)', async () => {
    const keys = { hosts: ['login.botframework.com'] }
    const channel = { issuer, openIdMetadata: server.openIdMetadata, keys, connector: { hosts: [] } }
    const find = createChannelKeys(channel, within(keys, fetch))
    await expect(find('known', 'RS256')).rejects.toThrow('not on the list')
    expect(server.asked()).toBe(0)
  })
})
