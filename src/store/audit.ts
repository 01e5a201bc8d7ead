import { sql } from 'kysely'
import type { RawBuilder, Selectable } from 'kysely'
import type { AuditEvent, Evidence, RecordedAuditEvent } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { present } from './present.ts'
import type { AuditTable, Db } from './tables.ts'

export async function recordAudit(tx: Db, at: Instant, event: AuditEvent): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      tenant: event.tenant,
      at,
      verb: event.verb,
      actor: event.actor ?? null,
      request_id: event.requestId ?? null,
      line_id: event.lineId ?? null,
      change_id: event.changeId ?? null,
      case_id: event.caseId ?? null,
      customer_number: event.customerNumber ?? null,
      user_id: event.userId ?? null,
      authorisation: event.authorisation ?? null,
      evidence: event.evidence === undefined ? null : JSON.stringify(event.evidence),
      details: event.details === undefined ? null : JSON.stringify(event.details),
    })
    .execute()
}

export const auditReads = (db: Db): Pick<LedgerReads, 'auditTrail'> => ({
  auditTrail: async ({ tenant, customerNumber, requestId, changeId }) => {
    let query = db.selectFrom('audit').selectAll().orderBy('seq')
    if (tenant !== undefined) query = query.where('tenant', '=', tenant)
    if (changeId !== undefined) query = query.where(ofChange(changeId))
    if (requestId !== undefined) query = query.where(ofRequest(requestId))
    if (customerNumber !== undefined) query = query.where(ofNumber(customerNumber))
    return (await query.execute()).map(eventFrom)
  },
})

// An event names what it is about and no more: a case that was claimed names the case alone. Who asks for the
// trail of a request or a number wants that too.

const ofChange = (id: string) => about(sql`select ${id}`, sql`select null`, sql`c.change_id = ${id}`)

const ofRequest = (id: string) => {
  const changes = sql`select g.id from "change" g where g.tenant = audit.tenant and g.request_id = ${id}`
  return about(changes, sql`select ${id}`, sql`c.request_id = ${id} or c.change_id in (${changes})`)
}

const ofNumber = (number: string) => {
  const changes = sql`select g.id from "change" g where g.tenant = audit.tenant and g.customer_number = ${number}`
  const requests = sql`select r.id from request r where r.tenant = audit.tenant and r.customer_number = ${number}`
  const events = about(changes, requests, sql`c.request_id in (${requests}) or c.change_id in (${changes})`)
  return sql<boolean>`(audit.customer_number = ${number} or ${events})`
}

const about = (changes: Sql, requests: Sql, cases: Sql) => sql<boolean>`(audit.change_id in (${changes})
  or audit.request_id in (${requests})
  or audit.case_id in (select c.id from servicedesk_case c where c.tenant = audit.tenant and (${cases})))`

type Sql = RawBuilder<unknown>

const eventFrom = (row: Selectable<AuditTable>): RecordedAuditEvent => ({
  seq: row.seq,
  at: row.at,
  tenant: row.tenant,
  verb: row.verb,
  ...present({
    actor: row.actor,
    requestId: row.request_id,
    lineId: row.line_id,
    changeId: row.change_id,
    caseId: row.case_id,
    customerNumber: row.customer_number,
    userId: row.user_id,
    authorisation: row.authorisation,
    evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as Evidence),
    details: row.details === null ? null : (JSON.parse(row.details) as NonNullable<AuditEvent['details']>),
  }),
})
