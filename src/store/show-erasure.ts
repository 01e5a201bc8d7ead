import { sql } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import type { AboutPerson } from './erasure-look.ts'
import { owe } from './outbox.ts'
import type { Db } from './tables.ts'

/** Cards in front of others name the person too: each is shown anew, without. While the ids are still there. */
export async function oweToOthers(tx: Db, about: AboutPerson, now: Instant): Promise<void> {
  const { tenant, among } = about
  const subjects = sql`select id from request where ${about.requests} or id in (${requestsDecided(about)})
    union select batch from request where ${about.requests}
    union select batch from "change" where ${about.changes} union select id from servicedesk_case where ${about.cases}
    union select case_id from case_note where ${about.notes}
    union select id from invitation where ${about.invitations}
    union select id from onboarding where ${about.onboardings}
    union select case_id from onboarding where ${about.onboardings}`
  const cards = await tx
    .selectFrom('sent_card')
    .select(['person_id', 'subject_kind', 'subject_id'])
    .distinct()
    .where('tenant', '=', tenant)
    .where('subject_kind', 'in', ['request', 'ask', 'changes', 'case', 'case-question', 'invitation', 'onboarding'])
    .where(sql<boolean>`subject_id in (${subjects})`)
    .where(sql<boolean>`not ${among('person_id')}`)
    .execute()
  for (const { person_id: id, subject_kind: kind, subject_id } of cards)
    await owe(tx, { kind: 'show', person: { tenant, id }, subject: { kind, id: subject_id } }, now)
  await oweToChannels(tx, about, now)
}

/** There it is the agent who is named. */
async function oweToChannels(tx: Db, { tenant, cases }: AboutPerson, now: Instant): Promise<void> {
  const named = sql`select id from servicedesk_case where ${cases}`
  const cards = await tx
    .selectFrom('channel_card')
    .select('case_id')
    .distinct()
    .where('tenant', '=', tenant)
    .where(sql<boolean>`case_id in (${named})`)
    .execute()
  for (const { case_id: caseId } of cards) await owe(tx, { kind: 'show-in-channel', tenant, caseId }, now)
}

const requestsDecided = ({ tenant, among }: AboutPerson) => sql`select l.request_id from line l
  join decision d on d.tenant = l.tenant and d.line_id = l.id
  where l.tenant = ${tenant} and ${among('d.reviewer_id', 'd.reviewer_user_id')}`
