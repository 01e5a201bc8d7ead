import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { wallClock } from './clock.ts'
import { isPostgres } from './engine.ts'
import type { Db } from './tables.ts'

/** Waits for the conversation and keeps other instances out of it. @returns what gives it back */
export type TurnLease = (conversation: string) => Promise<() => Promise<void>>

/** Milliseconds. So short that a click still is answered in time when the instance died that had the turn before (I-42). */
const leaseMilliseconds = 3000
/** An instance that lives says so; it may be late by some of these. */
const renewedEvery = 750
/** As long as Teams waits for an answer: a turn that takes longer is one of a process that hangs. */
const longestTurn = 15_000
/** Soon at first; those who wait long must not keep the database busy with asking. */
const lookAgainAfter = { first: 50, most: 400 }

/** A SQLite file has one process, whose queue in front of this is enough. */
export const createTurnLease = (db: Db): TurnLease =>
  isPostgres(db) ? (conversation) => lease(db, conversation) : () => Promise.resolve(() => Promise.resolve())

async function lease(db: Db, conversation: string): Promise<() => Promise<void>> {
  const holder = randomUUID()
  for (let wait = lookAgainAfter.first; !(await take(db, conversation, holder)); wait *= 1.5)
    await pause(Math.min(wait, lookAgainAfter.most) * (0.5 + Math.random()))
  const stopRenewing = keepRenewing(db, conversation, holder)
  return async () => {
    stopRenewing()
    const own = db.deleteFrom('turn_lease').where('conversation', '=', conversation).where('holder', '=', holder)
    // Not given back it ends by itself, and the turn was taken: that must not become a fault.
    await own.execute().catch(() => undefined)
  }
}

function keepRenewing(db: Db, conversation: string, holder: string): () => void {
  const renewing = setInterval(() => {
    const own = db.updateTable('turn_lease').where('conversation', '=', conversation).where('holder', '=', holder)
    // Not renewed it ends by itself, as it would where this instance had died.
    own
      .set({ lease_until: leaseEnd(db) })
      .execute()
      .catch(() => undefined)
  }, renewedEvery)
  const hanging = setTimeout(() => clearInterval(renewing), longestTurn - leaseMilliseconds)
  renewing.unref()
  hanging.unref()
  return () => {
    clearInterval(renewing)
    clearTimeout(hanging)
  }
}

const leaseEnd = (db: Db) => sql<number>`${wallClock(db)} + ${leaseMilliseconds}`

async function take(db: Db, conversation: string, holder: string): Promise<boolean> {
  const taken = await db
    .insertInto('turn_lease')
    .values({ conversation, holder, lease_until: leaseEnd(db) })
    .onConflict((conflict) =>
      conflict
        .column('conversation')
        .doUpdateSet({ holder, lease_until: leaseEnd(db) })
        .where('turn_lease.lease_until', '<=', wallClock(db)),
    )
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}
