import { createStore } from '../../src/store/store.ts'
import { aLine, aRequest } from '../support/a-request.ts'

/** Writes without end: each transaction is a request, two lines and an event. */
const store = await createStore({ file: process.argv[2] ?? '' })
for (let count = 1; ; count += 1) {
  const id = `A-${count}`
  const lines = [aLine({ id: `${id}-1` }), aLine({ id: `${id}-2`, authorisation: 'facturen' })]
  await store.ledger.write(async (tx) => {
    await tx.insertRequest(aRequest({ id, batch: id, lines }))
    await tx.audit({ tenant: 'tenant-1', verb: 'request.submitted', requestId: id })
  })
  if (count === 20) process.stdout.write('writing\n')
  // Others must get a turn at the file.
  await new Promise((resolve) => setTimeout(resolve, 1))
}
