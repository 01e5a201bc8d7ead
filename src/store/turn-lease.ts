import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { wallClock } from './clock.ts'
import { isPostgres } from './engine.ts'
import type { Db } from './tables.ts'

/** Waits for the conversation and keeps other instances out of it. @returns what gives it back */
export type TurnLease = (conversation: string) => Promise<() => Promise<void>>

/** Milliseconds. As long as Teams waits for an answer: a turn that takes longer is one of a process that hangs. */
const longestTurn = 15_000
const lookAgainAfter = 50

/** A SQLite file has one process, whose queue in front of this is enough. */
export const createTurnLease = (db: Db): TurnLease =>
  isPostgres(db) ? (conversation) => lease(db, conversation) : () => Promise.resolve(() => Promise.resolve())

async function lease(db: Db, conversation: string): Promise<() => Promise<void>> {
  const holder = randomUUID()
  while (!(await take(db, conversation, holder))) await pause(lookAgainAfter * (0.5 + Math.random()))
  return async () => {
    const own = db.deleteFrom('turn_lease').where('conversation', '=', conversation).where('holder', '=', holder)
    // Not given back it ends by itself, and the turn was taken: that must not become a fault.
    await own.execute().catch(() => undefined)
  }
}

async function take(db: Db, conversation: string, holder: string): Promise<boolean> {
  const until = sql<number>`${wallClock(db)} + ${longestTurn}`
  const taken = await db
    .insertInto('turn_lease')
    .values({ conversation, holder, lease_until: until })
    .onConflict((conflict) =>
      conflict
        .column('conversation')
        .doUpdateSet({ holder, lease_until: until })
        .where('turn_lease.lease_until', '<=', wallClock(db)),
    )
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}
