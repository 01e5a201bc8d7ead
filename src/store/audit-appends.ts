import type { AuditEvent } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import { genesis } from '../audit/chain.ts'
import type { AuditHead } from '../ports/audit-chain.ts'
import { rowsAfter } from './audit-rows.ts'
import { withPseudonyms } from './pseudonym-keys.ts'
import type { Db } from './tables.ts'

/** Adds events to the chains of their tenants, as the last thing that a transaction does (I-34, I-35). */
export async function appendAudit(tx: Db, at: Instant, events: readonly AuditEvent[]): Promise<void> {
  const recorded = await withPseudonyms(tx, at, events)
  // In one order, or two transactions about the same two tenants could wait for each other.
  const tenants = [...new Set(events.map(({ tenant }) => tenant))].sort()
  for (const tenant of tenants) {
    const own = recorded.filter((event) => event.tenant === tenant)
    await append(
      tx,
      tenant,
      own.map((event) => ({ at, event })),
    )
  }
}

async function append(tx: Db, tenant: string, events: Parameters<typeof rowsAfter>[1]): Promise<void> {
  const head = (await holdHead(tx, tenant)) ?? (await beginHead(tx, tenant))
  const rows = rowsAfter(head, events)
  const last = rows.at(-1)
  if (last === undefined) return
  await tx.insertInto('audit').values(rows).execute()
  const moved = await tx
    .updateTable('audit_head')
    .set({ seq: last.seq, hash: last.hash })
    .where('tenant', '=', tenant)
    .where('seq', '=', head.seq)
    .where('hash', '=', head.hash)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new Error('the head of the audit moved while it was held')
}

/** A write that changes nothing but takes the row, so that whoever comes second waits here and reads what is then. */
async function holdHead(tx: Db, tenant: string): Promise<AuditHead | undefined> {
  return tx
    .updateTable('audit_head')
    .set((head) => ({ seq: head.ref('seq') }))
    .where('tenant', '=', tenant)
    .returningAll()
    .executeTakeFirst()
}

async function beginHead(tx: Db, tenant: string): Promise<AuditHead> {
  await tx
    .insertInto('audit_head')
    .values({ tenant, seq: 0, hash: genesis })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const head = await holdHead(tx, tenant)
  if (head === undefined) throw new Error('the audit has no head')
  return head
}
