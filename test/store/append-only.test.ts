import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFullStore, kept, written } from './a-full-store.ts'
import type { FullStore } from './a-full-store.ts'
import { tenant } from './a-store.ts'

let store: FullStore
beforeAll(async () => {
  store = await aFullStore()
})
afterAll(() => store.remove())

const contents = (table: string) => store.contents(table)

describe('what happened stays', () => {
  it.each(kept)('I-35: a row of %s is never deleted', (table) => {
    const before = contents(table)
    expect(before.length).toBeGreaterThan(0)
    expect(() => store.attacker.exec(`delete from "${table}" where tenant = '${tenant}'`)).toThrow('is never deleted')
    expect(() => store.attacker.exec(`delete from "${table}"`)).toThrow('is never deleted')
    expect(contents(table)).toEqual(before)
  })

  it.each(written)('I-35: no column of a row of %s is ever changed', (table) => {
    const before = contents(table)
    const columns = Object.keys(before[0] ?? {})
    expect(columns.length).toBeGreaterThan(5)
    const attempts = columns.map((name) => () => store.attacker.exec(`update "${table}" set "${name}" = "${name}"`))
    for (const attempt of attempts) expect(attempt).toThrow('is never changed')
    expect(contents(table)).toEqual(before)
  })

  it('I-35: the number of an audit event is never given twice', async () => {
    const trail = await store.ledger.auditTrail({ tenant })
    await store.ledger.write((tx) => tx.audit({ tenant, verb: 'case.opened' }))
    const last = (await store.ledger.auditTrail({ tenant })).at(-1)
    expect(last?.seq).toBe((trail.at(-1)?.seq ?? 0) + 1)
  })
})
