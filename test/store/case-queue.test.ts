import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ServicedeskCase } from '../../src/domain/servicedesk-case.ts'
import type { WantedCases } from '../../src/ports/case-queue.ts'
import { aCase, aStore } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
afterAll(() => store.remove())

let tenant = ''
let tenants = 0
beforeEach(() => {
  tenant = `tenant-of-queue-${String((tenants += 1))}`
})

const sam = { id: 'aad-sam', userId: 'user-sam', name: 'Sam' }
/** Named so that a careless look for Sam's id would find it here as well. */
const bo = { id: 'aad-bo', userId: 'user-bo', name: '"id":"aad-sam"' }

async function insert(...cases: readonly Partial<ServicedeskCase>[]): Promise<void> {
  await store.ledger.write(async (tx) => {
    for (const each of cases) await tx.insertCase(aCase({ tenant, ...each }))
  })
}
const claim = (id: string, claimedBy: typeof sam) =>
  store.ledger.write((tx) => tx.moveCase(tenant, id, 1, 'claimed', { claimedBy }))
const close = (id: string, closedAt: number) =>
  store.ledger.write((tx) => tx.moveCase(tenant, id, 1, 'closed', { closedAt, closingNote: 'Klaar.' }))
const queue = async (wanted: WantedCases = {}, page = { from: 0, limit: 100 }) => {
  const { cases, total } = await store.ledger.caseQueue(tenant, wanted, page)
  return { ids: cases.map(({ id }) => id).join(' '), total }
}

describe('the queue', () => {
  it('has who waits for the servicedesk first, each by how long, and nothing that is closed', async () => {
    await insert(
      { id: 'c1', waitingFor: 'customer', waitingSince: 1 },
      { id: 'p2', waitingFor: 'portal', waitingSince: 2 },
      { id: 's9', waitingSince: 9 },
      { id: 's3', waitingSince: 3 },
      { id: 's4', waitingSince: 4 },
      { id: 'x0', waitingSince: 0 },
    )
    await close('x0', 5)
    expect(await queue()).toEqual({ ids: 's3 s4 s9 p2 c1', total: 5 })
  })

  it('comes page by page, with how many there are on all of them', async () => {
    await insert(...[1, 2, 3, 4, 5].map((since) => ({ id: `s${String(since)}`, waitingSince: since })))
    expect(await queue({}, { from: 2, limit: 2 })).toEqual({ ids: 's3 s4', total: 5 })
    expect(await queue({}, { from: 4, limit: 2 })).toEqual({ ids: 's5', total: 5 })
    expect(await queue({}, { from: 9, limit: 2 })).toEqual({ ids: '', total: 5 })
    expect(await queue({}, { from: 0, limit: 0 })).toEqual({ ids: '', total: 5 })
  })

  it('leaves out what is not wanted', async () => {
    await insert(
      { id: 's1', waitingSince: 1 },
      { id: 's2', waitingSince: 2, kind: 'onboarding', onboardingId: 'O-1', stage: 'validate' },
      { id: 's3', waitingSince: 3, kind: 'onboarding', onboardingId: 'O-2', stage: 'link' },
      { id: 'c4', waitingSince: 4, waitingFor: 'customer', kind: 'not-visible' },
    )
    await claim('s1', sam)
    await claim('s2', bo)
    expect((await queue({ kind: 'onboarding' })).ids).toBe('s2 s3')
    expect((await queue({ stage: 'link' })).ids).toBe('s3')
    expect((await queue({ waitingFor: 'customer' })).ids).toBe('c4')
    expect((await queue({ waitingBefore: 3 })).ids).toBe('s1 s2 s3')
    expect((await queue({ claimedBy: 'nobody' })).ids).toBe('s3 c4')
    expect((await queue({ claimedBy: { id: sam.id } })).ids).toBe('s1')
    expect((await queue({ claimedBy: { id: 'sam' } })).ids).toBe('')
    expect((await queue({ kind: 'onboarding', waitingBefore: 2, waitingFor: 'servicedesk' })).ids).toBe('s2')
  })

  it('brings what was asked and answered along', async () => {
    const question = { kind: 'question', by: sam, text: 'Welke?', at: 1 } as const
    await insert({ id: 's1', notes: [question] })
    const { cases } = await store.ledger.caseQueue(tenant, {}, { from: 0, limit: 1 })
    expect(cases[0]?.notes).toEqual([question])
  })
})

describe('how the queue stands', () => {
  it('counts whose turn it is, whose they are, and what came and went since', async () => {
    await insert(
      { id: 's1', waitingSince: 30, openedAt: 10 },
      { id: 's2', waitingSince: 20, openedAt: 100 },
      { id: 'c3', waitingSince: 5, openedAt: 101, waitingFor: 'customer' },
      { id: 'p4', waitingSince: 6, openedAt: 50, waitingFor: 'portal' },
      { id: 'x5', openedAt: 50 },
      { id: 'x6', openedAt: 50 },
      { id: 'x7', openedAt: 120 },
    )
    await claim('s1', sam)
    await claim('s2', bo)
    await close('x5', 99)
    await close('x6', 100)
    await close('x7', 130)
    const of = { agentId: sam.id, since: 100 }
    expect(await store.ledger.caseCounts(tenant, of)).toEqual({
      ...{ servicedesk: 2, customer: 1, portal: 1, oldest: 20, mine: 1, opened: 3, closed: 2 },
    })
  })

  it('of nothing is nothing', async () => {
    expect(await store.ledger.caseCounts(tenant, { agentId: sam.id, since: 0 })).toEqual({
      ...{ servicedesk: 0, customer: 0, portal: 0, mine: 0, opened: 0, closed: 0 },
    })
  })
})
