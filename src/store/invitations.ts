import type { Selectable } from 'kysely'
import type { Instant } from '../domain/instant.ts'
import { invitationMoves } from '../domain/invitation.ts'
import type { BroughtTo, Invitation } from '../domain/invitation.ts'
import type { CustomerNumber, PortalUserId } from '../domain/portal.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerReads, LedgerTransaction } from '../ports/ledger.ts'
import { requireMove, requireOne } from './guarded-write.ts'
import { invitationFrom, invitationRow, movedInvitationColumns } from './invitation-rows.ts'
import type { InvitationTable } from './invitation-tables.ts'
import { lockSubject } from './lock-subject.ts'
import type { Db } from './tables.ts'

type InvitationReads = Pick<
  LedgerReads,
  'invitation' | 'invitationsBy' | 'invitationsAbout' | 'invitationsFor' | 'invitationsOf' | 'invitationOfBatch'
>
type InvitationWrites = Pick<
  LedgerTransaction,
  'insertInvitation' | 'moveInvitation' | 'bringInvitation' | 'continueInvitation'
>

export const invitationReads = (db: Db): InvitationReads => ({
  invitation: async (tenant, id) => {
    const row = await invitationsIn(db, tenant).where('id', '=', id).executeTakeFirst()
    return row && withReviewers(db, row)
  },

  invitationsBy: async (tenant, askerId) => {
    const query = invitationsIn(db, tenant).where('asker_id', '=', askerId).orderBy('asked_at', 'desc').limit(100)
    return allWithReviewers(db, await query.execute())
  },

  invitationsAbout: async (tenant, askerId, address) => {
    const query = invitationsIn(db, tenant).where((eb) =>
      eb.or([eb('asker_id', '=', askerId), ...(address === undefined ? [] : [eb('address', '=', address)])]),
    )
    return allWithReviewers(db, await query.orderBy('asked_at', 'desc').limit(100).execute())
  },

  invitationsFor: async (tenant, numbers, user) =>
    allWithReviewers(db, await waitingFor(db, tenant, numbers, user).orderBy('asked_at', 'desc').execute()),

  invitationOfBatch: async (tenant, batch) => {
    const row = await invitationsIn(db, tenant).where('batch', '=', batch).executeTakeFirst()
    return row && withReviewers(db, row)
  },

  invitationsOf: async (tenant, number, address) => {
    const query = invitationsIn(db, tenant)
      .where('state', '=', 'asked')
      .where('customer_number', '=', number)
      .where('address', '=', address)
    return allWithReviewers(db, await query.execute())
  },
})

const invitationsIn = (db: Db, tenant: string) => db.selectFrom('invitation').selectAll().where('tenant', '=', tenant)

const waitingFor = (db: Db, tenant: string, numbers: readonly CustomerNumber[], user: PortalUserId) =>
  invitationsIn(db, tenant)
    .where('state', '=', 'asked')
    .where((eb) => {
      const brought = db
        .selectFrom('invitation_reviewer as r')
        .select('r.invitation_id')
        .where('r.tenant', '=', tenant)
        .where('r.user_id', '=', user)
      return eb.or([eb('id', 'in', brought), ...(numbers.length === 0 ? [] : [eb('customer_number', 'in', numbers)])])
    })

async function withReviewers(db: Db, row: Selectable<InvitationTable>): Promise<Invitation> {
  const reviewers = await reviewersOf(db, row.tenant, [row.id])
  return invitationFrom(row, reviewers)
}

async function allWithReviewers(db: Db, rows: readonly Selectable<InvitationTable>[]): Promise<readonly Invitation[]> {
  const [first] = rows
  if (first === undefined) return []
  const ids = rows.map(({ id }) => id)
  const reviewers = Map.groupBy(await reviewersOf(db, first.tenant, ids), (each) => each.invitation_id)
  return rows.map((row) => invitationFrom(row, reviewers.get(row.id) ?? []))
}

const reviewersOf = (db: Db, tenant: string, ids: readonly string[]) =>
  db
    .selectFrom('invitation_reviewer')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('invitation_id', 'in', ids)
    .orderBy('user_id')
    .execute()

const lockInvitation = (tx: Db, tenant: string, id: string): Promise<void> => lockSubject(tx, 'invitation', tenant, id)

export const invitationWrites = (tx: Db, now: Instant): InvitationWrites => ({
  async insertInvitation(invitation) {
    const inserted = await tx
      .insertInto('invitation')
      .values(invitationRow(invitation))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    requireOne(inserted.numInsertedOrUpdatedRows, `invitation ${invitation.id}`)
  },

  async moveInvitation(tenant, id, from, to, patch = {}) {
    requireMove(invitationMoves, from, to, `invitation ${id}`)
    await lockInvitation(tx, tenant, id)
    const result = await tx
      .updateTable('invitation')
      .set((eb) => ({ ...movedInvitationColumns(to, now, patch), version: eb('version', '+', 1) }))
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst()
    requireOne(result.numUpdatedRows, `invitation ${id}`)
  },

  bringInvitation: (...brought) => bring(tx, now, ...brought),

  async continueInvitation(tenant, id, { became, requestId, batch }) {
    await lockInvitation(tx, tenant, id)
    const outcome = { became: JSON.stringify(became ?? []), request_id: requestId ?? null, batch: batch ?? null }
    const result = await updateOf(tx, tenant, id)
      .set({ continued_at: now, changed_at: now, ...outcome })
      .where('state', '=', 'done')
      .where('continued_at', 'is', null)
      .executeTakeFirst()
    if (result.numUpdatedRows !== 1n) throw new LedgerConflict(`invitation ${id}`)
  },
})

async function bring(
  tx: Db,
  now: Instant,
  tenant: string,
  id: string,
  customerName: string,
  to: readonly BroughtTo[],
): Promise<void> {
  await lockInvitation(tx, tenant, id)
  await updateOf(tx, tenant, id).set({ customer_name: customerName, changed_at: now }).execute()
  for (const { userId, via, heldOn } of to)
    await tx
      .insertInto('invitation_reviewer')
      .values({ tenant, invitation_id: id, user_id: userId, via, held_on: heldOn })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

const updateOf = (tx: Db, tenant: string, id: string) =>
  tx.updateTable('invitation').where('tenant', '=', tenant).where('id', '=', id)
