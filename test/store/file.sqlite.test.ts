import { execFile } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite, refuseUnsafeVersion } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Tables } from '../../src/store/tables.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { aRequest } from '../support/a-request.ts'
import { aStore, fileOf, tenant } from './a-store.ts'
import type { TestStore } from './a-store.ts'

let store: TestStore
beforeEach(async () => {
  store = await aStore()
})
afterEach(() => store.remove())

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)

/** A program of its own, with Node's own SQLite. */
const inAnotherProcess = async (file: string, code: string): Promise<string> => {
  const program = `const db = new (require('node:sqlite').DatabaseSync)(${JSON.stringify(file)}); ${code}`
  return (await promisify(execFile)(process.execPath, ['-e', program])).stdout
}

describe('the file', () => {
  it('I-30: is synced to disk at each commit, in a write-ahead log, with foreign keys on', async () => {
    const { db, close } = openSqlite<Tables>(fileOf(store))
    const pragma = async (name: string) =>
      Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})
    expect(await pragma('synchronous')).toEqual([2])
    expect(await pragma('journal_mode')).toEqual(['wal'])
    expect(await pragma('foreign_keys')).toEqual([1])
    expect((await pragma('busy_timeout'))[0]).toBeLessThanOrEqual(250)
    await close()
  })

  it('I-30: shows a commit to another process as soon as the promise resolves', async () => {
    await store.ledger.write((tx) => tx.insertRequest(aRequest()))
    const seen = await inAnotherProcess(fileOf(store), `console.log(db.prepare('select id from request').get().id)`)
    expect(seen.trim()).toBe(aRequest().id)
  })

  it('I-30: holds after a restart all that was committed', async () => {
    await store.ledger.write(async (tx) => {
      await tx.insertRequest(aRequest())
      await tx.owe({ kind: 'expire', tenant, requestId: aRequest().id }, 2000)
      await tx.firstTime(tenant, 'submit')
    })
    const again = await store.reopen()
    expect(await again.ledger.request(tenant, aRequest().id)).toEqual(aRequest())
    expect(await again.outbox.nextDue()).toBe(2000)
    expect(await again.ledger.write((tx) => tx.firstTime(tenant, 'submit'))).toBe(false)
  })

  it('4.7: is for its owner alone, and so is its log', () => {
    expect([fileOf(store), `${fileOf(store)}-wal`, `${fileOf(store)}-shm`].map(modeOf)).toEqual(['600', '600', '600'])
  })

  it('4.8: that is damaged is not opened', async () => {
    const damaged = join(dirname(fileOf(store)), 'damaged.sqlite')
    writeFileSync(damaged, 'this is no database, but it is long enough to be looked at'.repeat(100))
    await expect(createStore({ file: damaged })).rejects.toThrow('not a database')
  })

  it.each(['3.51.2', '3.50.9', '2.99.99'])('L-16: is not opened by SQLite %s', (version) => {
    expect(() => refuseUnsafeVersion(version)).toThrow('may corrupt its log')
  })

  it.each(['3.51.3', '3.52.0', '4.0.0', '3.53.2'])('L-16: is opened by SQLite %s', (version) => {
    expect(() => refuseUnsafeVersion(version)).not.toThrow()
  })

  it('says whether it is ready', async () => {
    expect(await store.ready()).toBe(true)
    await store.close()
    expect(await store.ready()).toBe(false)
  })
})

describe('a busy database', () => {
  it('L-13: is waited for while another process writes', async () => {
    const holding = inAnotherProcess(
      fileOf(store),
      `db.exec('begin immediate'); console.log('held'); setTimeout(() => db.exec('commit'), 700)`,
    )
    while (!isHeld()) await new Promise((resolve) => setTimeout(resolve, 5))
    await store.ledger.write((tx) => tx.insertRequest(aRequest()))
    expect(await store.ledger.request(tenant, aRequest().id)).toBeDefined()
    await holding
  })

  it('L-13: that stays busy is a fault, and nothing was done', async () => {
    store.attacker.exec('begin immediate')
    let runs = 0
    const written = store.ledger.write(async (tx) => {
      runs += 1
      await tx.insertRequest(aRequest())
    })
    await expect(written).rejects.toThrow('locked')
    store.attacker.exec('rollback')
    expect(runs).toBe(0)
    expect(await store.ledger.request(tenant, aRequest().id)).toBeUndefined()
  })

  it('L-13: a transaction takes its lock at the begin, so it never fails halfway on another’s write', async () => {
    const { db, close } = openSqlite<Tables>(fileOf(store))
    await inTransaction(db, async (tx) => {
      await tx.selectFrom('request').selectAll().execute()
      expect(isHeld()).toBe(true)
    })
    await close()
  })

  const isHeld = (): boolean => {
    try {
      store.attacker.exec('pragma busy_timeout = 0; begin immediate; rollback')
      return false
    } catch {
      return true
    }
  }
})

describe('bringing a file to the newest version', () => {
  it('4.8: works for ten that start at once on a new file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'))
    const file = join(folder, 'new.sqlite')
    const stores = await Promise.all(Array.from({ length: 10 }, () => createStore({ file })))
    const first = await Promise.all(stores.map(({ ledger }) => ledger.write((tx) => tx.firstTime(tenant, 'a'))))
    expect(first.filter(Boolean)).toHaveLength(1)
    await Promise.all(stores.map((each) => each.close()))
    await rm(folder, { recursive: true })
  })

  it('changes nothing the second time', async () => {
    const version = () => store.attacker.prepare('pragma schema_version').get()
    const before = version()
    const again = await createStore({ file: fileOf(store) })
    expect(version()).toEqual(before)
    await again.close()
  })

  it('I-19: puts back a guard that was weakened, and removes one that is no longer', async () => {
    const guards = () =>
      store.attacker.prepare(`select name, sql from sqlite_master where type = 'trigger' order by 1`).all()
    const before = guards()
    store.attacker.exec('drop trigger guard_line_no_such_move')
    store.attacker.exec('drop trigger guard_audit_is_never_deleted')
    store.attacker.exec(
      'create trigger guard_audit_is_never_deleted before delete on audit when false begin select 1; end',
    )
    store.attacker.exec('create trigger guard_of_old before delete on inbox begin select 1; end')
    const again = await createStore({ file: fileOf(store) })
    expect(guards()).toEqual(before)
    await again.close()
  })
})
