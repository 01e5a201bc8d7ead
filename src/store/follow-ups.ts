import type { FollowUpStep } from '../domain/following-up.ts'
import type { Instant } from '../domain/instant.ts'
import type { Db } from './tables.ts'

const columns = {
  remind: 'reminded_version',
  escalate: 'escalated_version',
  warn: 'warned_version',
} as const satisfies Readonly<Record<FollowUpStep, string>>

/** Compare-and-set: of a version that took this step already, and of one that is not the invitation's any more, nothing. */
export async function noteInvitationFollowUp(
  tx: Db,
  now: Instant,
  tenant: string,
  id: string,
  version: number,
  step: FollowUpStep,
): Promise<boolean> {
  const column = columns[step]
  const result = await tx
    .updateTable('invitation')
    .set({ [column]: version, ...(step === 'escalate' ? { escalated_at: now } : {}) })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .where((eb) => eb.or([eb(column, 'is', null), eb(column, '<', version)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
