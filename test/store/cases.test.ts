import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseMoves } from '../../src/domain/servicedesk-case.ts'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aCase, aStore, caseIn, changeIn, lineIn, pairs, requestOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const { legal, illegal } = pairs(caseMoves)
const agent = { id: 'aad-sam', userId: 'user-sam', name: 'Sam' }

const moveBySql = (id: string, to: string) =>
  store.attacker
    .prepare(
      `update servicedesk_case set state = :to, version = version + case when state <> :to then 1 else 0 end
       where tenant = :tenant and id = :id`,
    )
    .run({ to, tenant, id })
const stateOf = async (id: string) => (await store.ledger.servicedeskCase(tenant, id))?.state

describe('a case', () => {
  it.each(legal)('I-19: may go from %s to %s', async (from, to) => {
    const { id } = await caseIn(store, from)
    moveBySql(id, to)
    expect(await stateOf(id)).toBe(to)
  })

  it.each(illegal)('I-19: is refused by the database to go from %s to %s', async (from, to) => {
    const { id } = await caseIn(store, from)
    expect(() => moveBySql(id, to)).toThrow('no such move')
    expect(await stateOf(id)).toBe(from)
  })

  it.each(illegal)('I-19: is refused by the ledger to go from %s to %s', async (from, to) => {
    const { id, version } = await caseIn(store, from)
    await expect(store.ledger.write((tx) => tx.moveCase(tenant, id, version, to))).rejects.toThrow('may not go')
    expect(await stateOf(id)).toBe(from)
  })

  it.each(['claimed', 'closed'] as const)('I-19: never begins as %s', async (state) => {
    await expect(store.ledger.write((tx) => tx.insertCase(aCase({ state })))).rejects.toThrow('begins otherwise')
  })

  it('I-19: has a version that rises by one with every move, and not otherwise', async () => {
    const { id } = await caseIn(store, 'open')
    const attacks = ['version = 2', `version = 3, state = 'claimed'`, `state = 'claimed'`]
    const attempts = attacks.map(
      (set) => () => store.attacker.exec(`update servicedesk_case set ${set} where id = '${id}'`),
    )
    for (const attempt of attempts) expect(attempt).toThrow('version rises by one')
  })

  it('I-21: of agents at once exactly one claims it', async () => {
    const { id } = await caseIn(store, 'open')
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        store.ledger.write((tx) =>
          tx.moveCase(tenant, id, 1, 'claimed', { claimedBy: { ...agent, id: `a-${index}` } }),
        ),
      ),
    )
    const won = attempts.flatMap(({ status }, index) => (status === 'fulfilled' ? [`a-${index}`] : []))
    const lost = attempts.filter((attempt) => attempt.status === 'rejected')
    expect(won).toHaveLength(1)
    expect(lost.map(({ reason }) => reason instanceof LedgerConflict)).not.toContain(false)
    expect((await store.ledger.servicedeskCase(tenant, id))?.claimedBy?.id).toBe(won[0])
  })

  it('that is released is nobody’s', async () => {
    const { id } = await caseIn(store, 'open')
    await store.ledger.write((tx) => tx.moveCase(tenant, id, 1, 'claimed', { claimedBy: agent }))
    expect(await store.ledger.servicedeskCase(tenant, id)).toMatchObject({ claimedBy: agent, version: 2 })
    await store.ledger.write((tx) => tx.moveCase(tenant, id, 2, 'open'))
    expect(Object.keys((await store.ledger.servicedeskCase(tenant, id)) ?? {})).not.toContain('claimedBy')
  })

  it('comes back as it was made, and closed with what was done', async () => {
    const made = aCase({ requester: agent })
    await store.ledger.write((tx) => tx.insertCase(made))
    expect(await store.ledger.servicedeskCase(tenant, made.id)).toEqual(made)
    const patch = { closedAt: 7, closingNote: 'Called Eva.' }
    await store.ledger.write((tx) => tx.moveCase(tenant, made.id, 1, 'closed', patch))
    expect(await store.ledger.servicedeskCase(tenant, made.id)).toEqual({
      ...made,
      ...patch,
      state: 'closed',
      version: 2,
    })
  })

  it('is made once: the same again is a conflict', async () => {
    const made = await caseIn(store, 'open')
    await expect(store.ledger.write((tx) => tx.insertCase(aCase({ id: made.id })))).rejects.toThrow(LedgerConflict)
  })

  it('is found by its request and its change; one that can be worked on before one that is closed', async () => {
    const line = await lineIn(store, 'pending')
    const change = await changeIn(store, 'due')
    const about = { requestId: requestOf(line), changeId: change.id }
    const [open, closed] = [aCase({ ...about, openedAt: 1 }), aCase({ ...about, openedAt: 2 })]
    await store.ledger.write(async (tx) => {
      await tx.insertCase(open)
      await tx.insertCase(closed)
      await tx.moveCase(tenant, closed.id, 1, 'closed')
    })
    expect((await store.ledger.caseOfRequest(tenant, about.requestId))?.id).toBe(open.id)
    expect((await store.ledger.caseOfChange(tenant, about.changeId))?.id).toBe(open.id)
  })

  it('of a request is found before one of its changes, unless it is closed', async () => {
    const requestId = requestOf(await lineIn(store, 'pending'))
    const change = await changeIn(store, 'due')
    const [own, ofChange] = [aCase({ requestId, openedAt: 1 }), aCase({ requestId, changeId: change.id, openedAt: 2 })]
    await store.ledger.write(async (tx) => {
      await tx.insertCase(own)
      await tx.insertCase(ofChange)
    })
    expect((await store.ledger.caseOfRequest(tenant, requestId))?.id).toBe(own.id)
    await store.ledger.write((tx) => tx.moveCase(tenant, own.id, 1, 'closed'))
    expect((await store.ledger.caseOfRequest(tenant, requestId))?.id).toBe(ofChange.id)
  })

  it('stands in the list of its state, the newest first', async () => {
    const other = 'tenant-of-lists'
    const made = [1, 2, 3].map((openedAt) => aCase({ tenant: other, openedAt }))
    await store.ledger.write(async (tx) => {
      for (const each of made) await tx.insertCase(each)
      await tx.moveCase(other, made[1]?.id ?? '', 1, 'closed')
    })
    const open = await store.ledger.cases(other, ['open', 'claimed'])
    expect(open.map(({ openedAt }) => openedAt)).toEqual([3, 1])
    expect(await store.ledger.cases(other, [])).toEqual([])
  })
})
