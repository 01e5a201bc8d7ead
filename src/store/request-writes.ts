import type { Updateable } from 'kysely'
import type { AccessRequest } from '../domain/access-request.ts'
import type { Instant } from '../domain/instant.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { requireOne } from './guarded-write.ts'
import { lineRow, noteRow, requestRow, reviewerRow } from './request-rows.ts'
import { lineWrites } from './line-writes.ts'
import type { Db, RequestTable } from './tables.ts'

type RequestWrites = Pick<
  LedgerTransaction,
  'insertRequest' | 'raiseVersion' | 'insertNote' | 'addReviewers' | 'recordNudge' | 'recordEscalated'
>

export const requestWrites = (tx: Db, now: Instant): RequestWrites => ({
  insertRequest: (request) => insertRequest(tx, now, request),

  async raiseVersion(tenant, requestId, from) {
    const result = await tx
      .updateTable('request')
      .set({ version: from + 1 })
      .where('tenant', '=', tenant)
      .where('id', '=', requestId)
      .where('version', '=', from)
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `version of request ${requestId}`)
  },

  recordNudge: (tenant, requestId) => setMoment(tx, tenant, requestId, { nudged_at: now }),
  recordEscalated: (tenant, requestId) => setMoment(tx, tenant, requestId, { escalated_at: now }),

  async insertNote(tenant, requestId, note) {
    const position = await nextPosition(tx, 'note', tenant, requestId)
    await tx
      .insertInto('note')
      .values(noteRow(tenant, requestId, note, position))
      .execute()
  },

  async addReviewers(tenant, requestId, reviewers) {
    if (reviewers.length === 0) return
    const first = await nextPosition(tx, 'reviewer', tenant, requestId)
    const asked = reviewers.map((reviewer) => ({ askedAt: now, ...reviewer }))
    const rows = asked.map((reviewer, index) => reviewerRow(tenant, requestId, reviewer, first + index))
    await tx
      .insertInto('reviewer')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
})

async function insertRequest(tx: Db, now: Instant, request: AccessRequest): Promise<void> {
  const { tenant, id } = request
  if ((await versionOf(tx, tenant, id)) !== undefined) throw new LedgerConflict(`request ${id}`)
  const inserted = await tx
    .insertInto('request')
    .values(requestRow(request))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  requireOne(inserted.numInsertedOrUpdatedRows, `request ${id}`)
  const lines = request.lines.map((line, position) => lineRow(tenant, id, line, position))
  if (lines.length > 0) await tx.insertInto('line').values(lines).execute()
  const { insertNote, addReviewers } = requestWrites(tx, now)
  const { insertDecision } = lineWrites(tx, now)
  await addReviewers(tenant, id, request.reviewers)
  for (const line of request.lines)
    for (const decision of line.decisions) await insertDecision(tenant, line.id, decision)
  for (const note of request.notes) await insertNote(tenant, id, note)
}

async function setMoment(
  tx: Db,
  tenant: string,
  requestId: string,
  moment: Pick<Updateable<RequestTable>, 'nudged_at' | 'escalated_at'>,
): Promise<void> {
  const result = await tx
    .updateTable('request')
    .set(moment)
    .where('tenant', '=', tenant)
    .where('id', '=', requestId)
    .executeTakeFirst()
  requireOne(result.numUpdatedRows, `request ${requestId}`)
}

async function versionOf(tx: Db, tenant: string, id: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('request')
    .select('version')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.version
}

async function nextPosition(tx: Db, table: 'note' | 'reviewer', tenant: string, requestId: string): Promise<number> {
  const last = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('position'))
    .where('tenant', '=', tenant)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return (last?.position ?? -1) + 1
}
