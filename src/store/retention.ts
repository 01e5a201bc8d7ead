import type { ExpressionBuilder } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import type { JobLease } from '../ports/job-leases.ts'
import type { Retention } from '../ports/retention.ts'
import { requireLease } from './job-leases.ts'
import { deleteCasesOf } from './retire-cases.ts'
import { scrubPatiently } from './scrub.ts'
import { deleteInvitations, ripeInvitations } from './retire-invitations.ts'
import { deleteOnboardings, ripeOnboardings } from './retire-onboardings.ts'
import type { Db, Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

const name = 'retention'

export const createRetention = (db: Db, scrub: () => Promise<boolean>): Retention => ({
  isAnyRipe: async (before) =>
    (await ripeRequests(db, before, 1)).length > 0 ||
    (await ripeDirectChanges(db, before, 1)).length > 0 ||
    (await ripeInvitations(db, before, 1)).length > 0 ||
    (await ripeOnboardings(db, before, 1)).length > 0 ||
    (await ripeCases(db, before, 1)).length > 0 ||
    (await ripeAuditKeys(db, before, 1)).length > 0,
  deleteRequests: (lease, before, limit) => whileOpen(db, lease, before, (tx) => deleteRequests(tx, before, limit)),
  deleteDirectChanges: (lease, before, limit) =>
    whileOpen(db, lease, before, (tx) => deleteDirectChanges(tx, before, limit)),
  deleteInvitations: (lease, before, limit) =>
    whileOpen(db, lease, before, (tx) => deleteInvitations(tx, before, limit)),
  deleteOnboardings: (lease, before, limit) =>
    whileOpen(db, lease, before, (tx) => deleteOnboardings(tx, before, limit)),
  deleteCases: (lease, before, limit) => whileOpen(db, lease, before, (tx) => deleteCases(tx, before, limit)),
  deleteAuditKeys: (lease, before, limit) => whileOpen(db, lease, before, (tx) => deleteAuditKeys(tx, before, limit)),
  deleteActionKeys: (lease, before, limit) =>
    inTransaction(db, async (tx) => {
      await requireLease(tx, lease)
      const old = tx.selectFrom('inbox').select(['tenant', 'action_key']).where('at', '<', before).limit(limit)
      const rows = await old.execute()
      for (const { tenant, action_key } of rows)
        await tx.deleteFrom('inbox').where('tenant', '=', tenant).where('action_key', '=', action_key).execute()
      return rows.length
    }),
  deleteUnread: (lease, before) =>
    inTransaction(db, async (tx) => {
      await requireLease(tx, lease)
      const gone = await tx.deleteFrom('unread_sentence').where('day', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    }),
  scrub: () => scrubPatiently(scrub),
})

/** The guards on deletes look at the window: it is there within this one transaction only. */
const whileOpen = (db: Db, lease: JobLease, before: Instant, work: (tx: Db) => Promise<number>): Promise<number> =>
  inTransaction(db, async (tx) => {
    await requireLease(tx, lease)
    await tx.insertInto('retention_window').values({ name, closed_before: before }).execute()
    const count = await work(tx)
    await tx.deleteFrom('retention_window').where('name', '=', name).execute()
    return count
  })

const ripeRequests = (db: Db, before: Instant, limit: number) =>
  db
    .selectFrom('request')
    .select(['tenant', 'id'])
    .where('is_open', '=', 0)
    .where('expires_at', '<', before)
    .where((eb) => eb.not(eb.exists(unfinishedChange(eb, before))))
    .where((eb) => eb.not(eb.exists(unfinishedCase(eb, before))))
    .limit(limit)
    .execute()

async function deleteRequests(tx: Db, before: Instant, limit: number): Promise<number> {
  const ripe = await ripeRequests(tx, before, limit)
  for (const { tenant, id } of ripe) await deleteRequest(tx, tenant, id)
  return ripe.length
}

const unfinishedChange = (eb: ExpressionBuilder<Tables, 'request'>, before: Instant) =>
  eb
    .selectFrom('change')
    .select('change.id')
    .whereRef('change.tenant', '=', 'request.tenant')
    .whereRef('change.request_id', '=', 'request.id')
    .where((on) =>
      on.or([
        on('change.state', 'not in', ['done', 'failed', 'withdrawn']),
        on('change.created_at', '>=', before),
        on('change.done_at', '>=', before),
      ]),
    )

const unfinishedCase = (eb: ExpressionBuilder<Tables, 'request'>, before: Instant) =>
  eb
    .selectFrom('servicedesk_case as c')
    .select('c.id')
    .whereRef('c.tenant', '=', 'request.tenant')
    .whereRef('c.request_id', '=', 'request.id')
    .where((on) => on.or([on('c.state', '<>', 'closed'), on('c.closed_at', '>=', before)]))

/** What refers to it goes first; the row itself last, because the guards ask it whether it is ripe. */
async function deleteRequest(tx: Db, tenant: string, id: string): Promise<void> {
  const own = tx.selectFrom('line').select('id').where('tenant', '=', tenant).where('request_id', '=', id)
  const changes = await tx
    .selectFrom('change')
    .select(['id', 'batch'])
    .where('tenant', '=', tenant)
    .where('request_id', '=', id)
    .execute()
  await deleteCards(tx, tenant, [id, ...changes.flatMap((change) => [change.id, change.batch])])
  await deleteCardsOfAsk(tx, tenant, id)
  await deleteCasesOf(tx, tenant, 'request_id', id)
  await tx.deleteFrom('change').where('tenant', '=', tenant).where('request_id', '=', id).execute()
  await tx.deleteFrom('decision').where('tenant', '=', tenant).where('line_id', 'in', own).execute()
  for (const table of ['note', 'reviewer', 'line'] as const)
    await tx.deleteFrom(table).where('tenant', '=', tenant).where('request_id', '=', id).execute()
  await tx.deleteFrom('request').where('tenant', '=', tenant).where('id', '=', id).execute()
}

/** The overview of what was asked in one go stays until the last request of it goes. */
async function deleteCardsOfAsk(tx: Db, tenant: string, id: string): Promise<void> {
  const batch = tx.selectFrom('request').select('batch').where('tenant', '=', tenant).where('id', '=', id)
  const others = tx
    .selectFrom('request')
    .select('id')
    .where('tenant', '=', tenant)
    .where('batch', '=', batch)
    .where('id', '<>', id)
  await tx
    .deleteFrom('sent_card')
    .where('tenant', '=', tenant)
    .where('subject_kind', '=', 'ask')
    .where('subject_id', '=', batch)
    .where((eb) => eb.not(eb.exists(others)))
    .execute()
}

const ripeDirectChanges = (db: Db, before: Instant, limit: number) =>
  db
    .selectFrom('change')
    .select(['tenant', 'id', 'batch'])
    .where('request_id', 'is', null)
    .where('state', 'in', ['done', 'failed', 'withdrawn'])
    .where('created_at', '<', before)
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('done_at', '<', before)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('servicedesk_case as c')
            .select('c.id')
            .whereRef('c.tenant', '=', 'change.tenant')
            .whereRef('c.change_id', '=', 'change.id')
            .where((on) => on.or([on('c.state', '<>', 'closed'), on('c.closed_at', '>=', before)])),
        ),
      ),
    )
    .limit(limit)
    .execute()

async function deleteDirectChanges(tx: Db, before: Instant, limit: number): Promise<number> {
  const ripe = await ripeDirectChanges(tx, before, limit)
  for (const { tenant, id, batch } of ripe) {
    await deleteCards(tx, tenant, [id, batch])
    await deleteCasesOf(tx, tenant, 'change_id', id)
    await tx.deleteFrom('change').where('tenant', '=', tenant).where('id', '=', id).execute()
  }
  return ripe.length
}

/** All that belongs to a request or a change goes with it. */
const ripeCases = (db: Db, before: Instant, limit: number) =>
  db
    .selectFrom('servicedesk_case')
    .select(['tenant', 'id'])
    .where('request_id', 'is', null)
    .where('change_id', 'is', null)
    .where('state', '=', 'closed')
    .where('closed_at', '<', before)
    .limit(limit)
    .execute()

async function deleteCases(tx: Db, before: Instant, limit: number): Promise<number> {
  const ripe = await ripeCases(tx, before, limit)
  for (const { tenant, id } of ripe) await deleteCasesOf(tx, tenant, 'id', id)
  return ripe.length
}

async function deleteCards(tx: Db, tenant: string, subjects: readonly string[]): Promise<void> {
  await tx.deleteFrom('sent_card').where('tenant', '=', tenant).where('subject_id', 'in', subjects).execute()
}

const ripeAuditKeys = (db: Db, before: Instant, limit: number) =>
  db
    .selectFrom('pseudonym_key')
    .select(['tenant', 'person_id', 'used_until'])
    .where('used_until', '<=', before)
    .limit(limit)
    .execute()

async function deleteAuditKeys(tx: Db, before: Instant, limit: number): Promise<number> {
  const ripe = await ripeAuditKeys(tx, before, limit)
  for (const { tenant, person_id, used_until } of ripe)
    await tx
      .deleteFrom('pseudonym_key')
      .where('tenant', '=', tenant)
      .where('person_id', '=', person_id)
      .where('used_until', '=', used_until)
      .execute()
  return ripe.length
}
