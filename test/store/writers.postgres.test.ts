import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LedgerConflict } from '../../src/ports/ledger.ts'
import type { Ledger, LedgerTransaction } from '../../src/ports/ledger.ts'
import type { PersonKey } from '../../src/domain/person.ts'
import type { Effect } from '../../src/domain/effect.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import { aChange } from '../support/a-change.ts'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'
import { aCase, anId, aStore, changeIn, lineIn, requestOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

/** Two instances of the bot: two stores with their own connections to one database. */
let one: TestStore
let other: Store
beforeEach(async () => {
  one = await aStore()
  other = await createStore(one.place)
})
afterEach(async () => {
  await other.close()
  await one.remove()
})

/** The same write many times, by turns from both instances, all at once. */
const atOnce = <T>(count: number, work: (tx: LedgerTransaction, index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => instance(index).write(async (tx) => work(tx, index))))
const instance = (index: number): Ledger => [one.ledger, other.ledger][index % 2]!
const kept = <T>(results: readonly PromiseSettledResult<T>[]): readonly T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
const refused = (results: readonly PromiseSettledResult<unknown>[]): readonly unknown[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))

// As the use cases do it: look, and act on what was seen.

async function askUnlessAsked(tx: LedgerTransaction): Promise<string> {
  const { beneficiary, customer, lines } = aRequest()
  const open = await tx.openLines(tenant, beneficiary.id, customer.number, [lines[0]!.authorisation])
  if (open.length > 0) return 'asked before'
  await tx.insertRequest(aRequest({ id: anId(), lines: [aLine({ id: anId() })] }))
  return 'asked'
}

async function askUnlessTooMany(tx: LedgerTransaction): Promise<string> {
  const requester = { id: 'aad-busy', name: 'Bo' }
  if ((await tx.countOpenRequestsBy(tenant, requester.id)) >= 5) return 'too many'
  await tx.insertRequest(aRequest({ id: anId(), requester, lines: [aLine({ id: anId() })] }))
  return 'asked'
}

async function retryIfFailed(tx: LedgerTransaction, id: string): Promise<string> {
  const change = await tx.change(tenant, id)
  if (change?.state !== 'failed') return 'not failed any more'
  await tx.moveChange(tenant, id, 'failed', 'due', { generation: 2, key: `again-${id}` })
  return 'tried again'
}

async function openUnlessOpen(tx: LedgerTransaction, changeId: string): Promise<void> {
  if ((await tx.caseOfChange(tenant, changeId)) === undefined) await tx.insertCase(aCase({ changeId }))
}

async function linkIfAddressed(tx: LedgerTransaction, key: PersonKey): Promise<void> {
  const user = { id: 'user-eva', name: 'Eva', address: 'eva@example.com' }
  const person = await tx.person(key)
  if (person?.address === user.address) await tx.linkPerson(key, user)
}

describe('two instances on one database, at the same moment', () => {
  it('I-37: make one key for a person, and all their events bear the same pseudonym', async () => {
    const results = await atOnce(20, (tx) =>
      tx.audit({ tenant, verb: 'case.claimed', actor: 'aad-petra', userId: 'user-petra' }),
    )
    expect(refused(results)).toEqual([])
    const trail = await one.ledger.auditTrail({ asRecorded: true })
    expect(trail).toHaveLength(20)
    expect(new Set(trail.map(({ actor }) => actor)).size).toBe(1)
    const keys = one.attacker.prepare('select person_id from pseudonym_key order by person_id').all()
    expect(keys).toEqual([{ person_id: 'aad-petra' }, { person_id: 'user-petra' }])
    expect(await one.ledger.auditTrail({ person: 'aad-petra' })).toHaveLength(20)
  })

  it('I-20: one asks for a right; who asks for the same finds it asked', async () => {
    const results = await atOnce(8, askUnlessAsked)
    expect(kept(results).toSorted()).toEqual(['asked', ...Array<string>(7).fill('asked before')])
  })

  it('4.6: nobody passes the limit of open requests', async () => {
    const results = await atOnce(12, askUnlessTooMany)
    expect(kept(results).filter((each) => each === 'asked')).toHaveLength(5)
  })

  it('I-14: the last of two approvals always sees the first', async () => {
    const line = aLine({ needs: 2 })
    await one.ledger.write((tx) => tx.insertRequest(aRequest({ lines: [line] })))
    await atOnce(2, async (tx, index) => {
      const found = await tx.request(tenant, aRequest().id)
      const reviewer = { id: `aad-${index}`, userId: `user-${index}`, name: 'R' }
      await tx.insertDecision(tenant, line.id, anApproval({ reviewer }))
      for (const _first of found!.lines[0]!.decisions) await tx.moveLine(tenant, line.id, 'pending', 'approved')
    })
    expect((await one.ledger.request(tenant, aRequest().id))?.lines[0]?.state).toBe('approved')
  })

  it('I-21: of those who decide with what they were shown, one wins', async () => {
    const line = await lineIn(one, 'pending')
    const results = await atOnce(10, async (tx) => {
      await tx.raiseVersion(tenant, requestOf(line), 1)
      await tx.moveLine(tenant, line.id, 'pending', 'declined')
    })
    expect(kept(results)).toHaveLength(1)
    expect(refused(results).filter((error) => !(error instanceof LedgerConflict))).toEqual([])
  })

  it('I-28: a failed change is tried again once', async () => {
    const { id } = await changeIn(one, 'failed')
    const results = await atOnce(8, (tx) => retryIfFailed(tx, id))
    expect(kept(results).filter((each) => each === 'tried again')).toHaveLength(1)
    expect(refused(results)).toEqual([])
  })

  it('I-28: the changes of one right get generations of their own', async () => {
    const results = await atOnce(6, async (tx, index) => {
      const latest = await tx.latestChange(tenant, 'user-eva', '9401138', 'facturen')
      await insertNext(tx, index, (latest?.generation ?? 0) + 1)
    })
    const generations = await one.ledger.changesOfRight(tenant, 'user-eva', '9401138', 'facturen')
    expect(refused(results)).toEqual([])
    expect(generations.map(({ generation }) => generation)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('I-33: one case is opened for a change', async () => {
    const { id: changeId } = await changeIn(one, 'uncertain')
    await atOnce(8, (tx) => openUnlessOpen(tx, changeId))
    expect(await one.ledger.cases(tenant, ['open'])).toHaveLength(1)
  })

  it('I-5: a link that is made while the address changes does not outlive the old address', async () => {
    const key = { tenant, id: 'aad-eva' }
    const roster = { name: 'Eva', role: 'user', readAt: 1, address: 'eva@example.com' } as const
    for (let round = 0; round < 10; round += 1) {
      await one.people.rememberRoster(key, roster)
      await Promise.all([
        one.ledger.write((tx) => linkIfAddressed(tx, key)),
        other.people.rememberRoster(key, { ...roster, address: 'other@example.com' }),
      ])
      expect((await one.people.find(key))?.portalUser).toBeUndefined()
    }
  })

  it('I-43: an effect is claimed by one of them, and what one has in hand the other’s start does not take', async () => {
    const owed: Effect[] = Array.from({ length: 40 }, (_, index) => ({
      kind: 'announce-case',
      tenant,
      caseId: `M-${index}`,
    }))
    await one.ledger.write(async (tx) => {
      for (const effect of owed) await tx.owe(effect)
    })
    const claims = Array.from({ length: 10 }, (_, index) => [one, other][index % 2]!.outbox.claim(4, 30_000))
    const claimed = (await Promise.all(claims)).flat()
    expect(new Set(claimed.map(({ key }) => key)).size).toBe(claimed.length)
    expect(claimed).toHaveLength(40)
    await other.outbox.takeOver()
    expect(await other.outbox.claim(50, 30_000)).toEqual([])
  })

  it('I-27: of one person’s effects the second waits for the first, whichever instance looks', async () => {
    await one.ledger.write(async (tx) => {
      for (const id of ['a', 'b', 'c'])
        await tx.owe({ kind: 'show', person: { tenant, id: 'p' }, subject: { kind: 'request', id } })
    })
    const first = (await Promise.all([one, other, one, other].map(({ outbox }) => outbox.claim(10, 30_000)))).flat()
    expect(first).toHaveLength(1)
  })

  it('I-43: who owes again while it is claimed makes it run once more, also on another instance', async () => {
    const effect: Effect = { kind: 'announce-case', tenant, caseId: 'M-1' }
    await one.ledger.write((tx) => tx.owe(effect))
    const [claimed] = await one.outbox.claim(1, 30_000)
    await Promise.all([one.outbox.finish(claimed!), other.ledger.write((tx) => tx.owe(effect))])
    expect(await other.outbox.claim(1, 30_000)).toHaveLength(1)
  })
})

async function insertNext(tx: LedgerTransaction, index: number, generation: number): Promise<void> {
  const id = anId()
  const right = { user: { id: 'user-eva', name: 'Eva', address: 'e@example.com' }, authorisation: 'facturen' }
  const customer = { number: '9401138', name: 'Lindehof' }
  const direct = { requestId: undefined, lineId: undefined, cause: 'direct' } as const
  await tx.insertChange(aChange({ id, batch: `b-${index}`, key: id, ...direct, ...right, customer, generation }))
}
