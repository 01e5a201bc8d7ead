import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyLedger } from '../../src/store/copy-ledger.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openSqlite } from '../../src/store/open-database.ts'
import type { Tables } from '../../src/store/tables.ts'
import { check } from '../../src/store/backup.ts'
import { anId, aStore, caseIn, changeIn, lineIn, tenant, fileOf } from '../store/a-store.ts'
import type { TestStore } from '../store/a-store.ts'

let from: TestStore
let folder: string
beforeEach(async () => {
  from = await aStore()
  folder = await mkdtemp(join(tmpdir(), 'copy-'))
})
afterEach(async () => {
  await from.remove()
  await rm(folder, { recursive: true })
})

async function fill(): Promise<void> {
  for (const state of ['waiting', 'pending', 'approved', 'declined', 'cancelled', 'expired'] as const)
    await lineIn(from, state)
  for (const state of ['due', 'sent', 'done', 'uncertain', 'failed', 'withdrawn'] as const) await changeIn(from, state)
  await caseIn(from, 'closed')
  const person = { tenant, id: 'aad-ria' }
  await from.people.rememberRoster(person, { name: 'Ria', role: 'user', readAt: 1 })
  await from.ledger.write(async (tx) => {
    await tx.audit({ tenant, verb: 'refused', details: { code: 'expired' } })
    await tx.firstTime(tenant, anId())
    await tx.owe({ kind: 'show', person, subject: { kind: 'request', id: 'x' } }, 5)
    await tx.registerCard({ person, subject: { kind: 'request', id: 'x' }, conversationId: 'c', activityId: 'a' })
  })
  await from.jobs.take('sweep', 0)
}

it('every row of every table is copied, and the guards stand in the copy as before', async () => {
  await fill()
  const source = openSqlite<Tables>(fileOf(from))
  const file = join(folder, 'copy.sqlite')
  const copy = openSqlite<Tables>(file)
  await migrate(copy.db)
  const copied = await copy.db.transaction().execute((tx) => copyLedger(source.db, tx))
  expect(copied.find(({ table }) => table === 'line')).toEqual({ table: 'line', rows: 6 })
  expect(check(file)).toEqual(check(fileOf(from)))
  const all = (db: typeof copy.db, table: 'change' | 'audit' | 'outbox' | 'request') =>
    db.selectFrom(table).selectAll().execute()
  for (const table of ['change', 'audit', 'outbox', 'request'] as const)
    expect(await all(copy.db, table)).toEqual(await all(source.db, table))
  await expect(copy.db.deleteFrom('audit').execute()).rejects.toThrow(/never deleted/)
  await copy.close()
  await source.close()
})

it('nothing is copied over what is there', async () => {
  await fill()
  const source = openSqlite<Tables>(fileOf(from))
  const other = await aStore()
  await lineIn(other, 'pending')
  const copy = openSqlite<Tables>(fileOf(other))
  await expect(copy.db.transaction().execute((tx) => copyLedger(source.db, tx))).rejects.toThrow(/request is not empty/)
  expect((await copy.db.selectFrom('line').selectAll().execute()).length).toBe(1)
  await copy.close()
  await source.close()
  await other.remove()
})
