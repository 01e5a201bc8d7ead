import type { Instant } from '../domain/instant.ts'
import { deleteCasesOf } from './retire-cases.ts'
import type { Db } from './tables.ts'

/** Over, and for long enough; its case was closed with it. */
export const ripeOnboardings = (db: Db, before: Instant, limit: number) =>
  db.selectFrom('onboarding').select(['tenant', 'id']).where('ended_at', '<', before).limit(limit).execute()

/** The row itself last, because the guards ask it whether it is ripe. */
export async function deleteOnboardings(tx: Db, before: Instant, limit: number): Promise<number> {
  const ripe = await ripeOnboardings(tx, before, limit)
  for (const { tenant, id } of ripe) {
    await tx.deleteFrom('sent_card').where('tenant', '=', tenant).where('subject_id', '=', id).execute()
    await deleteCasesOf(tx, tenant, 'onboarding_id', id)
    for (const table of ['onboarding_reviewer', 'onboarding_deed'] as const)
      await tx.deleteFrom(table).where('tenant', '=', tenant).where('onboarding_id', '=', id).execute()
    await tx.deleteFrom('onboarding').where('tenant', '=', tenant).where('id', '=', id).execute()
  }
  return ripe.length
}
