import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await aStore()
})
afterEach(() => store.remove())

const day = days(20_000)
const said = { tenant, day, locale: 'nl', sentence: 'waar is mijn …' } as const

describe('a sentence that was not understood', () => {
  it('is counted when the same comes again on a day', async () => {
    for (const _ of [1, 2, 3]) await store.unread.keep(said)
    expect(await store.unread.list()).toEqual([{ ...said, times: 3 }])
  })

  it('is counted once each where it comes at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store.unread.keep(said)))
    expect(await store.unread.list()).toMatchObject([{ times: 8 }])
  })

  it('stands by itself per day, language and tenant (I-4)', async () => {
    const others = [{ day: day + days(1) }, { locale: 'en' as const }, { tenant: 'tenant-2' }]
    for (const other of [{}, ...others]) await store.unread.keep({ ...said, ...other })
    expect((await store.unread.list()).map(({ times }) => times)).toEqual([1, 1, 1, 1])
  })

  it('is listed with the newest day first, and of a day with what was said most first', async () => {
    await store.unread.keep({ ...said, sentence: 'een' })
    for (const _ of [1, 2]) await store.unread.keep({ ...said, sentence: 'twee' })
    await store.unread.keep({ ...said, day: day + days(1), sentence: 'morgen' })
    expect((await store.unread.list()).map(({ sentence }) => sentence)).toEqual(['morgen', 'twee', 'een'])
  })

  it('is deleted with its day by who holds the lease, and by nobody else (I-37, I-43)', async () => {
    await store.unread.keep(said)
    await store.unread.keep({ ...said, day: day + days(1) })
    const lease = (await store.jobs.take('retention', 0))!
    expect(await store.retention.deleteUnread(lease, day + 1)).toBe(1)
    expect((await store.unread.list()).map((each) => each.day)).toEqual([day + days(1)])
    await expect(store.retention.deleteUnread({ ...lease, fence: lease.fence - 1 }, day + days(9))).rejects.toThrow()
    expect(await store.unread.list()).toHaveLength(1)
  })
})
