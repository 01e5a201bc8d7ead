import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Subject } from '../../src/domain/effect.ts'
import { aLine, aRequest } from '../support/a-request.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
let offset = 0
beforeEach(async () => {
  offset = 0
  store = await aStore({ clock: { offset: () => offset } })
})
afterEach(() => store.remove())

const hour = 3_600_000
const overview: Subject = { kind: 'ask', id: 'A-9999999999' }
const eva = { tenant, id: 'aad-eva' }

/** Requests of one ask, each with a line in this state. */
async function asked(...ids: readonly string[]): Promise<void> {
  await store.ledger.write(async (tx) => {
    for (const [at, id] of ids.entries()) {
      const customer = { number: String(9401138 - at), name: 'X' }
      await tx.insertRequest(aRequest({ id, batch: overview.id, customer, lines: [aLine({ id: `line-${id}` })] }))
    }
    await tx.registerCard({ person: eva, subject: overview, conversationId: 'c', activityId: 'a' })
  })
}
const nudge = (id: string) => store.ledger.write((tx) => tx.recordNudge(tenant, id))

describe('what was asked in one go', () => {
  it('is found together, by number', async () => {
    await asked('A-1', 'A-2', 'A-3')
    await store.ledger.write((tx) => tx.insertRequest(aRequest({ lines: [aLine({ id: 'alone' })] })))
    const found = await store.ledger.requestsOfBatch(tenant, overview.id)
    expect(found.map(({ id }) => id)).toEqual(['A-3', 'A-2', 'A-1'])
    expect(await store.ledger.requestsOfBatch('tenant-2', overview.id)).toEqual([])
  })

  it('is found by service where number and person are the same, whatever the ids', async () => {
    const batch = 'A-8888888888'
    for (const [id, service] of [
      ['A-4', 'b'],
      ['A-5', 'a'],
    ] as const)
      await store.ledger.write((tx) => tx.insertRequest(aRequest({ id, batch, service, lines: [aLine({ id })] })))
    expect((await store.ledger.requestsOfBatch(tenant, batch)).map(({ service }) => service)).toEqual(['a', 'b'])
  })

  it('has its overview looked after as long as something happens to a request of it (I-32)', async () => {
    await asked('A-1', 'A-2')
    await store.ledger.write((tx) => tx.audit({ tenant, verb: 'line.approved', requestId: 'A-1' }))
    expect(await store.survey.recentSubjects(tenant, 0)).toEqual([{ kind: 'request', id: 'A-1' }, overview])
  })

  it('keeps its overview until the last request of it is deleted', async () => {
    await asked('A-1', 'A-2')
    await store.ledger.write((tx) => tx.audit({ tenant, verb: 'request.submitted', requestId: 'A-1' }))
    const close = (id: string) => store.ledger.write((tx) => tx.moveLine(tenant, `line-${id}`, 'pending', 'expired'))
    const lease = (await store.jobs.take('retention', hour))!
    const cards = async () => (await store.ledger.cardCopies(eva, overview)).length
    await close('A-1')
    await store.retention.deleteRequests(lease, 3000, 10)
    expect([(await store.ledger.requestsOfBatch(tenant, overview.id)).length, await cards()]).toEqual([1, 1])
    await close('A-2')
    await store.retention.deleteRequests(lease, 3000, 10)
    expect([(await store.ledger.requestsOfBatch(tenant, overview.id)).length, await cards()]).toEqual([0, 0])
  })
})

describe('somebody who is erased', () => {
  it('is in the overview of who asked for them no more: it is shown anew (I-37)', async () => {
    await asked('A-1', 'A-2')
    const tom = { id: 'user-tom', name: 'Tom', address: 'tom@example.com' }
    await store.ledger.write(async (tx) => {
      await tx.insertRequest(
        aRequest({ id: 'A-3', batch: overview.id, beneficiary: tom, lines: [aLine({ id: 'line-A-3' })] }),
      )
      await tx.moveLine(tenant, 'line-A-3', 'pending', 'expired')
    })
    await store.erasure.erase({ tenant, id: tom.id, as: 'portal' })
    const owed = (await store.outbox.claim(10, hour)).map(({ effect }) => effect)
    expect(owed).toContainEqual({ kind: 'show', person: eva, subject: overview })
  })
})

describe('reminders', () => {
  it('are counted per person over a time, and belong to the request', async () => {
    await asked('A-1', 'A-2')
    await nudge('A-1')
    const first = (await store.ledger.request(tenant, 'A-1'))!.nudgedAt!
    offset = hour
    await nudge('A-2')
    expect(await store.ledger.countNudgedBy(tenant, eva.id, first - 1)).toBe(2)
    expect(await store.ledger.countNudgedBy(tenant, eva.id, first)).toBe(1)
    expect(await store.ledger.countNudgedBy(tenant, 'aad-tom', 0)).toBe(0)
    expect((await store.ledger.request(tenant, 'A-1'))!.version).toBe(1)
  })

  it('I-19: are never taken back, whatever writes to the database', async () => {
    await asked('A-1')
    await nudge('A-1')
    for (const set of ['nudged_at = null', 'nudged_at = 1'])
      expect(() => store.attacker.exec(`update request set ${set} where id = 'A-1'`)).toThrow('not taken back')
  })
})
