import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import { aLine, aRequest, anApproval } from '../support/a-request.ts'
import { aStore, lineIn, requestOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

const decideBySql = (lineId: string, reviewer: string, user: string | null, generation = 1) =>
  store.attacker
    .prepare(
      `insert into decision (tenant, line_id, generation, reviewer_id, reviewer_user_id, reviewer_name, verdict, reason, at)
       values (?, ?, ?, ?, ?, 'x', 'approved', '', 0)`,
    )
    .run(tenant, lineId, generation, reviewer, user)

describe('a decision', () => {
  it.each([
    ['the requester', 'aad-eva', null],
    ['another Teams account of the requester or beneficiary', 'aad-eva-2', 'user-eva'],
  ])('I-11: by %s is refused by the database', async (_who, reviewer, user) => {
    const { id } = await lineIn(store, 'pending', { needs: 2 })
    expect(() => decideBySql(id, reviewer, user)).toThrow('is not for oneself')
  })

  it('I-14: counts once per person, whatever account they use', async () => {
    const { id } = await lineIn(store, 'pending', { needs: 2 })
    expect(() => decideBySql(id, 'aad-ria-2', 'user-ria')).toThrow(/is never replaced|duplicate key/)
    expect(() => decideBySql(id, 'aad-ria', 'user-ria-2')).toThrow(/is never replaced|duplicate key/)
  })

  it('I-14: of the servicedesk is kept as such, and only the second one is taken by the database', async () => {
    const agent = anApproval({ reviewer: { id: 'aad-pet', userId: 'user-pet', name: 'Pet' }, capacity: 'servicedesk' })
    const half = await lineIn(store, 'pending', { needs: 2 })
    await store.ledger.write((tx) => tx.insertDecision(tenant, half.id, agent))
    const decisions = (await store.ledger.request(tenant, requestOf(half)))?.lines.flatMap((line) => line.decisions)
    expect(decisions?.map(({ capacity }) => capacity).toSorted()).toEqual(['servicedesk', undefined])
    const ordinary = await lineIn(store, 'pending', { needs: 1 })
    const first = aLine({ id: 'nobody-approved-yet', needs: 2 })
    await store.ledger.write((tx) => tx.insertRequest(aRequest({ id: 'request-of-none', tenant, lines: [first] })))
    for (const { id } of [ordinary, first]) {
      const write = store.ledger.write((tx) => tx.insertDecision(tenant, id, agent))
      await expect(write).rejects.toThrow('of the servicedesk is the second one')
    }
  })

  it('I-14: of the servicedesk is the second one where an administrator gave it', async () => {
    const agent = anApproval({ reviewer: { id: 'aad-pet', userId: 'user-pet', name: 'Pet' }, capacity: 'servicedesk' })
    const line = aLine({ id: 'given-by-eva', needs: 2, given: true })
    const beneficiary = { id: 'user-tom', name: 'Tom', address: 'tom@example.com' }
    const request = aRequest({ id: requestOf(line), tenant, beneficiary, lines: [line] })
    await store.ledger.write(async (tx) => {
      await tx.insertRequest(request)
      await tx.insertDecision(tenant, line.id, agent)
      await tx.moveLine(tenant, line.id, 'pending', 'approved')
    })
    expect((await store.ledger.request(tenant, request.id))?.lines[0]?.state).toBe('approved')
  })

  it('I-21: given twice by one person is a conflict', async () => {
    const { id } = await lineIn(store, 'pending', { needs: 2 })
    const again = anApproval()
    const other = anApproval({ reviewer: { id: 'aad-ria-2', userId: 'user-ria', name: 'Ria' } })
    await expect(store.ledger.write((tx) => tx.insertDecision(tenant, id, again))).rejects.toThrow(LedgerConflict)
    await expect(store.ledger.write((tx) => tx.insertDecision(tenant, id, other))).rejects.toThrow(LedgerConflict)
  })

  it.each(['waiting', 'approved', 'declined', 'cancelled', 'expired'] as const)(
    'I-21: on a line that is %s is a conflict, and refused by the database',
    async (state) => {
      const { id } = await lineIn(store, state)
      const late = anApproval({ reviewer: { id: 'aad-rob', userId: 'user-rob', name: 'Rob' } })
      await expect(store.ledger.write((tx) => tx.insertDecision(tenant, id, late))).rejects.toThrow(LedgerConflict)
      expect(() => decideBySql(id, 'aad-rob', 'user-rob')).toThrow('is on a pending line')
    },
  )

  it('I-26: of another generation has no effect', async () => {
    const { id } = await lineIn(store, 'pending')
    expect(() => decideBySql(id, 'aad-rob', 'user-rob', 2)).toThrow('is on a pending line')
  })

  it('I-21: of ten reviewers at once exactly one wins, and a denial stays one', async () => {
    const { id } = await lineIn(store, 'pending')
    const verdicts = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'declined' : 'approved'))
    const attempts = await Promise.allSettled(
      verdicts.map((verdict, index) =>
        store.ledger.write(async (tx) => {
          const reviewer = { id: `aad-${index}`, userId: `user-${index}`, name: 'R' }
          await tx.insertDecision(tenant, id, anApproval({ reviewer, verdict }))
          await tx.moveLine(tenant, id, 'pending', verdict)
        }),
      ),
    )
    const lost = attempts.filter((attempt) => attempt.status === 'rejected')
    expect(lost).toHaveLength(9)
    expect(lost.map(({ reason }) => reason instanceof LedgerConflict)).not.toContain(false)
    const line = (await store.ledger.request(tenant, requestOf({ id })))?.lines[0]
    // One approval was there from the start; who came first decided, and nobody after.
    expect(line?.decisions).toHaveLength(2)
    expect(line?.state).toBe(line?.decisions.find(({ reviewer }) => reviewer.id !== 'aad-ria')?.verdict)
  })
})
