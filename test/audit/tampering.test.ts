import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFully, checkSince } from '../../src/audit/walk.ts'
import type { AuditHead } from '../../src/ports/audit-chain.ts'
import { aStore, tenant } from '../store/a-store.ts'
import type { TestStore } from '../store/a-store.ts'
import { aTrail, chainedAnew, checkpointsOf, problemsOf } from './a-trail.ts'
import { tamperings } from './tamperings.ts'

const kinds = (problems: readonly { readonly kind: string }[]) => [...new Set(problems.map(({ kind }) => kind))]

describe('the audit, checked in full', () => {
  const trail = aTrail()
  const checkpoints = checkpointsOf(trail)

  it('I-35: finds nothing where nothing is wrong, also chained anew as it was', () => {
    expect(problemsOf(trail, checkpoints)).toEqual([])
    expect(problemsOf(chainedAnew(trail.rows), checkpoints)).toEqual([])
  })

  it.each(tamperings)('I-35: finds each of 1,250 tamperings by somebody who %s', (_what, tampering) => {
    let found = 0
    fc.assert(
      fc.property(tampering, (apply) => {
        const problems = problemsOf(apply(trail), checkpoints)
        found += Math.min(problems.length, 1)
        return problems.length > 0
      }),
      { numRuns: 1250 },
    )
    expect(found).toBe(1250)
  })
})

describe('the audit in the database, whose guards somebody removed', () => {
  let store: TestStore
  let checkpoints: readonly AuditHead[]
  beforeEach(async () => {
    store = await aStore()
    for (const _ of Array.from({ length: 4 }))
      await store.ledger.write(async (tx) => {
        await tx.audit({ tenant, verb: 'case.claimed', actor: 'aad-petra', details: { attempt: 1 } })
        await tx.audit({ tenant, verb: 'case.closed', actor: 'aad-petra' })
      })
    checkpoints = [(await store.auditChain.head(tenant))!]
    const triggers = store.attacker.prepare(`select name from sqlite_master where type = 'trigger'`).all()
    for (const { name } of triggers) store.attacker.exec(`drop trigger ${String(name)}`)
  })
  afterEach(() => store.remove())

  it('I-35: is found sound, in full and since the checkpoint, also while it grows', async () => {
    expect(await checkFully(store.auditChain, checkpoints)).toEqual([])
    const growing = store.ledger.write((tx) => tx.audit({ tenant, verb: 'case.opened' }))
    expect(await checkSince(store.auditChain, checkpoints)).toEqual([])
    await growing
    expect(await checkSince(store.auditChain, checkpoints)).toEqual([])
  })

  it.each([
    ['edited', `update audit set actor = 'aad-x' where seq = 3`, 'changed', 3],
    ['deleted', `delete from audit where seq = 3`, 'missing-before', 4],
    ['spelled otherwise', `update audit set details = '{"attempt": 1}' where seq = 1`, 'changed', 1],
    [
      'put before the first',
      `insert into audit select tenant, -7, at, verb, actor, request_id, line_id, change_id,
      case_id, customer_number, user_id, authorisation, evidence, details, prev, hash from audit where seq = 1`,
      'missing-before',
      -7,
    ],
    ['given to another tenant', `update audit set tenant = 'tenant-2' where seq = 8`, 'truncated', 8],
    [
      'cut off with the head',
      `delete from audit where seq > 4; update audit_head set (seq, hash) =
      (select seq, hash from audit where seq = 4)`,
      'truncated',
      8,
    ],
    ['removed altogether', `delete from audit; delete from audit_head`, 'truncated', 8],
  ])('I-35: an event that was %s is found, with its place', async (_what, attack, kind, seq) => {
    store.attacker.exec(attack)
    expect(await checkFully(store.auditChain, checkpoints)).toContainEqual({ kind, tenant, seq })
  })

  it('I-35: since a checkpoint, what follows it is checked and what it vouches for is compared', async () => {
    store.attacker.exec(`update audit set hash = prev where seq = 8`)
    expect(kinds(await checkSince(store.auditChain, checkpoints))).toEqual(['changed', 'rewritten', 'head-differs'])
  })
})
