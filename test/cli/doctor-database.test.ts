import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkBackend, readOf } from '../../src/cli/doctor/check-backend.ts'
import { checkDatabase } from '../../src/cli/doctor/check-database.ts'
import { patientOf } from '../../src/cli/doctor/patient.ts'
import { aFolder, aPatient, gone, madeDatabases, outcomes, withoutAdvice } from '../support/doctor.ts'

let folder: string
beforeEach(async () => {
  folder = await aFolder()
  await madeDatabases(folder)
})
afterEach(() => gone(folder))

const ledger = () => join(folder, 'toegangshulp.sqlite')
const permissions = () => join(folder, 'permissions.sqlite')

const change = (file: string, sql: string): void => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

const read = (file: string, sql: string): readonly unknown[] => {
  const database = new DatabaseSync(file)
  const rows = database.prepare(sql).all()
  database.close()
  return rows
}

const schema = 'select name, sql from sqlite_master order by name'

describe('a database that is well', () => {
  it('opens, lasts, is whole, can be written and has had every migration', async () => {
    const found = await checkDatabase(aPatient(folder))
    expect(outcomes(found)).toEqual([
      expect.stringMatching(/^ok: .+ opens \(SQLite 3\.\d+\.\d+\)$/),
      'ok: a commit is on disk when it returns',
      'ok: nothing is damaged',
      'ok: it can be written',
      expect.stringMatching(/^ok: all \d+ migrations were run$/),
    ])
  })

  it('is the same after it was looked at', async () => {
    const before = read(ledger(), schema)
    await checkDatabase(aPatient(folder))
    expect(read(ledger(), schema)).toEqual(before)
  })
})

describe('migrations', () => {
  it('that are still to be run are told and not run', async () => {
    change(ledger(), "delete from kysely_migration where name >= '0009'")
    const found = await checkDatabase(aPatient(folder))
    expect(outcomes(found)).toContainEqual(
      expect.stringMatching(/^warning: \d+ of \d+ migrations are still to be run$/),
    )
    expect(read(ledger(), "select name from kysely_migration where name >= '0009'")).toEqual([])
  })

  it('of an empty database are all still to be run, and it stays empty', async () => {
    await gone(ledger())
    change(ledger(), 'pragma user_version = 1')
    const found = await checkDatabase(aPatient(folder))
    expect(outcomes(found)).toContainEqual(expect.stringMatching(/^warning: (\d+) of \1 migrations/))
    expect(read(ledger(), schema)).toEqual([])
  })

  it('of a newer version are a failure: this version must not work on them', async () => {
    change(ledger(), "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
    const found = await checkDatabase(aPatient(folder))
    expect(outcomes(found)).toContain('failed: it was made by another version of the bot (1 unknown migrations)')
    expect(withoutAdvice(found)).toEqual([])
  })

  it('with a gap are a failure', async () => {
    change(ledger(), "delete from kysely_migration where name like '0003%'")
    expect(outcomes(await checkDatabase(aPatient(folder)))).toContain('failed: a migration in the middle was never run')
  })
})

describe('a database that is not well', () => {
  it('is found when it is no database', async () => {
    await writeFile(ledger(), 'these are not the bytes of a database at all'.repeat(100))
    const found = await checkDatabase(aPatient(folder))
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: .+ cannot be opened \(damaged\)$/)])
    expect(withoutAdvice(found)).toEqual([])
  })

  it('is found when bytes in the middle were overwritten', async () => {
    const file = await open(ledger(), 'r+')
    await file.write(Buffer.alloc(4096 * 6, 0x5a), 0, 4096 * 6, 4096 * 2)
    await file.close()
    const found = await checkDatabase(aPatient(folder))
    expect(outcomes(found).join()).toMatch(/failed: .*damaged/)
  })

  it('is found when rows refer to what is gone', async () => {
    change(
      ledger(),
      'pragma foreign_keys = off; create table a (id text primary key); create table b (a text references a (id)); insert into b values (1)',
    )
    expect(outcomes(await checkDatabase(aPatient(folder)))).toContain('failed: 1 rows refer to something that is gone')
  })

  it('that somebody else is writing is a warning, not a failure', async () => {
    const other = new DatabaseSync(ledger())
    other.exec('begin immediate')
    const found = await checkDatabase(aPatient(folder))
    other.close()
    expect(outcomes(found)).toContain('warning: somebody else was writing')
  })

  it('whose address cannot be used was not tried', async () => {
    const patient = patientOf({ DATABASE_URL: 'mysql://bot@db/x', DATA_FOLDER: folder })
    const found = [...(await checkDatabase(patient)), ...(await checkBackend(patient))]
    expect(outcomes(found)).toEqual(Array(2).fill('not tried: DATABASE_URL cannot be used'))
  })
})

describe('the permissions backend', () => {
  it('is asked as a turn asks it', async () => {
    expect(outcomes(await checkBackend(aPatient(folder)))).toEqual([
      expect.stringMatching(/^ok: a read took \d+ ms of 800$/),
    ])
  })

  it('without servicedesk agents is a warning', async () => {
    change(permissions(), 'delete from agent')
    expect(outcomes(await checkBackend(aPatient(folder)))).toContain('warning: there are no servicedesk agents')
  })

  it('that is not there yet is not made', async () => {
    await gone(permissions())
    expect(outcomes(await checkBackend(aPatient(folder)))).toEqual([expect.stringMatching(/^warning: there is no /)])
  })

  it('that holds nothing yet is not filled', async () => {
    await gone(permissions())
    change(permissions(), 'pragma user_version = 1')
    expect(outcomes(await checkBackend(aPatient(folder)))).toEqual([expect.stringMatching(/^warning: there is no /)])
    expect(read(permissions(), schema)).toEqual([])
  })

  it('that is damaged is a failure', async () => {
    await writeFile(permissions(), 'not a database'.repeat(500))
    const found = await checkBackend(aPatient(folder))
    expect(outcomes(found)).toEqual([expect.stringMatching(/^failed: .+ cannot be opened/)])
    expect(withoutAdvice(found)).toEqual([])
  })

  it('that somebody keeps for himself is a failure', async () => {
    change(permissions(), 'pragma journal_mode = delete')
    const other = new DatabaseSync(permissions())
    other.exec('pragma locking_mode = exclusive; begin exclusive')
    const found = await checkBackend(aPatient(folder))
    other.close()
    expect(outcomes(found).join()).toMatch(/^failed: /)
  })

  it('that does not answer in time is a failure', async () => {
    const silent = { servicedeskAgents: () => new Promise<never>(() => undefined) }
    const found = await readOf(silent, 50)
    expect(outcomes(found)).toEqual(['failed: a read took longer than 50 ms'])
    expect(withoutAdvice(found)).toEqual([])
  })
})
