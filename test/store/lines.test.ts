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
const another = { id: 'user-tom', name: 'Tom', address: 'tom@example.com' }
/** Given by Eva, an administrator, to Tom. */
async function givenLine() {
  const line = aLine({ id: anId(), needs: 2, given: true })
  const request = aRequest({ id: requestOf(line), beneficiary: another, lines: [line] })
  await store.ledger.write((tx) => tx.insertRequest(request))
  return line
}
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

  it('I-14: that an administrator gave is approved by one other', async () => {
    const { id } = await givenLine()
    expect(() => moveBySql(id, 'approved')).toThrow('needs its approvals')
    await store.ledger.write((tx) => tx.insertDecision(tenant, id, anApproval()))
    moveBySql(id, 'approved')
    expect((await store.ledger.request(tenant, requestOf({ id })))?.lines).toMatchObject([
      { state: 'approved', given: true },
    ])
  })

  it('I-14: is never given afterwards', async () => {
    const { id } = await lineIn(store, 'pending', { needs: 2 })
    const give = (more: string) => () => store.attacker.exec(`update line set given = 1${more} where id = '${id}'`)
    expect(give('')).toThrow('is given when it is made')
    await store.ledger.write((tx) =>
      tx.insertDecision(tenant, id, anApproval({ reviewer: { id: 'aad-rob', userId: 'user-rob', name: 'Rob' } })),
    )
    expect(give(", state = 'approved'")).toThrow('is given when it is made')
    moveBySql(id, 'approved')
    expect(give(", state = 'pending', generation = generation + 1")).toThrow('is given when it is made')
  })

  it('I-9: that was given counts as such on, or stops with the approval that was taken back', async () => {
    const lines = [await givenLine(), await givenLine()]
    const back = lines.map(async ({ id }, index) =>
      store.ledger.write(async (tx) => {
        await tx.insertDecision(tenant, id, anApproval())
        await tx.moveLine(tenant, id, 'pending', 'approved')
        await tx.returnLine(tenant, id, { withoutGiver: index === 1 })
      }),
    )
    await Promise.all(back)
    const given = await Promise.all(lines.map(({ id }) => store.ledger.request(tenant, requestOf({ id }))))
    expect(given.map((request) => request?.lines[0]?.given)).toEqual([true, undefined])
    const sneak = () => store.attacker.exec(`update line set given = 0 where id = '${lines[0]!.id}'`)
    expect(sneak).toThrow('is given when it is made')
  })

  it.each([
    ['what one person decides', { needs: 1 as const }, {}],
    ['to oneself', { needs: 2 as const }, { beneficiary: { id: 'user-eva', name: 'Eva', address: '' } }],
    ['by somebody without an account', { needs: 2 as const }, { requester: { id: 'aad-eva', name: 'Eva' } }],
  ])('I-14: is not given: %s', async (_, patch, request) => {
    const id = anId()
    const lines = [aLine({ id, ...patch, given: true })]
    const given = aRequest({ id: requestOf({ id }), beneficiary: another, ...request, lines })
    await expect(store.ledger.write((tx) => tx.insertRequest(given))).rejects.toThrow('where it takes two')
  })

  it('I-14: needs one or two reviewers, nothing else', async () => {
    const lines = [aLine({ id: anId(), needs: 0 as 1 })]
    await expect(store.ledger.write((tx) => tx.insertRequest(aRequest({ id: anId(), lines })))).rejects.toThrow('needs')
  })

  it('I-9: that was returned begins a generation in which the old approval no longer counts', async () => {
    const { id } = await lineIn(store, 'approved')
    await store.ledger.write((tx) => tx.returnLine(tenant, id, { withoutGiver: false }))
    expect(() => moveBySql(id, 'approved')).toThrow('needs its approvals')
    await store.ledger.write((tx) => tx.insertDecision(tenant, id, anApproval({ generation: 2 })))
    moveBySql(id, 'approved')
    expect(await stateOf(id)).toBe('approved')
  })

  it('I-19: says when it came back, and only then', async () => {
    const { id } = await lineIn(store, 'approved')
    const set = store.attacker.prepare('update line set returned_at = 5 where id = ?')
    expect(() => set.run(id)).toThrow('says when it came back')
    const { now } = await store.ledger.write(async (tx) => {
      await tx.returnLine(tenant, id, { withoutGiver: false })
      return { now: tx.now }
    })
    expect((await store.ledger.request(tenant, requestOf({ id })))?.lines[0]?.returnedAt).toBe(now)
    expect(() => set.run(id)).toThrow('says when it came back')
    const lines = [aLine({ id: anId(), returnedAt: 5 })]
    await expect(store.ledger.write((tx) => tx.insertRequest(aRequest({ id: anId(), lines })))).rejects.toThrow(
      'did not come back yet',
    )
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
    await expect(store.ledger.write((tx) => tx.returnLine(tenant, id, { withoutGiver: false }))).rejects.toThrow(
      LedgerConflict,
    )
  })
})
