import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Effect } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'
import type { GrantsPause } from '../ports/ledger.ts'
import type { Db } from './tables.ts'

const name = 'grants'

export async function grantsPause(db: Db): Promise<GrantsPause | undefined> {
  const row = await db.selectFrom('grants_pause').selectAll().where('name', '=', name).executeTakeFirst()
  return row && { since: row.since, by: row.by_name, reason: row.reason }
}

export async function pauseGrants(tx: Db, now: Instant, pause: Pick<GrantsPause, 'by' | 'reason'>): Promise<boolean> {
  const result = await tx
    .insertInto('grants_pause')
    .values({ name, since: now, by_name: pause.by, reason: pause.reason })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Only what was never sent waited for this; what is uncertain keeps to the times of its read-backs. */
export async function resumeGrants(tx: Db, now: Instant): Promise<boolean> {
  const result = await tx.deleteFrom('grants_pause').where('name', '=', name).executeTakeFirst()
  await hasten(tx, now, 'change', sql`select 'change:' || tenant || ':' || id from "change" where state = 'due'`)
  const writes = sql`select 'onboarding:' || tenant || ':' || id from onboarding where write_state = 'due'`
  await hasten(tx, now, 'onboarding', writes)
  return result.numDeletedRows === 1n
}

/** The generation: one that is in hand read the pause before this, and is run once more. */
const hasten = (tx: Db, now: Instant, kind: Effect['kind'], keys: RawBuilder<unknown>): Promise<unknown> =>
  tx
    .updateTable('outbox')
    .set((eb) => ({ due_at: now, generation: eb('generation', '+', 1) }))
    .where('kind', '=', kind)
    .where(sql<boolean>`idem_key in (${keys})`)
    .execute()
