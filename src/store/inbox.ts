import type { Instant } from '../domain/instant.ts'
import type { Db } from './tables.ts'

/** The database decides who is first, never a look beforehand (I-20, L-11). */
export async function firstTime(tx: Db, at: Instant, tenant: string, actionKey: string): Promise<boolean> {
  const result = await tx
    .insertInto('inbox')
    .values({ tenant, action_key: actionKey, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
