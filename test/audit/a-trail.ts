import type { AuditEvent } from '../../src/domain/audit-event.ts'
import { genesis } from '../../src/audit/chain.ts'
import { checkChain } from '../../src/audit/check.ts'
import type { AuditProblem } from '../../src/audit/check.ts'
import type { AuditHead } from '../../src/ports/audit-chain.ts'
import { eventFrom, linkFrom, rowsAfter } from '../../src/store/audit-rows.ts'
import type { AuditRow } from '../../src/store/audit-rows.ts'

/** What an attacker who owns the database can write: the rows and the heads. */
export interface Trail {
  readonly rows: readonly AuditRow[]
  readonly heads: readonly AuditHead[]
}

export const tenants = ['tenant-1', 'tenant-2'] as const
export const perTenant = 12

const eventOf = (tenant: string, index: number): AuditEvent => ({
  tenant,
  verb: 'line.approved',
  actor: `aad-${index % 3}`,
  requestId: `A-${index}`,
  lineId: `line-${index}`,
  customerNumber: '9401138',
  userId: `user-${index}`,
  authorisation: 'haalservice',
  evidence: { rule: 'whyNotDecide: direct', read: { via: 'direct', over: '9401138' }, readAt: index },
  ...(index % 2 === 0 ? { caseId: `M-${index}`, details: { attempt: index, wish: 'on', again: false } } : {}),
})

export const headOf = (tenant: string, rows: readonly AuditRow[]): AuditHead => {
  const last = rows.filter((row) => row.tenant === tenant).reduce((a, b) => (b.seq > a.seq ? b : a))
  return { tenant, seq: last.seq, hash: last.hash }
}

export function aTrail(count = perTenant): Trail {
  const rows = tenants.flatMap((tenant) => {
    const events = Array.from({ length: count }, (_, index) => ({ at: 1000 + index, event: eventOf(tenant, index) }))
    return rowsAfter({ seq: 0, hash: genesis }, events) as readonly AuditRow[]
  })
  return { rows, heads: tenants.map((tenant) => headOf(tenant, rows)) }
}

/** As signed while all was well: some on the way, and the end. */
export const checkpointsOf = ({ rows }: Trail): readonly AuditHead[] =>
  rows.filter(({ seq }) => seq % 5 === 0 || seq === perTenant).map(({ tenant, seq, hash }) => ({ tenant, seq, hash }))

/** What a full check of a database with these rows finds. */
export function problemsOf({ rows, heads }: Trail, checkpoints: readonly AuditHead[]): readonly AuditProblem[] {
  const named = new Set([...rows, ...heads, ...checkpoints].map(({ tenant }) => tenant))
  return [...named].flatMap((tenant) => {
    const own = rows.filter((row) => row.tenant === tenant).sort((a, b) => a.seq - b.seq)
    const check = checkChain(
      tenant,
      checkpoints.filter((each) => each.tenant === tenant),
    )
    for (const row of own) check.take(linkFrom(row))
    return check.finish(heads.find((head) => head.tenant === tenant))
  })
}

/** The work of somebody who knows how the chain is made but has no key: all links and heads fit again. */
export function chainedAnew(rows: readonly AuditRow[]): Trail {
  const chained = [...Map.groupBy(rows, ({ tenant }) => tenant).values()].flatMap((own) =>
    rowsAfter(
      { seq: 0, hash: genesis },
      own.map((row) => {
        const { seq: _place, prev: _old, hash: _either, at, ...event } = eventFrom(row)
        return { at, event }
      }),
    ),
  ) as readonly AuditRow[]
  return {
    rows: chained,
    heads: [...new Set(chained.map(({ tenant }) => tenant))].map((each) => headOf(each, chained)),
  }
}
