import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { aLine, anApproval, aRequest } from '../support/a-request.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
let offset = 0
let woken = 0
beforeEach(async () => {
  offset = 0
  woken = 0
  store = await aStore({ clock: { offset: () => offset }, onCommit: () => (woken += 1) })
})
afterEach(() => store.remove())

const announced = { kind: 'announce-case', tenant, caseId: 'M-1' } as const

describe('one transaction', () => {
  it('I-20: an action is seen for the first time once, of fifty at once', async () => {
    const first = await Promise.all(
      Array.from({ length: 50 }, () => store.ledger.write((tx) => tx.firstTime(tenant, 'approve-1'))),
    )
    expect(first.filter(Boolean)).toHaveLength(1)
    expect(await store.ledger.write((tx) => tx.firstTime(tenant, 'approve-1'))).toBe(false)
    expect(await store.ledger.write((tx) => tx.firstTime(tenant, 'approve-2'))).toBe(true)
  })

  it('I-20: an action whose transaction was undone is still to come', async () => {
    const undone = store.ledger.write(async (tx) => {
      await tx.firstTime(tenant, 'approve-1')
      throw new Error('a fault')
    })
    await expect(undone).rejects.toThrow('a fault')
    expect(await store.ledger.write((tx) => tx.firstTime(tenant, 'approve-1'))).toBe(true)
  })

  it('I-34: without its audit event nothing happens', async () => {
    const freed = store.fill('audit')
    const decided = store.ledger.write(async (tx) => {
      await tx.insertRequest(aRequest())
      await tx.insertDecision(tenant, 'line-1', anApproval())
      await tx.moveLine(tenant, 'line-1', 'pending', 'approved')
      await tx.firstTime(tenant, 'approve-1')
      await tx.owe(announced)
      await tx.audit({ tenant, verb: 'line.approved' })
    })
    await expect(decided).rejects.toThrow('disk full')
    freed()
    expect(await store.ledger.request(tenant, aRequest().id)).toBeUndefined()
    expect(await store.outbox.nextDue()).toBeUndefined()
    expect(await store.ledger.write((tx) => tx.firstTime(tenant, 'approve-1'))).toBe(true)
    expect(await store.ledger.auditTrail({ tenant })).toEqual([])
    expect(woken).toBe(0)
  })

  it('wakes the worker once it is committed, and only where something is owed', async () => {
    await store.ledger.write(async (tx) => {
      await tx.owe(announced)
      await tx.owe({ ...announced, caseId: 'M-2' })
      expect(woken).toBe(0)
    })
    expect(woken).toBe(1)
    await store.ledger.write((tx) => tx.audit({ tenant, verb: 'refused' }))
    expect(woken).toBe(1)
  })

  it('reads its own writes, and nobody else reads them before the commit', async () => {
    const other = store.attacker.prepare('select count(*) as count from request')
    await store.ledger.write(async (tx) => {
      await tx.insertRequest(aRequest())
      expect((await tx.request(tenant, aRequest().id))?.lines).toHaveLength(1)
      expect(other.get()).toMatchObject({ count: 0 })
    })
    expect(other.get()).toMatchObject({ count: 1 })
  })

  it('I-29: has the time of the ledger, which tests and the simulator move', async () => {
    const before = Date.now()
    offset = days(14)
    const now = await store.ledger.write((tx) => Promise.resolve(tx.now))
    expect(now).toBeGreaterThanOrEqual(before + days(14))
    expect(await store.ledger.now()).toBeGreaterThanOrEqual(now)
    expect(await store.ledger.now()).toBeLessThanOrEqual(Date.now() + days(14))
  })

  it('I-26: a request is read as of one moment, never half of a decision', async () => {
    const line = aLine({ needs: 2 })
    await store.ledger.write((tx) => tx.insertRequest(aRequest({ lines: [line] })))
    const decide = (version: number) =>
      store.ledger.write(async (tx) => {
        const reviewer = { id: `aad-${version}`, name: 'R' }
        await tx.insertDecision(tenant, line.id, anApproval({ reviewer }))
        await tx.raiseVersion(tenant, aRequest().id, version)
      })
    const read = async () => {
      const request = await store.ledger.request(tenant, aRequest().id)
      return [request?.version, request?.lines[0]?.decisions.length] as const
    }
    const decideAll = async () => {
      for (let version = 1; version <= 20; version += 1) await decide(version)
    }
    const readAll = async () => {
      const seen = []
      for (let count = 0; count < 20; count += 1) seen.push(await read())
      return seen
    }
    const [, ...readers] = await Promise.all([decideAll(), readAll(), readAll(), readAll()])
    const seen = readers.flat()
    expect(seen).toHaveLength(60)
    expect(seen.filter(([version, decisions]) => version !== (decisions ?? 0) + 1)).toEqual([])
  })
})
