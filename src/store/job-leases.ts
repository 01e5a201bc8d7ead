import { LeaseLost } from '../ports/job-leases.ts'
import type { JobLease, JobLeases } from '../ports/job-leases.ts'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

/** Each write of the job makes it last this long again. */
const leaseMilliseconds = 120_000

export const createJobLeases = (db: Db, clock: () => number = Date.now): JobLeases => ({
  take: (name, rest) => inTransaction(db, (tx) => take(tx, name, rest, clock())),
  finish: async (lease) => {
    const finished = { lease_until: null, finished_at: clock() }
    await inTransaction(db, (tx) => heldBy(tx, lease).set(finished).execute())
  },
})

async function take(tx: Db, name: string, rest: number, now: number): Promise<JobLease | undefined> {
  await tx
    .insertInto('job_lease')
    .values({ name, fence: 0, lease_until: null, finished_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  // One statement decides, so that of several instances exactly one is given the next fence.
  const taken = await tx
    .updateTable('job_lease')
    .set((eb) => ({ fence: eb('fence', '+', 1), lease_until: now + leaseMilliseconds }))
    .where('name', '=', name)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .where((eb) => eb.or([eb('finished_at', 'is', null), eb('finished_at', '<=', now - rest)]))
    .returning('fence')
    .executeTakeFirst()
  return taken && { name, fence: taken.fence }
}

/** Asked by a write rather than a read: whoever takes the lease meanwhile waits for this transaction, or it for them. */
export async function requireLease(tx: Db, lease: JobLease): Promise<void> {
  const result = await heldBy(tx, lease)
    .set({ lease_until: Date.now() + leaseMilliseconds })
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new LeaseLost(lease)
}

const heldBy = (tx: Db, { name, fence }: JobLease) =>
  tx.updateTable('job_lease').where('name', '=', name).where('fence', '=', fence).where('lease_until', 'is not', null)
