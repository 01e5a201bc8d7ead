import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFully } from '../../src/audit/walk.ts'
import type { AuditEvent } from '../../src/domain/audit-event.ts'
import { aChange } from '../support/a-change.ts'
import { anApproval, aRequest } from '../support/a-request.ts'
import { aCase, aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await aStore()
})
afterEach(() => store.remove())

const record = (...events: readonly AuditEvent[]) =>
  store.ledger.write(async (tx) => {
    for (const event of events) await tx.audit(event)
  })
const verbsOf = async (filter: Parameters<typeof store.ledger.auditTrail>[0]) =>
  (await store.ledger.auditTrail(filter)).map(({ verb }) => verb)

describe('the audit trail', () => {
  it('I-7: gives each event as it was recorded, with what was read and when, oldest first', async () => {
    const full: AuditEvent = {
      tenant,
      verb: 'line.approved',
      actor: 'aad-ria',
      requestId: 'A-1',
      lineId: 'line-1',
      changeId: 'change-1',
      caseId: 'M-1',
      customerNumber: '9401138',
      userId: 'user-eva',
      authorisation: 'haalservice',
      evidence: { rule: 'whyNotDecide: direct', read: { over: '9401138' }, readAt: 5 },
      details: { attempt: 1, wish: 'on', again: false },
    }
    const bare: AuditEvent = { tenant, verb: 'case.opened' }
    const before = await store.ledger.now()
    await record(full, bare)
    const trail = await store.ledger.auditTrail({ tenant })
    const at = trail[0]?.at ?? 0
    const [first, second] = trail.map(({ prev, hash }) => ({ prev, hash }))
    expect(trail).toStrictEqual([
      { ...full, seq: 1, at, ...first },
      { ...bare, seq: 2, at, ...second },
    ])
    expect([first?.prev, second?.prev]).toEqual(['0'.repeat(64), first?.hash])
    expect(at).toBeGreaterThanOrEqual(before)
  })

  it('of a request has also what was done to its changes and cases', async () => {
    const { id, lines } = aRequest()
    const change = aChange()
    const [onRequest, onChange] = [aCase({ requestId: id }), aCase({ changeId: change.id })]
    await store.ledger.write(async (tx) => {
      await tx.insertRequest(aRequest())
      await tx.insertDecision(tenant, lines[0]?.id ?? '', anApproval())
      await tx.moveLine(tenant, lines[0]?.id ?? '', 'pending', 'approved')
      await tx.insertChange(change)
      await tx.insertCase(onRequest)
      await tx.insertCase(onChange)
    })
    await record(
      { tenant, verb: 'request.submitted', requestId: id },
      { tenant, verb: 'change.sent', changeId: change.id },
      { tenant, verb: 'case.claimed', caseId: onRequest.id },
      { tenant, verb: 'case.closed', caseId: onChange.id },
      { tenant, verb: 'refused', requestId: 'A-other', customerNumber: '1' },
      { tenant: 'tenant-2', verb: 'case.opened', caseId: onChange.id },
    )
    const all = ['request.submitted', 'change.sent', 'case.claimed', 'case.closed']
    expect(await verbsOf({ tenant, requestId: id })).toEqual(all)
    expect(await verbsOf({ requestId: id })).toEqual(all)
    expect(await verbsOf({ customerNumber: '9401138' })).toEqual(all)
    expect(await verbsOf({ changeId: change.id })).toEqual(['change.sent', 'case.closed'])
    expect(await verbsOf({ customerNumber: '1' })).toEqual(['refused'])
    expect(await verbsOf({ customerNumber: '1', requestId: id })).toEqual([])
    expect(await verbsOf({})).toHaveLength(6)
  })

  it('of a request that never was has the refused attempts', async () => {
    await record({ tenant, verb: 'refused', requestId: 'A-guessed' })
    expect(await verbsOf({ tenant, requestId: 'A-guessed' })).toEqual(['refused'])
  })

  it('I-35: can be checked by anybody: the hash is SHA-256 of the one before and RFC 8785 JSON of the rest', async () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => !each.includes('\0'))
    const anEvent = fc.record(
      {
        tenant: fc.constantFrom(tenant, 'tenant-2'),
        verb: fc.constantFrom('refused' as const, 'case.opened' as const),
        ...{ actor: text, requestId: text, lineId: text, changeId: text, caseId: text, authorisation: text },
        evidence: fc.record({ rule: text, read: fc.jsonValue(), readAt: fc.nat() }),
        details: fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())),
      },
      { requiredKeys: ['tenant', 'verb'] },
    )
    await record(...fc.sample(anEvent, 300))
    const trail = await store.ledger.auditTrail({ asRecorded: true })
    expect(trail).toHaveLength(300)
    expect(trail.map(({ hash }) => hash)).toEqual(
      trail.map(({ prev, hash: _hash, ...event }) =>
        createHash('sha256')
          .update(`${prev}${canonicalize(event) ?? ''}`)
          .digest('hex'),
      ),
    )
    expect(await checkFully(store.auditChain, [])).toEqual([])
  })

  it('I-35: a broken character in what a backend said is kept as it can be read back', async () => {
    await record({ tenant, verb: 'refused', actor: 'a\ud800', evidence: { rule: 'r', read: ['\udfff'], readAt: 1 } })
    expect(await store.ledger.auditTrail({})).toMatchObject([{ actor: 'a\ufffd', evidence: { read: ['\ufffd'] } }])
    expect(await checkFully(store.auditChain, [])).toEqual([])
  })
})
