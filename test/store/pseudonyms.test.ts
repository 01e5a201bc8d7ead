import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFully } from '../../src/audit/walk.ts'
import type { AuditEvent } from '../../src/domain/audit-event.ts'
import { days } from '../../src/domain/instant.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
let offset: number
beforeEach(async () => {
  offset = 0
  store = await aStore({ clock: { offset: () => offset } })
})
afterEach(() => store.remove())

const record = (...events: readonly Omit<AuditEvent, 'tenant'>[]) =>
  store.ledger.write(async (tx) => {
    for (const event of events) await tx.audit({ tenant, ...event })
  })
const actors = async (filter: Parameters<typeof store.ledger.auditTrail>[0] = {}) =>
  (await store.ledger.auditTrail(filter)).map(({ actor }) => actor)
const recorded = () => actors({ asRecorded: true })
const rowsOf = (table: string) => store.attacker.prepare(`select * from ${table}`).all()
/** Does what the guards would refuse. */
const tamper = (...statements: readonly string[]) => {
  const on = 'url' in store.place ? ' on pseudonym_key' : ''
  for (const rule of ['is_never_changed', 'is_never_deleted'])
    store.attacker.exec(`drop trigger guard_pseudonym_key_${rule}${on}`)
  for (const statement of statements) store.attacker.exec(statement)
}
const isSound = async () => (await checkFully(store.auditChain, [])).length === 0

/** Every place where an event names people. */
const full: Omit<AuditEvent, 'tenant'> = {
  verb: 'request.reviewers',
  actor: 'aad-ria',
  userId: 'user-eva',
  evidence: {
    rule: 'administrators of the number',
    read: { administrators: ['user-ria', 'user-bo'], of: [{ userId: 'user-ria', over: '9401138' }], requester: null },
    readAt: 5,
  },
  details: { added: ['user-bo'], lostBy: 'user-ria', code: 'own-request', lines: 'haalservice' },
}

describe('a person in the audit', () => {
  it('I-37: is recorded by pseudonym wherever an event names them, and read as who they are', async () => {
    await record(full)
    const rows = JSON.stringify(rowsOf('audit'))
    expect(['aad-ria', 'user-eva', 'user-ria', 'user-bo'].filter((id) => rows.includes(id))).toEqual([])
    expect(rows).toContain('9401138')
    expect(await store.ledger.auditTrail({})).toMatchObject([full])
    const [event] = await store.ledger.auditTrail({ asRecorded: true })
    const { lostBy, added } = event?.details ?? {}
    const read = event?.evidence?.read
    expect(read).toMatchObject({ administrators: [lostBy, ...(added as string[])], of: [{ userId: lostBy }] })
  })

  it('I-37: has one pseudonym in a calendar month, another in the next, and is found by person in all', async () => {
    await record({ verb: 'case.claimed', actor: 'aad-ria' })
    await record({ verb: 'case.released', actor: 'aad-ria' }, { verb: 'case.claimed', actor: 'aad-bo' })
    offset = days(32)
    await record({ verb: 'case.claimed', actor: 'aad-ria' })
    const [first, second, other, later] = await recorded()
    expect(first).toMatch(/^p-[\w-]{43}$/)
    expect(second).toBe(first)
    expect(new Set([first, other, later]).size).toBe(3)
    expect(await actors({ person: 'aad-ria' })).toEqual(['aad-ria', 'aad-ria', 'aad-ria'])
  })

  it('I-37: is found by the portal account that is linked to them', async () => {
    const key = { tenant, id: 'aad-eva' }
    await store.people.rememberRoster(key, { name: 'Eva', address: 'eva@example.com', role: 'user', readAt: 1 })
    const user = { id: 'user-eva', name: 'Eva', address: 'eva@example.com' }
    await store.ledger.write((tx) => tx.linkPerson(key, user))
    await record({ verb: 'change.due', actor: 'aad-ria', userId: 'user-eva' }, { verb: 'refused', userId: 'user-bo' })
    expect(await actors({ person: 'aad-eva' })).toEqual(['aad-ria'])
  })

  it('I-4: has pseudonyms of their own in each tenant, though the ids are equal', async () => {
    await record({ verb: 'case.claimed', actor: 'aad-ria' })
    await store.ledger.write((tx) => tx.audit({ tenant: 'tenant-2', verb: 'case.claimed', actor: 'aad-ria' }))
    expect(new Set(await recorded()).size).toBe(2)
    expect(await actors({ person: 'aad-ria' })).toEqual(['aad-ria', 'aad-ria'])
  })

  it('I-37: without the key is a pseudonym, and the chain is as sound as before', async () => {
    await record({ verb: 'case.claimed', actor: 'aad-ria' }, { verb: 'case.claimed', actor: 'aad-bo' })
    const [pseudonym] = await recorded()
    tamper(`delete from pseudonym_key where person_id = 'aad-ria'`)
    expect(await actors()).toEqual([pseudonym, 'aad-bo'])
    expect(await actors({ person: 'aad-ria' })).toEqual([])
    expect(await isSound()).toBe(true)
  })
})

describe('whoever changes the keys', () => {
  const put = (to: string, from: string) => `update pseudonym_key set person_id = '${to}' where person_id = '${from}'`

  it.each([
    ['swaps two people', [put('x', 'a'), put('a', 'b'), put('b', 'x')]],
    ['puts somebody else there', [put('c', 'a'), put('d', 'b')]],
    ['puts another key there', [`update pseudonym_key set key = '${'0'.repeat(64)}'`]],
    ['makes the keys short', [`update pseudonym_key set key = substr(key, 1, 2)`]],
    ['moves them to another tenant', [`update pseudonym_key set tenant = 'tenant-2'`]],
  ])('I-35: and %s, makes the audit speak of nobody', async (_way, statements) => {
    await record({ verb: 'case.claimed', actor: 'a' }, { verb: 'case.released', actor: 'b' })
    tamper(...statements)
    expect(await actors()).toEqual(await recorded())
    expect(await isSound()).toBe(true)
  })

  it.each(['update pseudonym_key set key = key', 'delete from pseudonym_key'])(
    'I-37: is refused by the database: %s',
    async (statement) => {
      await record({ verb: 'case.claimed', actor: 'a' })
      expect(() => store.attacker.exec(statement)).toThrow(/pseudonym_key: is never (changed|deleted)/)
    },
  )
})

it('I-34: where no key can be kept, nothing is done', async () => {
  store.fill('pseudonym_key')
  await expect(record({ verb: 'case.claimed', actor: 'a' })).rejects.toThrow('disk full')
  expect(rowsOf('audit')).toEqual([])
})
