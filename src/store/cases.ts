import { sql } from 'kysely'
import { caseMoves } from '../domain/servicedesk-case.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerReads, LedgerTransaction } from '../ports/ledger.ts'
import { caseFrom, caseRow, movedCaseColumns } from './case-rows.ts'
import { requireMove, requireOne } from './guarded-write.ts'
import type { Db } from './tables.ts'

type CaseReads = Pick<LedgerReads, 'servicedeskCase' | 'caseOfRequest' | 'caseOfChange' | 'caseOfInvitation' | 'cases'>
type CaseWrites = Pick<LedgerTransaction, 'insertCase' | 'moveCase'>

export const caseReads = (db: Db): CaseReads => ({
  servicedeskCase: async (tenant, id) => {
    const row = await casesIn(db, tenant).where('id', '=', id).executeTakeFirst()
    return row && caseFrom(row)
  },

  caseOfRequest: async (tenant, requestId) => {
    const row = await mostUseful(db, tenant).where('request_id', '=', requestId).executeTakeFirst()
    return row && caseFrom(row)
  },

  caseOfChange: async (tenant, changeId) => {
    const row = await mostUseful(db, tenant).where('change_id', '=', changeId).executeTakeFirst()
    return row && caseFrom(row)
  },

  caseOfInvitation: async (tenant, invitationId) => {
    const row = await mostUseful(db, tenant).where('invitation_id', '=', invitationId).executeTakeFirst()
    return row && caseFrom(row)
  },

  cases: async (tenant, states) => {
    if (states.length === 0) return []
    const rows = await casesIn(db, tenant)
      .where('state', 'in', states)
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return rows.map(caseFrom)
  },
})

const casesIn = (db: Db, tenant: string) => db.selectFrom('servicedesk_case').selectAll().where('tenant', '=', tenant)

/** Of several, one that somebody can still work on; then one about the request itself, not a change of it; then the newest. */
const mostUseful = (db: Db, tenant: string) =>
  casesIn(db, tenant)
    .orderBy(sql`case state when 'closed' then 1 else 0 end`)
    .orderBy(sql`case when change_id is null then 0 else 1 end`)
    .orderBy('opened_at', 'desc')
    .limit(1)

export const caseWrites = (tx: Db): CaseWrites => ({
  async insertCase(found) {
    const before = await casesIn(tx, found.tenant).where('id', '=', found.id).executeTakeFirst()
    if (before !== undefined) throw new LedgerConflict(`case ${found.id}`)
    const inserted = await tx
      .insertInto('servicedesk_case')
      .values(caseRow(found))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    requireOne(inserted.numInsertedOrUpdatedRows, `case ${found.id}`)
  },

  async moveCase(tenant, caseId, version, to, patch = {}) {
    const found = await casesIn(tx, tenant).where('id', '=', caseId).where('version', '=', version).executeTakeFirst()
    if (found === undefined) throw new LedgerConflict(`case ${caseId}`)
    requireMove(caseMoves, found.state, to, `case ${caseId}`)
    const result = await tx
      .updateTable('servicedesk_case')
      .set(movedCaseColumns(to, version, patch))
      .where('tenant', '=', tenant)
      .where('id', '=', caseId)
      .where('version', '=', version)
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `case ${caseId}`)
  },
})
