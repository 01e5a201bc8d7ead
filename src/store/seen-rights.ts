import type { Instant } from '../domain/instant.ts'
import { requireOne } from './guarded-write.ts'
import type { Db } from './tables.ts'

export async function recordSeen(
  tx: Db,
  now: Instant,
  tenant: string,
  changeId: string,
  seen: 'yes' | 'no',
): Promise<void> {
  const result = await tx
    .updateTable('change')
    .set({ seen, seen_at: now })
    .where('tenant', '=', tenant)
    .where('id', '=', changeId)
    .where('state', '=', 'done')
    .executeTakeFirst()
  requireOne(result.numUpdatedRows, `change ${changeId}`)
}
