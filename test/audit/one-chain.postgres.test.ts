import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkFully } from '../../src/audit/walk.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import { aStore, tenant } from '../store/a-store.ts'
import type { TestStore } from '../store/a-store.ts'

const others = ['tenant-2', 'tenant-3', 'tenant-4']

let store: TestStore
let instances: readonly Store[]
beforeEach(async () => {
  store = await aStore()
  instances = await Promise.all([1, 2, 3].map(() => createStore(store.place)))
})
afterEach(async () => {
  for (const instance of instances) await instance.close()
  await store.remove()
})

/** @param about one event each, in this order */
const happens = (instance: Store, about: readonly string[], at: string): Promise<void> =>
  instance.ledger.write(async (tx) => {
    for (const each of about) await tx.audit({ tenant: each, verb: 'refused', details: { at } })
  })

it('I-34, I-35: of many transactions at once, from several instances, a chain never forks and loses nothing', async () => {
  const times = Array.from({ length: 40 }, (_, index) => index)
  await Promise.all(instances.flatMap((each, i) => times.map((n) => happens(each, [tenant], `${i}.${n}`))))
  expect(await checkFully(store.auditChain, [])).toEqual([])
  const trail = await store.ledger.auditTrail({ tenant })
  expect(trail.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 120 }, (_, index) => index + 1),
  )
  expect(new Set(trail.map(({ prev }) => prev)).size).toBe(120)
  expect(new Set(trail.map(({ details }) => details?.['at'])).size).toBe(120)
})

it('I-4, I-35: transactions about several tenants, in any order, do not wait for each other for ever', async () => {
  const all = [tenant, ...others]
  const orders = all.map((_, turn) => [...all.slice(turn), ...all.slice(0, turn)])
  const times = Array.from({ length: 10 }, (_, index) => index)
  await Promise.all(
    instances.flatMap((each, i) => orders.flatMap((order) => times.map((n) => happens(each, order, `${i}.${n}`)))),
  )
  expect(await checkFully(store.auditChain, [])).toEqual([])
  for (const each of all) expect((await store.auditChain.head(each))?.seq).toBe(3 * 4 * 10)
})
