import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Db, Tables } from '../../src/store/tables.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { aRequest } from '../support/a-request.ts'
import { anEmptyPlace } from '../support/database.ts'
import { aStore, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
let db: Db
let close: () => Promise<void>
beforeEach(async () => {
  store = await aStore()
  ;({ db, close } = openDatabase<Tables>(store.place))
})
afterEach(async () => {
  await close()
  await store.remove()
})

const setting = async (name: string) =>
  Object.values((await sql.raw<object>(`show ${name}`).execute(db)).rows[0] ?? {})[0] as unknown
const ownPid = async (tx: Db) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid ?? 0
const cut = (pid: number) => store.attacker.prepare('select pg_terminate_backend(?)').all(pid)
const guards = () =>
  store.attacker
    .prepare('select tgname, tgtype, prosrc from pg_trigger t join pg_proc p on p.oid = tgfoid order by 1')
    .all()

describe('a connection to the server', () => {
  it('I-30, 4.8: commits to disk, and nothing waits longer than a turn may', async () => {
    expect(await setting('synchronous_commit')).toBe('on')
    expect(await setting('default_transaction_isolation')).toBe('read committed')
    expect(await setting('statement_timeout')).toBe('5s')
    expect(await setting('lock_timeout')).toBe('2s')
    expect(await setting('idle_in_transaction_session_timeout')).toBe('10s')
  })

  it('I-30: that is lost before the commit loses nothing: the whole is done again, once', async () => {
    let runs = 0
    await inTransaction(db, async (tx) => {
      runs += 1
      await sql`insert into inbox (tenant, action_key, at) values (${tenant}, 'once', 1)`.execute(tx)
      for (const pid of runs === 1 ? [await ownPid(tx)] : []) cut(pid)
      await sql`select 1`.execute(tx)
    })
    expect(runs).toBe(2)
    expect(await db.selectFrom('inbox').select('action_key').execute()).toEqual([{ action_key: 'once' }])
  })

  it('I-30: that is lost at the commit leaves it unknown, which is a fault and never done again', async () => {
    let runs = 0
    const unknown = inTransaction(db, async (tx) => {
      runs += 1
      await sql`insert into inbox (tenant, action_key, at) values (${tenant}, 'maybe', 1)`.execute(tx)
      cut(await ownPid(tx))
    })
    await expect(unknown).rejects.toThrow()
    expect(runs).toBe(1)
  })

  it('that is lost while nobody uses it is replaced', async () => {
    cut(await ownPid(db))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await store.ready()).toBe(true)
    expect(await setting('synchronous_commit')).toBe('on')
  })

  it('of two transactions that wait for each other both are done in the end', async () => {
    const rows = ['a', 'b']
    for (const key of rows) await db.insertInto('inbox').values({ tenant, action_key: key, at: 0 }).execute()
    const raise = (order: readonly string[]) =>
      inTransaction(db, async (tx) => {
        for (const key of order) {
          await tx
            .updateTable('inbox')
            .set((eb) => ({ at: eb('at', '+', 1) }))
            .where('action_key', '=', key)
            .execute()
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      })
    await Promise.all([raise(rows), raise(rows.toReversed())])
    expect((await db.selectFrom('inbox').select('at').execute()).map(({ at }) => at)).toEqual([2, 2])
  })
})

describe('bringing a database to the newest version', () => {
  it('4.8: works for twenty that start at once on an empty one', async () => {
    const { place, remove } = await anEmptyPlace()
    const stores = await Promise.all(Array.from({ length: 20 }, () => createStore(place)))
    const first = await Promise.all(stores.map(({ ledger }) => ledger.write((tx) => tx.firstTime(tenant, 'a'))))
    expect(first.filter(Boolean)).toHaveLength(1)
    await Promise.all(stores.map((each) => each.close()))
    await remove()
  }, 60_000)

  it('I-19: puts back a guard that was weakened, and removes one that is no longer', async () => {
    const before = guards()
    store.attacker.exec('drop trigger guard_line_no_such_move on line')
    store.attacker.exec('alter table audit disable trigger guard_audit_is_never_deleted')
    store.attacker.exec(`create or replace function guard_line_needs_its_approvals() returns trigger language plpgsql
      as 'begin return new; end'`)
    store.attacker.exec(`create trigger guard_of_old before delete on inbox
      for each row execute function guard_line_needs_its_approvals()`)
    await (await createStore(store.place)).close()
    expect(guards()).toEqual(before)
    await store.ledger.write((tx) => tx.audit({ tenant, verb: 'case.opened' }))
    expect(() => store.attacker.exec('delete from audit')).toThrow('is never deleted')
  })

  it('I-19: makes no guard anew that is as it should be', async () => {
    const made = () => store.attacker.prepare('select max(oid::bigint) as newest from pg_trigger').get()
    const before = made()
    await (await createStore(store.place)).close()
    expect(made()).toEqual(before)
  })

  it.each(['audit', 'decision', 'request', 'change'])('I-35: a guarded table is not emptied at once: %s', (table) => {
    expect(() => store.attacker.exec(`truncate "${table}" cascade`)).toThrow('is never deleted')
  })
})

describe('a turn of a conversation', () => {
  it('L-10: is taken by one instance at a time', async () => {
    const other = await createStore(store.place)
    const log: string[] = []
    const turn = async ({ turnLease }: Pick<TestStore, 'turnLease'>, name: string) => {
      const giveBack = await turnLease('conversation')
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 100))
      log.push(`${name} ends`)
      await giveBack()
    }
    await Promise.all([turn(store, 'one'), turn(other, 'other')])
    expect(
      [log.slice(0, 2), log.slice(2)].map(([begins, ends]) => begins?.split(' ')[0] === ends?.split(' ')[0]),
    ).toEqual([true, true])
    await other.close()
  })

  it('L-10, I-42: of an instance that died is free long before Teams gives up', async () => {
    const dying = await createStore(store.place)
    await dying.turnLease('conversation')
    await dying.close()
    const began = performance.now()
    const giveBack = await store.turnLease('conversation')
    expect(performance.now() - began).toBeLessThan(10_000)
    await giveBack()
    expect(store.attacker.prepare('select * from turn_lease').all()).toEqual([])
  })

  it('L-10: stays with an instance that lives, however long its turn takes', async () => {
    const other = await createStore(store.place)
    const log: string[] = []
    const giveBack = await store.turnLease('conversation')
    const waiting = other.turnLease('conversation').then((free) => {
      log.push('the other')
      return free()
    })
    await new Promise((resolve) => setTimeout(resolve, 6000))
    log.push('the first ends')
    await giveBack()
    await waiting
    expect(log).toEqual(['the first ends', 'the other'])
    await other.close()
  })

  it('L-10: of an instance that died is free when its lease has ended', async () => {
    await store.turnLease('conversation')
    store.attacker.exec('update turn_lease set lease_until = 0')
    const giveBack = await store.turnLease('conversation')
    await giveBack()
    expect(store.attacker.prepare('select * from turn_lease').all()).toEqual([])
  })
})

describe('time', () => {
  it('I-29: is the database’s, moved by what tests and the simulator say', async () => {
    const moved = await createStore({ ...store.place, clock: { offset: () => 86_400_000 } })
    const clock = store.attacker.prepare('select (extract(epoch from clock_timestamp()) * 1000)::bigint as at').get()
    const now = await moved.ledger.now()
    expect(Math.abs(now - 86_400_000 - Number(clock?.['at']))).toBeLessThan(5000)
    expect(await moved.ledger.write((tx) => Promise.resolve(tx.now))).toBeGreaterThanOrEqual(now)
    expect(await moved.ledger.request(tenant, aRequest().id)).toBeUndefined()
    await moved.close()
  })
})
