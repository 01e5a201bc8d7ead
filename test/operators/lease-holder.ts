import { createStore } from '../../src/store/store.ts'
import type { Place } from '../../src/store/database.ts'
import { fenced } from '../../src/effects/jobs.ts'

/** An instance that takes a job, says so, and writes when it is told to. */
const store = await createStore(JSON.parse(process.argv[2] ?? '') as Place)
const lease = await store.jobs.take('sweep', 0)
if (lease === undefined) throw new Error('somebody else has it')
process.send?.({ fence: lease.fence })
process.once('message', () => {
  fenced(store.ledger, lease)
    .write((tx) => tx.audit({ tenant: 'tenant-1', verb: 'refused', details: { by: 'the instance that slept' } }))
    .then(
      () => process.send?.('written'),
      (error: unknown) => process.send?.(String(error)),
    )
    .finally(() => process.disconnect())
})
