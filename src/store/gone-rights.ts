import type { Instant } from '../domain/instant.ts'
import { requireOne } from './guarded-write.ts'
import type { Db } from './tables.ts'

export async function recordGone(tx: Db, now: Instant, tenant: string, changeId: string): Promise<void> {
  const result = await tx
    .updateTable('change')
    .set({ gone_at: now })
    .where('tenant', '=', tenant)
    .where('id', '=', changeId)
    .where('state', '=', 'done')
    .where('gone_at', 'is', null)
    .executeTakeFirst()
  requireOne(result.numUpdatedRows, `change ${changeId}`)
}
