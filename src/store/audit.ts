import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { LedgerReads } from '../ports/ledger.ts'
import { eventFrom } from './audit-rows.ts'
import { pseudonymsOf, withNames } from './pseudonym-keys.ts'
import type { Db } from './tables.ts'

export const auditReads = (db: Db): Pick<LedgerReads, 'auditTrail'> => ({
  auditTrail: async ({ tenant, customerNumber, requestId, changeId, person, from, to, asRecorded }) => {
    let query = db.selectFrom('audit').selectAll().orderBy('at').orderBy('tenant').orderBy('seq')
    if (tenant !== undefined) query = query.where('tenant', '=', tenant)
    if (changeId !== undefined) query = query.where(ofChange(changeId))
    if (requestId !== undefined) query = query.where(ofRequest(requestId))
    if (customerNumber !== undefined) query = query.where(ofNumber(customerNumber))
    if (person !== undefined) query = query.where(ofPerson(person, await pseudonymsOf(db, person)))
    if (from !== undefined) query = query.where('at', '>=', from)
    if (to !== undefined) query = query.where('at', '<=', to)
    const recorded = (await query.execute()).map(eventFrom)
    return asRecorded ? recorded : withNames(db, recorded)
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

/** A portal account is asked for by its own id or by that of whoever in Teams is linked to it; so is what it asked. */
const ofPerson = (id: string, pseudonyms: readonly string[]) => {
  const called = sql.join([id, ...pseudonyms])
  const accounts = sql`select p.portal_user_id from person p where p.tenant = audit.tenant and p.id = ${id}
    and p.portal_user_id is not null`
  const theirs = sql`select r.id from request r where r.tenant = audit.tenant
    and (r.requester_id = ${id} or r.beneficiary_id = ${id} or r.beneficiary_id in (${accounts}))`
  return sql<boolean>`(audit.actor in (${called}) or audit.user_id in (${called}) or audit.user_id in (${accounts})
    or audit.request_id in (${theirs}))`
}

const about = (changes: Sql, requests: Sql, cases: Sql) => sql<boolean>`(audit.change_id in (${changes})
  or audit.request_id in (${requests})
  or audit.case_id in (select c.id from servicedesk_case c where c.tenant = audit.tenant and (${cases})))`

type Sql = RawBuilder<unknown>
