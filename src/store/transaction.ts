import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import { isPostgres } from './engine.ts'

const giveUpAfter = 2000

/**
 * The one place that commits. What was certainly not committed is tried again from its beginning, so work must change
 * nothing but the database. On SQLite the write lock is taken at the begin, so a busy file is noticed before anything
 * was done.
 */
export async function inTransaction<DB, T>(db: Kysely<DB>, work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  const started = performance.now()
  for (let wait = 10; ; wait *= 2) {
    const tried = await attempt(db, work)
    if ('result' in tried) return tried.result
    if (!tried.again || performance.now() - started > giveUpAfter) throw tried.error
    // Jitter, or two that met once would meet again.
    await pause(Math.min(wait, 200) * (0.5 + Math.random()))
  }
}

type Tried<T> = { readonly result: T } | { readonly error: unknown; readonly again: boolean }

async function attempt<DB, T>(db: Kysely<DB>, work: (tx: Transaction<DB>) => Promise<T>): Promise<Tried<T>> {
  let reached = 'nothing' as 'nothing' | 'work' | 'commit'
  let cause: unknown
  try {
    const result = await db.transaction().execute(async (tx) => {
      reached = 'work'
      const done = await work(tx).catch((error: unknown) => {
        cause = error
        throw error
      })
      reached = 'commit'
      return done
    })
    return { result }
  } catch (error) {
    if (isBusy(error) || isBusy(cause)) return { error: cause ?? error, again: true }
    // A rollback that fails as well means that the connection is gone, and with it all that was done on it. The
    // commit was not sent yet, so trying again cannot do it twice.
    const lost = isPostgres(db) && reached !== 'commit' && error !== cause
    // Lost at the commit, nobody knows whether it was done. To try again might do it twice, so it is a fault: who
    // asked sees a reference number, and asking again is answered from the inbox if it was done (I-20).
    return { error: cause ?? error, again: lost }
  }
}

const busyCodes = [5, 6]

/** SQLITE_BUSY and SQLITE_LOCKED with all their extended codes, whose low byte they share. */
const isBusyFile = (error: Error): boolean =>
  'errcode' in error && typeof error.errcode === 'number' && busyCodes.includes(error.errcode & 0xff)

/** Serialisation failure and deadlock: PostgreSQL took the transaction back, also where the commit ran into it. */
const isTakenBack = (error: Error): boolean => 'code' in error && (error.code === '40001' || error.code === '40P01')

const isBusy = (error: unknown): boolean => error instanceof Error && (isBusyFile(error) || isTakenBack(error))
