import { lineMoves } from '../domain/access-request.ts'
import type { Decision } from '../domain/access-request.ts'
import type { Instant } from '../domain/instant.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { requireMove, requireOne } from './guarded-write.ts'
import { decisionRow } from './request-rows.ts'
import type { Db } from './tables.ts'

type LineWrites = Pick<LedgerTransaction, 'moveLine' | 'returnLine' | 'insertDecision'>

export const lineWrites = (tx: Db, now: Instant): LineWrites => ({
  async moveLine(tenant, lineId, from, to) {
    requireMove(lineMoves, from, to, `line ${lineId}`)
    const result = await tx
      .updateTable('line')
      .set({ state: to })
      .where('tenant', '=', tenant)
      .where('id', '=', lineId)
      .where('state', '=', from)
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `line ${lineId}`)
  },

  async returnLine(tenant, lineId, { withoutGiver }) {
    const result = await tx
      .updateTable('line')
      .set((eb) => ({
        state: 'pending',
        generation: eb('generation', '+', 1),
        returned_at: now,
        ...(withoutGiver ? { given: 0 } : {}),
      }))
      .where('tenant', '=', tenant)
      .where('id', '=', lineId)
      .where('state', '=', 'approved')
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `line ${lineId}`)
  },

  async insertDecision(tenant, lineId, decision) {
    if (!(await mayTakeDecision(tx, tenant, lineId, decision))) throw new LedgerConflict(`line ${lineId}`)
    const inserted = await tx
      .insertInto('decision')
      .values(decisionRow(tenant, lineId, decision))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    requireOne(inserted.numInsertedOrUpdatedRows, `line ${lineId}`)
  },
})

/** The line still waits for this generation's decisions, and this person gave none yet, under whatever account. */
async function mayTakeDecision(
  tx: Db,
  tenant: string,
  lineId: string,
  { generation, reviewer }: Decision,
): Promise<boolean> {
  // Changes nothing but holds the line, so that of several at once the second finds what the first made of it.
  const line = await tx
    .updateTable('line')
    .set((eb) => ({ generation: eb.ref('generation') }))
    .where('tenant', '=', tenant)
    .where('id', '=', lineId)
    .where('state', '=', 'pending')
    .where('generation', '=', generation)
    .returning('id')
    .executeTakeFirst()
  if (line === undefined) return false
  const before = await tx
    .selectFrom('decision')
    .select('reviewer_id')
    .where('tenant', '=', tenant)
    .where('line_id', '=', lineId)
    .where('generation', '=', generation)
    .where((eb) =>
      eb.or([
        eb('reviewer_id', '=', reviewer.id),
        ...(reviewer.userId === undefined ? [] : [eb('reviewer_user_id', '=', reviewer.userId)]),
      ]),
    )
    .executeTakeFirst()
  return before === undefined
}
