import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonical, chainHash, genesis } from '../../src/audit/chain.ts'
import { checkFully } from '../../src/audit/walk.ts'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/list.ts'
import { openSqlite } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Tables } from '../../src/store/tables.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
})
afterEach(() => rm(folder, { recursive: true }))

const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0011'))
const old = (tenant: string, verb: string, evidence: string | null) =>
  sql`insert into audit (tenant, at, verb, actor, evidence) values (${tenant}, 5, ${verb}, 'aad-ria', ${evidence})`

/** A file as the version before the chain left it, with its guard. */
async function fileOfBefore(): Promise<string> {
  const file = join(folder, 'old.sqlite')
  const { db, close } = openSqlite<Tables>(file)
  await new Migrator({ db, provider: { getMigrations: () => Promise.resolve(before) } }).migrateToLatest()
  const events = Array.from({ length: 1203 }, (_, index) => ({ tenant: `t-${index % 2}`, verb: `case.${index}` }))
  await db.transaction().execute(async (tx) => {
    for (const { tenant, verb } of events)
      await old(tenant, verb, '{"rule":"r","read":{ "b":1,"a":2 },"readAt":3}').execute(tx)
  })
  await sql`create trigger guard_audit_is_never_changed before update on audit begin select raise(abort, 'no'); end`.execute(
    db,
  )
  await close()
  return file
}

describe('the audit of before there was a chain', () => {
  it('I-35: is chained in its order, a chain per tenant without gaps, and what it says stays', async () => {
    const store = await createStore({ file: await fileOfBefore() })
    const trail = await store.ledger.auditTrail({ tenant: 't-1' })
    await store.close()
    expect(trail.map(({ seq }) => seq)).toEqual(Array.from({ length: 601 }, (_, index) => index + 1))
    expect(trail.map(({ verb }) => verb)).toEqual(trail.map((_, index) => `case.${index * 2 + 1}`))
    expect(trail[7]?.evidence).toEqual({ rule: 'r', read: { a: 2, b: 1 }, readAt: 3 })
    expect(trail.map(({ prev }) => prev)).toEqual([genesis, ...trail.slice(0, -1).map(({ hash }) => hash)])
    expect(trail.map(({ hash }) => hash)).toEqual(
      trail.map(({ prev, hash: _hash, ...event }) => chainHash(prev, canonical(event))),
    )
  })

  it('I-35: keeps the people that the chain was made over, beside those of later events', async () => {
    const store = await createStore({ file: await fileOfBefore() })
    await store.ledger.write((tx) => tx.audit({ tenant: 't-1', verb: 'case.opened', actor: 'aad-ria' }))
    const recorded = await store.ledger.auditTrail({ tenant: 't-1', person: 'aad-ria', asRecorded: true })
    const actors = (await store.ledger.auditTrail({ tenant: 't-1', person: 'aad-ria' })).map(({ actor }) => actor)
    const problems = await checkFully(store.auditChain, [])
    await store.close()
    expect(recorded.map(({ actor }) => actor?.slice(0, 2))).toEqual([...Array<string>(601).fill('aa'), 'p-'])
    expect(new Set(actors)).toEqual(new Set(['aad-ria']))
    expect(problems).toEqual([])
  })

  it('I-35: goes on where it was', async () => {
    const store = await createStore({ file: await fileOfBefore() })
    await store.ledger.write((tx) => tx.audit({ tenant: 't-0', verb: 'case.opened' }))
    const [last, next] = (await store.ledger.auditTrail({ tenant: 't-0' })).slice(-2)
    await store.close()
    expect(next).toMatchObject({ seq: (last?.seq ?? 0) + 1, prev: last?.hash })
  })

  it('is moved once, whoever starts again', async () => {
    const { db, close } = openSqlite<Tables>(await fileOfBefore())
    await migrate(db)
    await migrate(db)
    const { rows } = await sql<{ count: number }>`select count(*) as count from audit`.execute(db)
    await close()
    expect(rows).toEqual([{ count: 1203 }])
  })
})
