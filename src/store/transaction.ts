import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from './tables.ts'

const giveUpAfter = 2000

/**
 * The one place that commits. The write lock is taken at the begin, so a busy database is noticed before anything
 * was done and the whole is simply tried again; work must change nothing but the database.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  const started = performance.now()
  for (let wait = 10; ; wait *= 2) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > giveUpAfter) throw error
    }
    // Jitter, or two processes that met once would meet again.
    await pause(Math.min(wait, 200) * (0.5 + Math.random()))
  }
}

const busyCodes = [5, 6]

/** SQLITE_BUSY and SQLITE_LOCKED with all their extended codes, whose low byte they share. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  busyCodes.includes(error.errcode & 0xff)
