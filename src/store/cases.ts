import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import { caseMoves } from '../domain/servicedesk-case.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerReads, LedgerTransaction } from '../ports/ledger.ts'
import { caseFrom, caseNoteRow, caseRow, movedCaseColumns } from './case-rows.ts'
import type { CaseTable } from './case-tables.ts'
import { requireMove, requireOne } from './guarded-write.ts'
import { lockSubject } from './lock-subject.ts'
import { snapshot } from './snapshot.ts'
import type { Db } from './tables.ts'

type CaseReads = Pick<LedgerReads, 'servicedeskCase' | 'caseOfRequest' | 'caseOfChange' | 'caseOfInvitation' | 'cases'>
type CaseWrites = Pick<LedgerTransaction, 'insertCase' | 'moveCase' | 'caseWaits' | 'insertCaseNote'>

export const caseReads = (db: Db): CaseReads => {
  const one = (find: (at: Db) => ReturnType<typeof casesIn>): Promise<ServicedeskCase | undefined> =>
    snapshot(db, async (at) => (await withNotes(at, await find(at).limit(1).execute()))[0])
  return {
    servicedeskCase: (tenant, id) => one((at) => casesIn(at, tenant).where('id', '=', id)),
    caseOfRequest: (tenant, requestId) => one((at) => mostUseful(at, tenant).where('request_id', '=', requestId)),
    caseOfChange: (tenant, changeId) => one((at) => mostUseful(at, tenant).where('change_id', '=', changeId)),
    caseOfInvitation: (tenant, invitationId) =>
      one((at) => mostUseful(at, tenant).where('invitation_id', '=', invitationId)),

    cases: async (tenant, states) => {
      if (states.length === 0) return []
      return snapshot(db, async (at) => {
        const newestFirst = casesIn(at, tenant).orderBy('opened_at', 'desc').orderBy('id', 'desc')
        return withNotes(at, await newestFirst.where('state', 'in', states).execute())
      })
    },
  }
}

const casesIn = (db: Db, tenant: string) => db.selectFrom('servicedesk_case').selectAll().where('tenant', '=', tenant)

/** Of several, one that somebody can still work on; then one about the request itself, not a change of it; then the newest. */
const mostUseful = (db: Db, tenant: string) =>
  casesIn(db, tenant)
    .orderBy(sql`case state when 'closed' then 1 else 0 end`)
    .orderBy(sql`case when change_id is null then 0 else 1 end`)
    .orderBy('opened_at', 'desc')

/** All of one tenant. */
export async function withNotes(db: Db, rows: readonly Selectable<CaseTable>[]): Promise<readonly ServicedeskCase[]> {
  const [first] = rows
  if (first === undefined) return []
  const notes = await db
    .selectFrom('case_note')
    .selectAll()
    .where('tenant', '=', first.tenant)
    .where(
      'case_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  const byCase = Map.groupBy(notes, ({ case_id }) => case_id)
  return rows.map((row) => caseFrom(row, byCase.get(row.id) ?? []))
}

export const caseWrites = (tx: Db, now: Instant): CaseWrites => ({
  async insertCase(found) {
    const before = await casesIn(tx, found.tenant).where('id', '=', found.id).executeTakeFirst()
    if (before !== undefined) throw new LedgerConflict(`case ${found.id}`)
    const inserted = await tx
      .insertInto('servicedesk_case')
      .values(caseRow(found))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    requireOne(inserted.numInsertedOrUpdatedRows, `case ${found.id}`)
    for (const note of found.notes) await insertCaseNote(tx, found.tenant, found.id, note)
  },

  async moveCase(tenant, caseId, version, to, patch = {}) {
    const found = await casesIn(tx, tenant).where('id', '=', caseId).where('version', '=', version).executeTakeFirst()
    if (found === undefined) throw new LedgerConflict(`case ${caseId}`)
    requireMove(caseMoves, found.state, to, `case ${caseId}`)
    const result = await versionOf(tx, tenant, caseId, version)
      .set(movedCaseColumns(to, version, patch))
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `case ${caseId}`)
  },

  async caseWaits(tenant, caseId, waits) {
    await lockCase(tx, tenant, caseId)
    const found = await casesIn(tx, tenant).where('id', '=', caseId).executeTakeFirst()
    if (found === undefined || found.state === 'closed') throw new LedgerConflict(`case ${caseId}`)
    const stage = waits.stage ?? found.stage
    const isOther = waits.for !== found.waiting_for
    if (!isOther && stage === found.stage) return
    const result = await versionOf(tx, tenant, caseId, found.version)
      .set({ stage, version: found.version + 1, ...(isOther ? { waiting_for: waits.for, waiting_since: now } : {}) })
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `case ${caseId}`)
  },

  async insertCaseNote(tenant, caseId, note) {
    await lockCase(tx, tenant, caseId)
    await insertCaseNote(tx, tenant, caseId, note)
  },
})

const lockCase = (tx: Db, tenant: string, id: string): Promise<void> => lockSubject(tx, 'case', tenant, id)

const versionOf = (tx: Db, tenant: string, id: string, version: number) =>
  tx.updateTable('servicedesk_case').where('tenant', '=', tenant).where('id', '=', id).where('version', '=', version)

async function insertCaseNote(...[tx, tenant, caseId, note]: [Db, ...Parameters<CaseWrites['insertCaseNote']>]) {
  const last = await tx
    .selectFrom('case_note')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const row = caseNoteRow(tenant, caseId, note, (last?.position ?? -1) + 1)
  await tx.insertInto('case_note').values(row).execute()
}
