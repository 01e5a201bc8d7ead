import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { checkBackend } from '../../src/cli/doctor/check-backend.ts'
import { checkDatabase } from '../../src/cli/doctor/check-database.ts'
import { patientOf } from '../../src/cli/doctor/patient.ts'
import { openDatabase } from '../../src/store/database.ts'
import { createStore } from '../../src/store/store.ts'
import { anEmptyPlace, aPlace } from '../support/database.ts'
import type { TestPlace } from '../support/database.ts'
import { startPostgres } from '../support/postgres/server.ts'
import { aFolder, canary, doctor, gone, outcomes, withoutAdvice } from '../support/doctor.ts'

let made: TestPlace
beforeEach(async () => {
  made = await aPlace()
})
afterEach(() => made.remove())

const urlOf = ({ place }: TestPlace) => ('url' in place ? place.url : '')
const patient = (url = urlOf(made)) => patientOf({ DATABASE_URL: url })
const found = (url?: string) => checkDatabase(patient(url))

const run = async (statement: string, place = made.place) => {
  const { db, close } = openDatabase<unknown>(place)
  const { rows } = await sql.raw<object>(statement).execute(db)
  await close()
  return rows
}

const catalogue = "select oid, relname, relnamespace from pg_class where relname !~ '^pg_' order by 1"

/** A role that may connect and has nothing else. */
const aPoorRole = async () => {
  await run(`do $$ begin create role "poor" login; exception when duplicate_object then null; end $$`)
  return urlOf(made).replace('postgres@', 'poor@')
}

describe('a database on a server', () => {
  it('is looked at like a file: version, durability, rights, clock, migrations', async () => {
    expect(outcomes(await found())).toEqual([
      expect.stringMatching(/^ok: the database test_\w+ at 127\.0\.0\.1:\d+ opens \(PostgreSQL \d+\.\d+\)$/),
      'ok: the connection stays on this machine',
      'ok: a commit is on disk when it returns',
      'warning: the role is a superuser',
      'ok: within 5 s of the database, whose clock counts',
      expect.stringMatching(/^ok: all \d+ migrations were run$/),
    ])
    expect(withoutAdvice(await found())).toEqual([])
  })

  it('that may lose what it confirmed has failed', async () => {
    const server = await startPostgres(['fsync=off', 'full_page_writes=off'])
    const seen = await found(`${server.url}/postgres`)
    expect(outcomes(seen)).toEqual(expect.arrayContaining(['failed: fsync is off', 'failed: full_page_writes is off']))
    expect(withoutAdvice(seen)).toEqual([])
    await server.stop()
  }, 60_000)

  it('is the same after it was looked at', async () => {
    const before = await run(catalogue)
    await found()
    await checkBackend(patient())
    expect(await run(catalogue)).toEqual(before)
  })

  it('that nothing was made in yet stays empty', async () => {
    const empty = await anEmptyPlace()
    expect(outcomes(await found(urlOf(empty)))).toContainEqual(
      expect.stringMatching(/^warning: (\d+) of \1 migrations/),
    )
    expect(outcomes(await checkBackend(patient(urlOf(empty))))).toEqual([
      'warning: there is no schema embedded_backend in the database yet',
    ])
    expect(await run("select 1 from pg_namespace where nspname = 'embedded_backend'", empty.place)).toEqual([])
    expect(await run("select 1 from pg_tables where schemaname = 'public'", empty.place)).toEqual([])
    await empty.remove()
  })

  it('of a newer version is a failure', async () => {
    await run("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
    expect(outcomes(await found())).toContain(
      'failed: it was made by another version of the bot (1 unknown migrations)',
    )
  })

  it('that is read-only for the role is a failure', async () => {
    await run(`alter database "${urlOf(made).split('/').at(-1)}" set default_transaction_read_only = on`)
    expect(outcomes(await found())).toContain('failed: it is read-only for this role')
  })

  it('is a failure where the role may make nothing and owns nothing', async () => {
    const findings = await found(await aPoorRole())
    expect(outcomes(findings)).toEqual(
      expect.arrayContaining([
        'failed: the role may not make a schema',
        'failed: the role may not make tables',
        expect.stringMatching(/^failed: \d\d tables belong to another role$/),
        'failed: its migrations cannot be read (no right)',
      ]),
    )
    expect(withoutAdvice(findings)).toEqual([])
  })

  it('made for a role of its own, which is no superuser, has all rights that the bot needs', async () => {
    const name = `owned_${randomUUID().replaceAll('-', '')}`
    await run(`create role ${name} login`)
    await run(`create database ${name} owner ${name} encoding 'UTF8' template template0`)
    const url = new URL(urlOf(made))
    Object.assign(url, { username: name, pathname: `/${name}` })
    await (await createStore({ url: url.href })).close()
    await (await createEmbeddedBackend({ url: url.href, now: () => Promise.resolve(0) })).close()
    const findings = await found(url.href)
    await run(`drop database ${name}`)
    await run(`drop role ${name}`)
    expect(outcomes(findings)).toContain('ok: the role may do what it must')
    expect(findings.map(({ what }) => what).filter((what) => what.includes('role'))).toHaveLength(1)
  })

  it.each([
    ['that is not there', (url: string) => `${url}_not`, 'no such database'],
    ['for a role that is not there', (url: string) => url.replace('postgres@', 'nobody-x@'), 'sign-in refused'],
    ['on a port where nobody listens', (url: string) => url.replace(/:\d+\//, ':9/'), 'ECONNREFUSED'],
    ['that should be encrypted and is not', (url: string) => `${url}?sslmode=verify-full`, 'no TLS'],
  ])('%s is a failure, with what to do', async (_what, change, reason) => {
    const findings = await found(change(urlOf(made)))
    expect(outcomes(findings)).toEqual([
      expect.stringMatching(new RegExp(`^failed: .+ does not answer \\(${reason}\\)$`)),
    ])
    expect(withoutAdvice(findings)).toEqual([])
  })

  it('I-36: is named without user and password', async () => {
    const folder = await aFolder()
    const url = urlOf(made).replace('postgres@', `postgres:${canary}@`)
    const { stdout, stderr } = await doctor(folder, { MODE: 'local', PORT: '9', DATABASE_URL: url })
    await gone(folder)
    expect(stdout).toMatch(/^ok +database +the database test_\w+ at 127/m)
    expect(stdout + stderr).not.toContain(canary)
    expect(stdout).not.toContain('postgres@')
  })
})

describe('the permissions backend on a server', () => {
  it('is asked as a turn asks it', async () => {
    const findings = outcomes(await checkBackend(patient()))
    expect(findings).toEqual([
      expect.stringMatching(/^ok: a read took \d+ ms of 800$/),
      'warning: there are no servicedesk agents',
    ])
  })

  it('that cannot be reached is a failure', async () => {
    const findings = await checkBackend(patient(urlOf(made).replace(/:\d+\//, ':9/')))
    expect(outcomes(findings)).toEqual([expect.stringMatching(/^failed: .+ cannot be opened \(ECONNREFUSED\)$/)])
    expect(withoutAdvice(findings)).toEqual([])
  })
})
