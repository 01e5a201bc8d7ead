import { sql } from 'kysely'
import type { Change } from '../domain/change.ts'
import type { Subject } from '../domain/effect.ts'
import type { Survey } from '../ports/survey.ts'
import { changeFrom } from './change-rows.ts'
import { withParts } from './request-parts.ts'
import { snapshot } from './snapshot.ts'
import type { Db } from './tables.ts'

/** Enough for the busiest minutes between two looks. */
const recentEvents = 1000

export const createSurvey = (db: Db): Survey => ({
  tenants: async () => {
    const rows = await db.selectFrom('person').select('tenant').distinct().orderBy('tenant').execute()
    return rows.map(({ tenant }) => tenant)
  },
  forgottenChanges: async (tenant) => {
    const rows = await db
      .selectFrom('change')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('state', 'in', ['due', 'sent', 'uncertain'])
      .where((eb) => eb.not(eb.exists(owed(db, sql`'change:' || "change".tenant || ':' || "change".id`))))
      .orderBy('generation')
      .execute()
    return rows.map(changeFrom)
  },
  forgottenDeadlines: (tenant, now) =>
    db
      .selectFrom('request')
      .select('id')
      .where('tenant', '=', tenant)
      .where('is_open', '=', 1)
      .where('expires_at', '<=', now)
      .where((eb) => eb.not(eb.exists(owed(db, sql`'expire:' || request.tenant || ':' || request.id`))))
      .execute(),
  openRequests: (tenant, after, limit) =>
    snapshot(db, async (at) => {
      const open = at.selectFrom('request').selectAll().where('tenant', '=', tenant).where('is_open', '=', 1)
      return withParts(at, tenant, await open.where('id', '>', after).orderBy('id').limit(limit).execute())
    }),
  shouldBeOn: (tenant, after, limit) => shouldBeOn(db, tenant, after, limit),
  openInvitations: (tenant) => openInvitations(db, tenant),
  waitingOnboardings: (tenant) => waitingOnboardings(db, tenant),
  recentSubjects: (tenant, since) => recentSubjects(db, tenant, since),
})

const owed = (db: Db, key: ReturnType<typeof sql>) =>
  db
    .selectFrom('outbox')
    .select('outbox.seq')
    .where('outbox.idem_key', '=', sql<string>`${key}`)

/** A wish that failed or was withdrawn changed nothing. */
const isLastWish = sql<boolean>`not exists (select 1 from "change" newer where newer.tenant = "change".tenant
  and newer.user_id = "change".user_id and newer.customer_number = "change".customer_number
  and newer.authorisation = "change".authorisation and newer.generation > "change".generation
  and newer.state not in ('failed', 'withdrawn'))`

async function shouldBeOn(db: Db, tenant: string, after: string, limit: number): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('change')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('state', '=', 'done')
    .where('wish', '=', 'on')
    .where('gone_at', 'is', null)
    // Of somebody who was erased nobody can ask what they hold.
    .where('user_id', 'not like', 'erased-%')
    .where('id', '>', after)
    .where(isLastWish)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(changeFrom)
}

/** One that is being carried out waits for its own moment, which is owed. */
const openInvitations = (db: Db, tenant: string) =>
  db
    .selectFrom('invitation')
    .select(['id', 'customer_number as number'])
    .where('tenant', '=', tenant)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'asked'),
        eb.and([eb('state', '=', 'done'), eb('continued_at', 'is', null)]),
        eb.and([
          eb('state', 'in', ['due', 'sent', 'uncertain']),
          eb.not(eb.exists(owed(db, sql`'invitation:' || invitation.tenant || ':' || invitation.id`))),
        ]),
      ]),
    )
    .execute()

/** Administrators come and go, so who is to vouch is looked at anew; a write waits for its own moment, which is owed. */
async function waitingOnboardings(db: Db, tenant: string) {
  const rows = await db
    .selectFrom('onboarding')
    .select(['id', 'company', 'company_name as name'])
    .where('tenant', '=', tenant)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('state', '=', 'link'),
          eb.or([eb('vouching', 'is', null), eb('vouching', 'in', ['asked', 'nobody'])]),
        ]),
        eb.and([
          eb('state', 'in', ['linking', 'authorising']),
          eb.not(eb.exists(owed(db, sql`'onboarding:' || onboarding.tenant || ':' || onboarding.id`))),
        ]),
      ]),
    )
    .execute()
  return rows.map(({ id, company, name }) => ({ id, company: { id: company, name } }))
}

async function recentSubjects(db: Db, tenant: string, since: number): Promise<readonly Subject[]> {
  const last = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(recentEvents).as('last')
  const rows = await db
    .selectFrom(last)
    .leftJoin('change', (join) =>
      join.onRef('change.tenant', '=', 'last.tenant').onRef('change.id', '=', 'last.change_id'),
    )
    .leftJoin('request', (join) =>
      join
        .onRef('request.tenant', '=', 'last.tenant')
        .on('request.id', '=', sql<string>`coalesce(last.request_id, "change".request_id)`),
    )
    .select([
      'last.request_id',
      'last.case_id',
      'change.request_id as changed_request',
      'change.batch',
      'request.batch as ask',
    ])
    .distinct()
    .where('last.tenant', '=', tenant)
    .where('last.at', '>=', since)
    .execute()
  const subjects = rows.flatMap(({ request_id, case_id, changed_request, batch, ask }): Subject[] => {
    const ofCase = case_id === null ? [] : bothSidesOf(case_id)
    const request = request_id ?? changed_request
    const direct: readonly Subject[] = batch === null || batch === request ? [] : [{ kind: 'changes', id: batch }]
    const ofRequest: readonly Subject[] =
      request === null ? [] : [{ kind: 'request', id: request }, ...askOf(request, ask)]
    return [...ofCase, ...ofRequest, ...direct]
  })
  for (const kind of ['invitation', 'onboarding'] as const)
    subjects.push(...(await changedSince(db, tenant, kind, since)))
  return [...new Map(subjects.map((subject) => [`${subject.kind}:${subject.id}`, subject])).values()]
}

async function changedSince(
  db: Db,
  tenant: string,
  kind: 'invitation' | 'onboarding',
  since: number,
): Promise<readonly Subject[]> {
  const changed = db.selectFrom(kind).select('id').where('tenant', '=', tenant).where('changed_at', '>=', since)
  return (await changed.execute()).map(({ id }) => ({ kind, id }))
}

/** As agents see it, and as who reported it does. */
const bothSidesOf = (id: string): Subject[] => [
  { kind: 'case', id },
  { kind: 'case-question', id },
]

/** The overview of everything that was asked together with it; what was asked alone has none. */
const askOf = (request: string, batch: string | null): readonly Subject[] =>
  batch === null || batch === request ? [] : [{ kind: 'ask', id: batch }]
