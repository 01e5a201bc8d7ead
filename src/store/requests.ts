import type { ExpressionBuilder } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import type { CustomerNumber, PortalUserId } from '../domain/portal.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { withParts } from './request-parts.ts'
import { snapshot } from './snapshot.ts'
import type { Db, Tables } from './tables.ts'

type RequestReads = Pick<
  LedgerReads,
  | 'request'
  | 'requestsAbout'
  | 'requestsOfBatch'
  | 'pendingFor'
  | 'openLines'
  | 'countOpenRequestsBy'
  | 'countOpenRequestsOn'
  | 'countNudgedBy'
>

export const requestReads = (db: Db): RequestReads => ({
  request: (tenant, id) =>
    snapshot(db, async (at) => {
      const rows = await newestFirst(at, tenant).where('id', '=', id).execute()
      return (await withParts(at, tenant, rows))[0]
    }),
  requestsAbout: (tenant, person, limit) =>
    snapshot(db, async (at) => {
      const rows = await newestFirst(at, tenant).where(isAbout(person)).limit(limit).execute()
      return withParts(at, tenant, rows)
    }),
  requestsOfBatch: (tenant, batch) => ofBatch(db, tenant, batch),
  pendingFor: (tenant, numbers, user) =>
    snapshot(db, async (at) => {
      const rows = await newestFirst(at, tenant)
        .where('is_open', '=', 1)
        .where(hasPendingLine)
        .where(isFor(numbers, user))
        .execute()
      return withParts(at, tenant, rows)
    }),
  openLines: (tenant, beneficiary, number, authorisations) =>
    snapshot(db, async (at) => {
      if (authorisations.length === 0) return []
      const open = openLines(at, tenant, beneficiary, number).where('line.authorisation', 'in', authorisations)
      const granting = beingGranted(at, tenant, beneficiary, number).where('line.authorisation', 'in', authorisations)
      return [...(await open.execute()), ...(await granting.execute())]
    }),
  countOpenRequestsBy: (tenant, requesterId) => countOpen(db, tenant, 'requester_id', requesterId),
  countOpenRequestsOn: (tenant, number) => countOpen(db, tenant, 'customer_number', number),
  countNudgedBy: (tenant, requesterId, after) => countNudged(db, tenant, requesterId, after),
})

async function countOpen(
  db: Db,
  tenant: string,
  column: 'requester_id' | 'customer_number',
  value: string,
): Promise<number> {
  const found = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant', '=', tenant)
    .where(column, '=', value)
    .where('is_open', '=', 1)
    .executeTakeFirstOrThrow()
  return found.count
}

const ofBatch = (db: Db, tenant: string, batch: string): ReturnType<RequestReads['requestsOfBatch']> =>
  snapshot(db, async (at) => {
    const of = at.selectFrom('request').selectAll().where('tenant', '=', tenant).where('batch', '=', batch)
    const sorted = of.orderBy('customer_number').orderBy('beneficiary_name').orderBy('service').orderBy('id')
    const rows = await sorted.execute()
    return withParts(at, tenant, rows)
  })

async function countNudged(db: Db, tenant: string, requesterId: string, after: Instant): Promise<number> {
  const found = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant', '=', tenant)
    .where('requester_id', '=', requesterId)
    .where('nudged_at', '>', after)
    .executeTakeFirstOrThrow()
  return found.count
}

type OnRequest = ExpressionBuilder<Tables, 'request'>

const isAbout =
  ({ id, userId }: Parameters<RequestReads['requestsAbout']>[1]) =>
  (eb: OnRequest) =>
    eb.or([
      eb('requester_id', '=', id),
      ...(userId === undefined ? [] : [eb('requester_user_id', '=', userId), eb('beneficiary_id', '=', userId)]),
    ])

const isFor = (numbers: readonly CustomerNumber[], user: PortalUserId) => (eb: OnRequest) => {
  const brought = eb
    .selectFrom('reviewer')
    .select('reviewer.user_id')
    .whereRef('reviewer.tenant', '=', 'request.tenant')
    .whereRef('reviewer.request_id', '=', 'request.id')
    .where('reviewer.user_id', '=', user)
  return eb.or([eb.exists(brought), ...(numbers.length === 0 ? [] : [eb('customer_number', 'in', numbers)])])
}

const openLines = (db: Db, tenant: string, beneficiary: PortalUserId, number: CustomerNumber) =>
  db
    .selectFrom('request')
    .innerJoin('line', (join) =>
      join.onRef('line.tenant', '=', 'request.tenant').onRef('line.request_id', '=', 'request.id'),
    )
    .select(['request.id as requestId', 'line.authorisation'])
    .where('request.tenant', '=', tenant)
    .where('request.beneficiary_id', '=', beneficiary)
    .where('request.is_open', '=', 1)
    .where('request.customer_number', '=', number)
    .where('line.state', 'in', ['waiting', 'pending'])
    .orderBy('request.submitted_at', 'desc')
    .orderBy('line.position')

const underWay = ['due', 'sent', 'uncertain'] as const

/** Approved, and not known to be on or to have failed. */
const beingGranted = (db: Db, tenant: string, beneficiary: PortalUserId, number: CustomerNumber) =>
  db
    .selectFrom('change')
    .innerJoin('line', (join) =>
      join.onRef('line.tenant', '=', 'change.tenant').onRef('line.id', '=', 'change.line_id'),
    )
    .select(['line.request_id as requestId', 'line.authorisation', 'change.state as change'])
    .$narrowType<{ change: (typeof underWay)[number] }>()
    .where('change.tenant', '=', tenant)
    .where('change.user_id', '=', beneficiary)
    .where('change.customer_number', '=', number)
    .where('change.state', 'in', underWay)
    .where('line.state', '=', 'approved')
    .orderBy('change.created_at', 'desc')
    .orderBy('line.position')

const hasPendingLine = (eb: OnRequest) =>
  eb.exists(
    eb
      .selectFrom('line')
      .select('line.id')
      .whereRef('line.tenant', '=', 'request.tenant')
      .whereRef('line.request_id', '=', 'request.id')
      .where('line.state', '=', 'pending'),
  )

const newestFirst = (db: Db, tenant: string) =>
  db
    .selectFrom('request')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
