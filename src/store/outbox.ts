import { sql } from 'kysely'
import type { ExpressionBuilder, Selectable } from 'kysely'
import { effectKey, laneOf, laneOfChannels, laneOfPerson } from '../domain/effect.ts'
import type { ClaimedEffect, Effect } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'
import type { PersonKey } from '../domain/person.ts'
import type { Outbox } from '../ports/outbox.ts'
import { wallClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { isPostgres } from './engine.ts'
import { lockSubject } from './lock-subject.ts'
import type { Db, OutboxTable, Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

/**
 * Owed once however often it is said. Said again while a worker is on it, it is run once more: what the worker read
 * may be older than what was committed now.
 */
export async function owe(tx: Db, effect: Effect, dueAt: Instant): Promise<void> {
  const earliest = sql<Instant>`case
    when excluded.due_at < outbox.not_before then outbox.not_before
    when outbox.lease_until > ${wallClock(tx)} or excluded.due_at < outbox.due_at then excluded.due_at
    else outbox.due_at end`
  await tx
    .insertInto('outbox')
    .values({
      tenant: 'person' in effect ? effect.person.tenant : effect.tenant,
      idem_key: effectKey(effect),
      kind: effect.kind,
      lane: laneOf(effect),
      payload: JSON.stringify(withoutExtras(effect)),
      due_at: dueAt,
      lease_until: null,
      fence: 0,
      generation: 1,
      attempts: 0,
      not_before: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('idem_key')
        .doUpdateSet({ generation: (eb) => eb('outbox.generation', '+', 1), due_at: earliest }),
    )
    .execute()
}

/**
 * What waits in this person's lane is due now; what must not be tried before a moment still waits for that. In hand,
 * it is run once more: a worker may be giving up on them at this moment.
 */
export const hasten = (tx: Db, person: PersonKey, now: Instant): Promise<void> =>
  hastenLane(tx, laneOfPerson(person), now)

/** The same of what waits until a channel can be written in. */
export const hastenChannels = (tx: Db, tenant: string, now: Instant): Promise<void> =>
  hastenLane(tx, laneOfChannels(tenant), now)

async function hastenLane(tx: Db, lane: string, now: Instant): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((eb) => ({
      generation: eb('generation', '+', 1),
      due_at: sql<Instant>`case when not_before > ${now} then not_before
        when due_at > ${now} then ${now} else due_at end`,
    }))
    .where('lane', '=', lane)
    .execute()
}

/** Callers may hand in a whole person where a key is asked; names and addresses have no business in here (I-37). */
const withoutExtras = (effect: Effect): Effect =>
  'person' in effect ? { ...effect, person: { tenant: effect.person.tenant, id: effect.person.id } } : effect

export const createOutbox = (db: Db, now: Clock): Outbox => ({
  claim: (limit, leaseMilliseconds) => inTransaction(db, (tx) => claim(tx, now, limit, leaseMilliseconds)),
  finish: (claimed) => inTransaction(db, (tx) => finish(tx, claimed)),
  postpone: (claimed, dueAt, hold = false) => inTransaction(db, (tx) => postpone(tx, claimed, dueAt, hold)),
  takeOver: async () => {
    // What other instances have in hand is theirs; what one had that died is free when its lease has ended (I-43).
    if (isPostgres(db)) return
    await inTransaction(db, (tx) => tx.updateTable('outbox').set({ lease_until: null }).execute())
  },
  nextDue: async () => {
    const next = db.selectFrom('outbox').select('due_at').where(inFreeLane(db)).orderBy('due_at').limit(1)
    return (await next.executeTakeFirst())?.due_at
  },
})

async function claim(tx: Db, now: Clock, limit: number, lease: number): Promise<readonly ClaimedEffect[]> {
  // One claims at a time: two that looked at once would each take one of the same lane (I-27).
  await lockSubject(tx, 'claim')
  const due = await claimable(tx, await now(tx), limit)
  if (due.length === 0) return []
  const rows = await tx
    .updateTable('outbox')
    .set({ lease_until: sql<number>`${wallClock(tx)} + ${lease}`, fence: await nextFence(tx) })
    .where('seq', 'in', due)
    .returningAll()
    .execute()
  return rows.toSorted((one, other) => one.due_at - other.due_at || one.seq - other.seq).map(claimedFrom)
}

const claimedFrom = (row: Selectable<OutboxTable>): ClaimedEffect => ({
  key: row.idem_key,
  effect: JSON.parse(row.payload) as Effect,
  fence: row.fence,
  generation: row.generation,
  attempts: row.attempts,
  dueAt: row.due_at,
})

async function finish(tx: Db, claimed: ClaimedEffect): Promise<void> {
  const done = await tx
    .deleteFrom('outbox')
    .where('idem_key', '=', claimed.key)
    .where('fence', '=', claimed.fence)
    .where('generation', '=', claimed.generation)
    .executeTakeFirst()
  if (done.numDeletedRows > 0n) return
  await heldBy(tx, claimed).set({ lease_until: null, not_before: null, attempts: 0 }).execute()
}

async function postpone(tx: Db, claimed: ClaimedEffect, dueAt: Instant, hold: boolean): Promise<void> {
  // Owed again meanwhile, it stands for something new, which does not wait for the old trouble.
  const earliest = sql<Instant>`case when generation > ${claimed.generation} and due_at < ${dueAt}
    then due_at else ${dueAt} end`
  await heldBy(tx, claimed)
    .set((eb) => ({
      lease_until: null,
      due_at: hold ? dueAt : earliest,
      not_before: hold ? dueAt : null,
      attempts: eb('attempts', '+', 1),
    }))
    .execute()
}

const heldBy = (tx: Db, claimed: ClaimedEffect) =>
  tx.updateTable('outbox').where('idem_key', '=', claimed.key).where('fence', '=', claimed.fence)

/** Per lane only the one that was due first, and only while nothing of that lane is in hand (I-27). */
async function claimable(tx: Db, now: Instant, limit: number): Promise<readonly number[]> {
  const due = tx
    .selectFrom('outbox')
    .select('seq')
    .where('due_at', '<=', now)
    .where(inFreeLane(tx))
    .where(isFirstOfLane)
    .orderBy('due_at')
    .orderBy('seq')
    .limit(limit)
  // What is being owed again at this moment is not waited for: the claim after that commit finds it.
  const rows = await (isPostgres(tx) ? due.forUpdate().skipLocked() : due).execute()
  return rows.map(({ seq }) => seq)
}

const inFreeLane = (db: Db) => (eb: ExpressionBuilder<Tables, 'outbox'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('outbox as running')
        .select('running.seq')
        .whereRef('running.lane', '=', 'outbox.lane')
        .where('running.lease_until', '>', wallClock(db)),
    ),
  )

const isFirstOfLane = (eb: ExpressionBuilder<Tables, 'outbox'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('outbox as earlier')
        .select('earlier.seq')
        .whereRef('earlier.lane', '=', 'outbox.lane')
        .where(sql<boolean>`(earlier.due_at, earlier.seq) < (outbox.due_at, outbox.seq)`),
    ),
  )

/** Higher than every fence before, also than that of an effect with the same key that was finished long ago (I-43). */
async function nextFence(tx: Db): Promise<number> {
  const row = await tx
    .updateTable('outbox_fence')
    .set((eb) => ({ last: eb('last', '+', 1) }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
