import { performance } from 'node:perf_hooks'
import { checkChain } from '../../src/audit/check.ts'
import { checkFully } from '../../src/audit/walk.ts'
import type { AuditEvent } from '../../src/domain/audit-event.ts'
import { eventFrom, linkFrom } from '../../src/store/audit-rows.ts'
import type { AuditRow } from '../../src/store/audit-rows.ts'
import { aTrail, headOf, tenants } from '../audit/a-trail.ts'
import { aStore } from '../store/a-store.ts'

/** Rows per second that a full check needs, to get through five million in a hundred seconds. */
const target = 50_000
const count = 200_000
const written = 100_000

const print = (what: string, rows: number, milliseconds: number): void => {
  const speed = Math.round((rows / milliseconds) * 1000)
  console.log(`${what.padEnd(28)} ${speed} rows/s, ${(speed / target).toFixed(1)} x the target of ${target}`)
}

const withoutPlace = (row: AuditRow): AuditEvent => {
  const { seq: _place, at: _then, prev: _old, hash: _either, ...event } = eventFrom(row)
  return event
}

const { rows } = aTrail(count)
const [tenant] = tenants
const own = rows.filter((row) => row.tenant === tenant)
const began = performance.now()
const check = checkChain(tenant, [])
for (const row of own) check.take(linkFrom(row))
const problems = check.finish(headOf(tenant, rows))
print('check, rows in memory', own.length, performance.now() - began)

const store = await aStore()
try {
  const bulk = own.slice(0, written)
  for (let done = 0; done < bulk.length; done += 1000)
    await store.ledger.write(async (tx) => {
      for (const row of bulk.slice(done, done + 1000)) await tx.audit(withoutPlace(row))
    })
  const start = performance.now()
  const found = await checkFully(store.auditChain, [])
  print('check, rows in the database', written, performance.now() - start)
  if (found.length > 0) process.exitCode = 1
} finally {
  await store.remove()
}
if (problems.length > 0) process.exitCode = 1
