import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import { lockSubject } from '../../store/lock-subject.ts'
import { inTransaction } from '../../store/transaction.ts'
import type { Action, Tables } from './tables.ts'

export interface WriteDeps {
  readonly db: Kysely<Tables>
  readonly now: () => Promise<Instant>
}

/** What a write did, for the row that remembers its key. */
export interface Outcome extends Pick<Tables['applied'], 'user' | 'number' | 'authorisation'> {
  readonly changed: boolean
}

type Write = (transaction: Transaction<Tables>, at: Instant) => Promise<Outcome>

/** The write and the memory of its key are one transaction: killed anywhere, both are there or neither is (I-22). */
export const once = (deps: WriteDeps, action: Action, key: string, write: Write): Promise<void> =>
  oneAtATime(deps, async (transaction, at) => {
    const before = await transaction.selectFrom('applied').select('key').where('key', '=', key).executeTakeFirst()
    if (before !== undefined) return
    const { changed, ...what } = await write(transaction, at)
    const row = { key, action, ...what, changed: changed ? 1 : 0, applied_at: at } as const
    await transaction.insertInto('applied').values(row).execute()
  })

/** One write at a time, as in a file: a repeated key waits here for the first and then finds it applied. */
export async function oneAtATime(
  { db, now }: WriteDeps,
  work: (transaction: Transaction<Tables>, at: Instant) => Promise<void>,
): Promise<void> {
  // Asked before the transaction, in which nothing else may be waited for.
  const at = await now()
  await inTransaction(db, async (transaction) => {
    await lockSubject(transaction, 'permissions')
    await work(transaction, at)
  })
}
