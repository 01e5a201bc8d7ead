import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseIn, changeIn, lineIn, aStore, requestOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
  const line = await lineIn(store, 'approved')
  await changeIn(store, 'done')
  await caseIn(store, 'open')
  const by = { id: 'aad-ria', name: 'Ria' }
  await store.ledger.write(async (tx) => {
    await tx.insertNote(tenant, requestOf(line), { kind: 'question', by, text: 'Why?', at: 1 })
    await tx.audit({ tenant, verb: 'line.approved', actor: 'aad-ria' })
  })
})
afterAll(() => store.remove())

const contents = (table: string) => store.attacker.prepare(`select * from "${table}"`).all()
/** Every table whose rows stay, and those whose rows do not even change. */
const kept = ['request', 'line', 'decision', 'note', 'change', 'servicedesk_case', 'audit']
const written = ['decision', 'note', 'audit']

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
