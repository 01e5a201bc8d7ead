import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { laneOfPerson } from '../domain/effect.ts'
import type { ErasureLook, WhoToErase } from '../ports/erasure.ts'
import type { Db } from './tables.ts'

export type Condition = RawBuilder<boolean>

/** What of the ledger is about a person, as conditions on its tables. */
export interface AboutPerson {
  readonly tenant: string
  readonly ids: readonly string[]
  readonly among: (...columns: readonly string[]) => Condition
  /** That they asked for, or that was asked for them. */
  readonly requests: Condition
  readonly decisions: Condition
  /** What they asked or answered, in requests and in cases alike. */
  readonly notes: Condition
  readonly changes: Condition
  readonly cases: Condition
  /** Asked, decided or carried by them, or to make them a user. */
  readonly invitations: Condition
  /** Asked, vouched for, decided or declined by them, or to give them access. */
  readonly onboardings: Condition
}

/** The text holds this one, letter by letter, in words that both engines know. */
export const holds = (column: string, text: string): Condition =>
  sql<boolean>`(replace(${sql.ref(column)}, ${text}, '') <> ${sql.ref(column)})`

export const either = (conditions: readonly Condition[]): Condition =>
  sql<boolean>`(${sql.join(conditions, sql` or `)})`

/** A portal account goes with the person only where no other Teams account is linked to it. */
export async function idsOf(db: Db, { tenant, id, as }: WhoToErase): Promise<readonly string[]> {
  const people = await db.selectFrom('person').select(['id', 'portal_user_id']).where('tenant', '=', tenant).execute()
  if (as === 'portal') return [id, ...people.filter((each) => each.portal_user_id === id).map((each) => each.id)]
  const account = people.find((each) => each.id === id)?.portal_user_id ?? undefined
  const isShared = people.some((each) => each.id !== id && each.portal_user_id === account)
  return account === undefined || isShared ? [id] : [id, account]
}

export function aboutPerson(tenant: string, ids: readonly string[]): AboutPerson {
  const among = (...columns: readonly string[]): Condition =>
    either(columns.map((column) => sql<boolean>`${sql.ref(column)} in (${sql.join(ids)})`))
  const ofTenant = (condition: Condition): Condition => sql<boolean>`(tenant = ${tenant} and ${condition})`
  const requests = ofTenant(among('requester_id', 'requester_user_id', 'beneficiary_id'))
  const changes = ofTenant(among('user_id', 'by_id', 'by_user_id'))
  const quoted = ids.map((id) => JSON.stringify(id))
  const theirs = sql`select id from request where ${requests}`
  const invited = sql`select id from invitation where ${ofTenant(among('asker_id', 'asker_user_id', 'user_id'))}`
  const own = addressesOf(tenant, among)
  const onboarded = sql`select id from onboarding where ${ofTenant(
    either([among('requester_id', 'requester_user_id'), sql<boolean>`address in (${own})`]),
  )}`
  const granted = sql`select id from "change" where ${ofTenant(among('user_id'))}`
  const cases = either([
    ...['requester', 'claimed_by'].flatMap((column) =>
      quoted.map((id) => sql<boolean>`(${sql.ref(column)} is not null and ${holds(column, id)})`),
    ),
    sql<boolean>`request_id in (${theirs})`,
    sql<boolean>`change_id in (${granted})`,
    sql<boolean>`invitation_id in (${invited})`,
    sql<boolean>`onboarding_id in (${onboarded})`,
  ])
  const invitations = ofTenant(
    either([
      among('asker_id', 'asker_user_id', 'decided_by_id', 'decided_by_user_id', 'user_id'),
      sql<boolean>`address in (${own})`,
    ]),
  )
  const did = sql`select onboarding_id from onboarding_deed where ${ofTenant(among('by_id', 'by_user_id'))}`
  const asked = among('requester_id', 'requester_user_id', 'proof_user_id')
  const onboardings = ofTenant(either([asked, sql<boolean>`address in (${own})`, sql<boolean>`id in (${did})`]))
  const decisions = ofTenant(among('reviewer_id', 'reviewer_user_id'))
  const notes = ofTenant(among('by_id', 'by_user_id'))
  return { tenant, ids, among, requests, changes, decisions, notes, invitations, onboardings, cases: ofTenant(cases) }
}

/** Every address by which they are known: the same that `knownAs` erases. */
const addressesOf = (tenant: string, among: (...columns: readonly string[]) => Condition) => sql`
  select lower(address) from person where tenant = ${tenant} and address is not null and ${among('id')}
  union select lower(portal_user_address) from person
    where tenant = ${tenant} and portal_user_address is not null and ${among('id')}
  union select lower(user_address) from reviewer where tenant = ${tenant} and ${among('user_id')}`

export async function lookAt(db: Db, about: AboutPerson): Promise<ErasureLook> {
  const { tenant, among } = about
  const count = (table: string, condition: Condition) => countOf(db, table, condition)
  const people = await count('person', sql<boolean>`(tenant = ${tenant} and ${among('id', 'portal_user_id')})`)
  const asked = await count('reviewer', sql<boolean>`(tenant = ${tenant} and ${among('user_id')})`)
  return {
    open: await whatIsOpen(db, about),
    requests: await count('request', about.requests),
    decisions: await count('decision', about.decisions),
    notes: (await count('note', about.notes)) + (await count('case_note', about.notes)),
    changes: await count('change', about.changes),
    cases: await count('servicedesk_case', about.cases),
    invitations: await count('invitation', about.invitations),
    onboardings: await count('onboarding', about.onboardings),
    auditKeys: await count('pseudonym_key', sql<boolean>`(tenant = ${tenant} and ${among('person_id')})`),
    people: people + asked,
    eventsInTheClear: await count('audit', sql<boolean>`(tenant = ${tenant} and ${among('actor', 'user_id')})`),
  }
}

async function whatIsOpen(db: Db, about: AboutPerson): Promise<ErasureLook['open']> {
  const { tenant, among, ids } = about
  const decided = sql`select l.request_id from line l join decision d on d.tenant = l.tenant and d.line_id = l.id
    where l.tenant = ${tenant} and ${among('d.reviewer_id', 'd.reviewer_user_id')}`
  const messages = either(ids.map((id) => holds('payload', JSON.stringify(id))))
  return {
    // One of two approvals counts as long as it is theirs.
    requests: await idsIn(
      db,
      'request',
      sql`tenant = ${tenant} and is_open = 1 and (${about.requests} or id in (${decided}))`,
    ),
    changes: await idsIn(db, 'change', sql`state not in ('done', 'failed', 'withdrawn') and ${about.changes}`),
    cases: await idsIn(db, 'servicedesk_case', sql`state <> 'closed' and ${about.cases}`),
    invitations: await idsIn(
      db,
      'invitation',
      sql`state not in ('done', 'failed', 'declined', 'cancelled', 'expired') and ${about.invitations}`,
    ),
    onboardings: await idsIn(db, 'onboarding', sql`ended_at is null and ${about.onboardings}`),
    messages: await countOf(db, 'outbox', sql<boolean>`(tenant = ${tenant} and ${messages} and not ${owedTo(about)})`),
  }
}

/** What is owed to the person themselves. */
export const owedTo = ({ tenant, ids }: AboutPerson): Condition =>
  sql<boolean>`lane in (${sql.join(ids.map((id) => laneOfPerson({ tenant, id })))})`

async function idsIn(db: Db, table: string, condition: RawBuilder<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where ${condition} order by id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

async function countOf(db: Db, table: string, condition: Condition): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${condition}`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
