import type { ExpressionBuilder } from 'kysely'
import { invitationStates, isInvitationOpen } from '../domain/invitation.ts'
import type { Instant } from '../domain/instant.ts'
import { deleteCasesOf } from './retire-cases.ts'
import type { Db, Tables } from './tables.ts'

const closed = invitationStates.filter((state) => !isInvitationOpen({ state }))

/** Over, and for long enough. Nobody decides after the deadline; what was carried out is dated itself. */
export const ripeInvitations = (db: Db, before: Instant, limit: number) =>
  db
    .selectFrom('invitation')
    .select(['tenant', 'id'])
    .where('state', 'in', closed)
    .where('expires_at', '<', before)
    .where('changed_at', '<', before)
    .where((eb) => eb.not(eb.exists(unfinishedCase(eb, before))))
    .limit(limit)
    .execute()

const unfinishedCase = (eb: ExpressionBuilder<Tables, 'invitation'>, before: Instant) =>
  eb
    .selectFrom('servicedesk_case as c')
    .select('c.id')
    .whereRef('c.tenant', '=', 'invitation.tenant')
    .whereRef('c.invitation_id', '=', 'invitation.id')
    .where((on) => on.or([on('c.state', '<>', 'closed'), on('c.closed_at', '>=', before)]))

export async function deleteInvitations(tx: Db, before: Instant, limit: number): Promise<number> {
  const ripe = await ripeInvitations(tx, before, limit)
  for (const { tenant, id } of ripe) {
    await tx.deleteFrom('sent_card').where('tenant', '=', tenant).where('subject_id', '=', id).execute()
    await deleteCasesOf(tx, tenant, 'invitation_id', id)
    await tx.deleteFrom('invitation_reviewer').where('tenant', '=', tenant).where('invitation_id', '=', id).execute()
    await tx.deleteFrom('invitation').where('tenant', '=', tenant).where('id', '=', id).execute()
  }
  return ripe.length
}
