import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineMoves } from '../../src/domain/access-request.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aChange } from '../support/a-change.ts'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'
import { anId, aStore, lineIn, pairs, requestOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const { legal, illegal } = pairs(lineMoves)

/** As a program would that knows the tables: also the generation is as it should be. */
const moveBySql = (id: string, to: string) =>
  store.attacker
    .prepare(
      `update line set state = :to, generation = generation + case when state = 'approved' and :to = 'pending' then 1 else 0 end
       where tenant = :tenant and id = :id`,
    )
    .run({ to, tenant, id })
const stateOf = async (id: string) => (await store.ledger.request(tenant, requestOf({ id })))?.lines[0]?.state

describe('a line', () => {
  it.each(legal)('I-19: may go from %s to %s', async (from, to) => {
    const { id } = await lineIn(store, from)
    moveBySql(id, to)
    expect(await stateOf(id)).toBe(to)
  })

  it.each(illegal)('I-19: is refused by the database to go from %s to %s', async (from, to) => {
    const { id } = await lineIn(store, from)
    expect(() => moveBySql(id, to)).toThrow(/no such move|needs its approvals/)
    expect(await stateOf(id)).toBe(from)
  })

  it.each(illegal)('I-19: is refused by the ledger to go from %s to %s', async (from, to) => {
    const { id } = await lineIn(store, from)
    await expect(store.ledger.write((tx) => tx.moveLine(tenant, id, from, to))).rejects.toThrow('may not go')
    expect(await stateOf(id)).toBe(from)
  })

  it('I-19: has no state that nobody knows', async () => {
    const { id } = await lineIn(store, 'pending')
    expect(() => moveBySql(id, 'granted')).toThrow('no such move')
  })

  it.each(['approved', 'declined', 'cancelled', 'expired'])('I-19: never begins as %s', async (state) => {
    const { id } = await lineIn(store, 'pending')
    const insert = store.attacker.prepare(
      `insert into line (tenant, id, request_id, position, authorisation, needs, state, generation)
       values (?, ?, ?, 9, 'x', 1, ?, 1)`,
    )
    expect(() => insert.run(tenant, anId(), requestOf({ id }), state)).toThrow('begins otherwise')
  })

  it('I-14: that needs two is not approved by one', async () => {
    const { id } = await lineIn(store, 'pending', { needs: 2 })
    expect(() => moveBySql(id, 'approved')).toThrow('needs its approvals')
    const second = anApproval({ reviewer: { id: 'aad-rob', userId: 'user-rob', name: 'Rob' } })
    await store.ledger.write((tx) => tx.insertDecision(tenant, id, second))
    moveBySql(id, 'approved')
    expect(await stateOf(id)).toBe('approved')
  })

  it('I-14: needs one or two reviewers, nothing else', async () => {
    const lines = [aLine({ id: anId(), needs: 0 as 1 })]
    await expect(store.ledger.write((tx) => tx.insertRequest(aRequest({ id: anId(), lines })))).rejects.toThrow('needs')
  })

  it('I-9: that was returned begins a generation in which the old approval no longer counts', async () => {
    const { id } = await lineIn(store, 'approved')
    await store.ledger.write((tx) => tx.returnLine(tenant, id))
    expect(() => moveBySql(id, 'approved')).toThrow('needs its approvals')
    await store.ledger.write((tx) => tx.insertDecision(tenant, id, anApproval({ generation: 2 })))
    moveBySql(id, 'approved')
    expect(await stateOf(id)).toBe('approved')
  })

  it('I-19: gets a new generation only by being returned', async () => {
    const pending = await lineIn(store, 'pending')
    const approved = await lineIn(store, 'approved')
    const raise = store.attacker.prepare('update line set generation = generation + 1 where id = ?')
    const sneak = store.attacker.prepare(`update line set state = 'pending' where id = ?`)
    expect(() => raise.run(pending.id)).toThrow('a new generation is a returned approval')
    expect(() => sneak.run(approved.id)).toThrow('a new generation is a returned approval')
  })

  it.each(['sent', 'done', 'uncertain', 'failed'] as const)(
    'I-28: is not taken back once its change is %s',
    async (state) => {
      const { id } = await lineIn(store, 'approved')
      const change = aChange({ id: anId(), key: anId(), requestId: requestOf({ id }), lineId: id })
      await store.ledger.write(async (tx) => {
        await tx.insertChange(change)
        await tx.moveChange(tenant, change.id, 'due', 'sent')
      })
      store.attacker
        .prepare(`update "change" set state = :to where id = :id and state <> :to`)
        .run({ to: state, id: change.id })
      expect(() => moveBySql(id, 'cancelled')).toThrow('was told to the backend')
      expect(() => moveBySql(id, 'pending')).toThrow('was told to the backend')
    },
  )

  it('I-13: keeps its authorisation, its request and how many must approve', async () => {
    const { id } = await lineIn(store, 'pending')
    const attacks = [`authorisation = 'api-keys'`, `request_id = 'other'`, 'needs = 2', `id = 'other'`, `tenant = 'x'`]
    const refused = attacks.map((attack) => () => store.attacker.exec(`update line set ${attack} where id = '${id}'`))
    for (const attempt of refused) expect(attempt).toThrow('keeps what it is about')
  })

  it('I-21: moved from a state it has left is a conflict', async () => {
    const { id } = await lineIn(store, 'declined')
    await expect(store.ledger.write((tx) => tx.moveLine(tenant, id, 'pending', 'approved'))).rejects.toThrow(
      LedgerConflict,
    )
    await expect(store.ledger.write((tx) => tx.returnLine(tenant, id))).rejects.toThrow(LedgerConflict)
  })
})
