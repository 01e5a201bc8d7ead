import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeMoves } from '../../src/domain/change.ts'
import type { Change } from '../../src/domain/change.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aChange } from '../support/a-change.ts'
import { anId, aStore, changeIn, lineIn, pairs, requestOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const { legal, illegal } = pairs(changeMoves)

/** As a program would that knows the tables: a retry has its new generation and key. */
const moveBySql = (id: string, to: string) =>
  store.attacker
    .prepare(
      `update "change" set state = :to, generation = generation + case when state = 'failed' and :to = 'due' then 1 else 0 end,
         key = key || case when state = 'failed' and :to = 'due' then '-again' else '' end
       where tenant = :tenant and id = :id`,
    )
    .run({ to, tenant, id })
const stateOf = async (id: string) => (await store.ledger.change(tenant, id))?.state
const insert = (change: Change) => store.ledger.write((tx) => tx.insertChange(change))

describe('a change', () => {
  it.each(legal)('I-19: may go from %s to %s', async (from, to) => {
    const { id } = await changeIn(store, from)
    moveBySql(id, to)
    expect(await stateOf(id)).toBe(to)
  })

  it.each(illegal)('I-19: is refused by the database to go from %s to %s', async (from, to) => {
    const { id } = await changeIn(store, from)
    expect(() => moveBySql(id, to)).toThrow('no such move')
    expect(await stateOf(id)).toBe(from)
  })

  it.each(illegal)('I-19: is refused by the ledger to go from %s to %s', async (from, to) => {
    const { id } = await changeIn(store, from)
    await expect(store.ledger.write((tx) => tx.moveChange(tenant, id, from, to))).rejects.toThrow('may not go')
    expect(await stateOf(id)).toBe(from)
  })

  it.each(['sent', 'done', 'uncertain', 'failed', 'withdrawn'] as const)('I-19: never begins as %s', async (state) => {
    const direct = { id: anId(), key: anId(), lineId: undefined, requestId: undefined, cause: 'direct' } as const
    await expect(insert(aChange({ ...direct, state }))).rejects.toThrow('begins otherwise')
  })

  it('I-22: has a key that no other change of the tenant ever had', async () => {
    const { key } = await changeIn(store, 'due')
    const direct = { id: anId(), lineId: undefined, requestId: undefined, cause: 'direct' } as const
    await expect(insert(aChange({ ...direct, key }))).rejects.toThrow(LedgerConflict)
    await insert(aChange({ ...direct, key, tenant: 'tenant-2' }))
    expect(await store.ledger.change('tenant-2', direct.id)).toMatchObject({ key })
  })

  it('I-28: tried anew has a new generation and key, and begins without an outcome', async () => {
    const { id } = await changeIn(store, 'due')
    await store.ledger.write((tx) => tx.moveChange(tenant, id, 'due', 'sent', { attempts: 1, sentAt: 5 }))
    await store.ledger.write((tx) => tx.moveChange(tenant, id, 'sent', 'failed', { outcome: 'refused-by-backend' }))
    await expect(store.ledger.write((tx) => tx.moveChange(tenant, id, 'failed', 'due'))).rejects.toThrow(
      'a retry has a new generation and key',
    )
    const by = { id: 'aad-rob', userId: 'user-rob', name: 'Rob' }
    await store.ledger.write((tx) => tx.moveChange(tenant, id, 'failed', 'due', { generation: 2, key: `${id}-2`, by }))
    const change = await store.ledger.change(tenant, id)
    expect(change).toMatchObject({ state: 'due', generation: 2, key: `${id}-2`, by, attempts: 1 })
    expect(Object.keys(change ?? {})).not.toContain('outcome')
    expect(Object.keys(change ?? {})).not.toContain('sentAt')
  })

  it('I-28: keeps generation, key and authority otherwise', async () => {
    const { id } = await changeIn(store, 'sent')
    const attacks = ['generation = 7', `key = 'other'`, `by_id = 'aad-eve'`, `by_name = 'Eve'`, `by_user_id = null`]
    const attempts = attacks.map(
      (attack) => () => store.attacker.exec(`update "change" set ${attack} where id = '${id}'`),
    )
    for (const attempt of attempts) expect(attempt).toThrow('only a retry')
  })

  it('I-13: keeps whom, what and where it is about', async () => {
    const { id } = await changeIn(store, 'due')
    const columns = ['user_id', 'customer_number', 'authorisation', 'wish', 'line_id', 'cause', 'batch', 'tenant', 'id']
    const attempts = columns.map(
      (name) => () => store.attacker.exec(`update "change" set ${name} = 'on' where id = '${id}'`),
    )
    for (const attempt of attempts) expect(attempt).toThrow('keeps what it is about')
  })

  it.each([
    ['another authorisation', { authorisation: 'api-keys' }],
    ['another person', { user: { id: 'user-eve', name: 'Eve', address: 'eve@example.com' } }],
    ['another number', { customer: { number: '1', name: 'x' } }],
    ['the other way', { wish: 'off' as const }],
  ])('I-13: of an approved line is never about %s', async (_what, patch) => {
    const { id } = await lineIn(store, 'approved')
    const change = aChange({ id: anId(), key: anId(), requestId: requestOf({ id }), lineId: id, ...patch })
    await expect(insert(change)).rejects.toThrow('of a line is as approved')
  })

  it('I-22: of a line needs the approval', async () => {
    const { id } = await lineIn(store, 'pending')
    const change = aChange({ id: anId(), key: anId(), requestId: requestOf({ id }), lineId: id })
    await expect(insert(change)).rejects.toThrow('of a line is as approved')
  })

  it.each(['pending', 'approved', 'declined', 'expired'] as const)(
    'I-13: given without its request names no line that is %s',
    async (state) => {
      const { id } = await lineIn(store, state)
      const instead = { requestId: requestOf({ id }), lineId: id, cause: 'direct' } as const
      await expect(insert(aChange({ id: anId(), key: anId(), ...instead }))).rejects.toThrow('instead of it')
    },
  )

  it('I-13: given without its request names the line for the same right that was cancelled for it', async () => {
    const { id } = await lineIn(store, 'cancelled')
    const instead = { requestId: requestOf({ id }), lineId: id, cause: 'direct' } as const
    const given = aChange({ id: anId(), key: anId(), ...instead })
    for (const patch of [{ authorisation: 'api-keys' }, { wish: 'off' as const }, { requestId: undefined }])
      await expect(insert({ ...given, ...patch })).rejects.toThrow('instead of it')
    await insert(given)
    expect(await store.ledger.change(tenant, given.id)).toEqual(given)
  })

  it('I-28: of a line is not sent once the line was taken back', async () => {
    const { id } = await lineIn(store, 'approved')
    const change = aChange({ id: anId(), key: anId(), requestId: requestOf({ id }), lineId: id })
    await insert(change)
    await store.ledger.write((tx) => tx.moveLine(tenant, id, 'approved', 'cancelled'))
    expect(() => moveBySql(change.id, 'sent')).toThrow('not sent once that was taken back')
  })

  it('I-21: moved from a state it has left is a conflict', async () => {
    const { id } = await changeIn(store, 'withdrawn')
    await expect(store.ledger.write((tx) => tx.moveChange(tenant, id, 'due', 'sent'))).rejects.toThrow(LedgerConflict)
  })

  it('is seen or not seen only when it is done', async () => {
    const sent = await changeIn(store, 'sent')
    const done = await changeIn(store, 'done')
    await expect(store.ledger.write((tx) => tx.recordSeen(tenant, sent.id, 'yes'))).rejects.toThrow(LedgerConflict)
    const bySql = () => store.attacker.exec(`update "change" set seen = 'yes' where id = '${sent.id}'`)
    expect(bySql).toThrow('is seen only when done')
    await store.ledger.write((tx) => tx.recordSeen(tenant, done.id, 'no'))
    expect(await store.ledger.change(tenant, done.id)).toMatchObject({ seen: 'no' })
  })

  it('I-29: tells by the ledger’s time when it was said to be seen', async () => {
    const { id } = await changeIn(store, 'done')
    const at = await store.ledger.write(async (tx) => {
      await tx.recordSeen(tenant, id, 'yes')
      return tx.now
    })
    expect(await store.ledger.change(tenant, id)).toMatchObject({ seen: 'yes', seenAt: at })
  })

  it('I-4: what was switched on for somebody is theirs in this tenant alone, the newest first', async () => {
    const user = { id: anId(), name: 'Eva', address: 'eva@example.com' }
    const grant = async (doneAt: number) => {
      const { id } = await changeIn(store, 'sent', { user, authorisation: anId() })
      await store.ledger.write((tx) => tx.moveChange(tenant, id, 'sent', 'done', { doneAt }))
      return id
    }
    const older = await grant(1)
    const newer = await grant(2)
    await changeIn(store, 'sent', { user, authorisation: anId() })
    expect((await store.ledger.grantsOf(tenant, user.id, 10)).map(({ id }) => id)).toEqual([newer, older])
    expect(await store.ledger.grantsOf(tenant, user.id, 1)).toHaveLength(1)
    expect(await store.ledger.grantsOf('another', user.id, 10)).toEqual([])
  })

  it('comes back as it was made', async () => {
    const change = await changeIn(store, 'due')
    expect(await store.ledger.change(tenant, change.id)).toEqual(change)
  })

  it('comes with those of its batch, the first made first, also of one millisecond', async () => {
    const batch = anId()
    const ids = [anId(), anId(), anId()].toReversed()
    await store.ledger.write(async (tx) => {
      for (const id of ids) {
        const direct = { lineId: undefined, requestId: undefined, cause: 'direct' } as const
        await tx.insertChange(aChange({ ...direct, id, key: id, batch }))
      }
    })
    expect((await store.ledger.changesOfBatch(tenant, batch)).map(({ id }) => id)).toEqual(ids)
  })

  it('comes with all of its request, also what an administrator gave at once', async () => {
    const { id } = await lineIn(store, 'approved')
    const line = { requestId: requestOf({ id }), lineId: id }
    const first = aChange({ id: anId(), key: anId(), ...line, batch: line.requestId, createdAt: 1 })
    const direct = aChange({ id: anId(), key: anId(), ...line, batch: anId(), createdAt: 2, generation: 2 })
    await insert(direct)
    await insert(first)
    expect(await store.ledger.changesOfRequest(tenant, line.requestId)).toEqual([first, direct])
    expect(await store.ledger.changesOfBatch(tenant, direct.batch)).toEqual([direct])
  })

  it('I-28: the one with the highest generation is the latest of a right', async () => {
    const right = { authorisation: anId() }
    const second = await changeIn(store, 'due', { ...right, generation: 2 })
    await changeIn(store, 'due', { ...right, generation: 1 })
    await changeIn(store, 'due', { ...right, generation: 3, customer: { number: '1', name: 'x' } })
    const { user, customer } = second
    const latest = await store.ledger.latestChange(tenant, user.id, customer.number, right.authorisation)
    expect(latest?.id).toBe(second.id)
  })
})
