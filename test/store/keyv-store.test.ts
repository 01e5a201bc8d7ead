import { setTimeout as pause } from 'node:timers/promises'
import { Keyv } from 'keyv'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aStore } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
let keyv: Keyv
beforeEach(async () => {
  store = await aStore()
  keyv = new Keyv({ store: store.keyv })
})
afterEach(() => store.remove())

describe('bot memory in the database, through Keyv', () => {
  it('keeps what was set, replaces it, and deletes it', async () => {
    expect(await keyv.get('a')).toBeUndefined()
    await keyv.set('a', { step: 1 })
    await keyv.set('a', { step: 2, text: 'é' })
    expect(await keyv.get('a')).toEqual({ step: 2, text: 'é' })
    expect(await keyv.has('a')).toBe(true)
    expect(await keyv.delete('a')).toBe(true)
    expect(await keyv.delete('a')).toBe(false)
    expect(await keyv.get('a')).toBeUndefined()
  })

  it('keeps many at once, in the order in which they are asked', async () => {
    await keyv.setMany([
      { key: 'a', value: 1 },
      { key: 'b', value: 2 },
    ])
    expect(await keyv.get(['b', 'x', 'a'])).toEqual([2, undefined, 1])
    expect(await keyv.hasMany(['a', 'x'])).toEqual([true, false])
    expect(await keyv.deleteMany(['a', 'x'])).toEqual([true, false])
    expect(await keyv.getMany([])).toEqual([])
  })

  it('forgets what has expired', async () => {
    await keyv.set('a', 1, 500)
    expect(await keyv.get('a')).toBe(1)
    await pause(520)
    expect(await keyv.get('a')).toBeUndefined()
    expect(await store.keyv.get('a')).toBeUndefined()
  })

  it('keeps namespaces apart, also when one is cleared', async () => {
    await keyv.set('a', 'plain')
    const other = await aStore()
    const spaced = new Keyv({ store: other.keyv, namespace: 'one' })
    await spaced.set('a', 1)
    other.attacker.exec(`insert into bot_state (key, value) values ('two::a', '{"value":2}')`)
    await spaced.clear()
    expect(await spaced.get('a')).toBeUndefined()
    expect(other.attacker.prepare('select key from bot_state').all()).toEqual([{ key: 'two::a' }])
    await keyv.clear()
    expect(await keyv.get('a')).toBeUndefined()
    await other.remove()
  })

  it('L-11: throws when it cannot be saved or read, so that nothing looks like lost state', async () => {
    await keyv.set('a', 1)
    store.fill('bot_state')
    await expect(keyv.set('b', 1)).rejects.toThrow('disk full')
    await expect(store.keyv.set('b', '1')).rejects.toThrow('disk full')
    await store.close()
    await expect(keyv.get('a')).rejects.toThrow()
    await expect(keyv.set('a', 2)).rejects.toThrow()
  })

  it('survives a restart', async () => {
    await keyv.set('a', { step: 3 })
    const again = await store.reopen()
    expect(await new Keyv({ store: again.keyv }).get('a')).toEqual({ step: 3 })
  })
})
