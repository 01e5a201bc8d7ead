import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { escalatedTo } from '../../src/domain/following-up.ts'
import { migrations } from '../../src/store/migrations/list.ts'
import { openSqlite } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Tables } from '../../src/store/tables.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
})
afterEach(() => rm(folder, { recursive: true }))

const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0024'))

/** A file as the version before left it: one request that went to the next door, and one that did not. */
async function fileOfBefore(): Promise<string> {
  const file = join(folder, 'old.sqlite')
  const { db, close } = openSqlite<Tables>(file)
  await new Migrator({ db, provider: { getMigrations: () => Promise.resolve(before) } }).migrateToLatest()
  for (const [id, escalatedAt] of [
    ['A-1', 700],
    ['A-2', null],
  ] as const) {
    await sql`insert into request (tenant, id, batch, version, requester_id, requester_name, beneficiary_id,
      beneficiary_name, beneficiary_address, customer_number, customer_name, service, reason, submitted_at, expires_at,
      is_open, escalated_at) values ('t', ${id}, ${id}, 1, 'eva', 'Eva', 'eva', 'Eva', '', '1', '', 's', '', 1, 900,
      1, ${escalatedAt})`.execute(db)
    for (const [position, via] of ['direct', 'parent'].entries())
      await sql`insert into reviewer (tenant, request_id, position, user_id, user_name, user_address, via, held_on)
        values ('t', ${id}, ${position}, ${via}, ${via}, '', ${via}, '1')`.execute(db)
  }
  await close()
  return file
}

it('what went to the next door before this was written down still says to whom', async () => {
  const store = await createStore({ file: await fileOfBefore() })
  const requests = await Promise.all(['A-1', 'A-2'].map((id) => store.ledger.request('t', id)))
  await store.close()
  expect(requests.map((request) => escalatedTo(request!).map(({ via }) => via))).toEqual([['parent'], []])
})
