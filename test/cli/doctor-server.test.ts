import { describe, expect, it } from 'vitest'
import type { PostgresFacts } from '../../src/cli/doctor/postgres-facts.ts'
import { postgresFindings } from '../../src/cli/doctor/postgres-findings.ts'
import { transportFinding } from '../../src/cli/doctor/transport-finding.ts'
import { outcomes, withoutAdvice } from '../support/doctor.ts'

const well: PostgresFacts = {
  version: '18.4',
  isEncrypted: true,
  settings: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
  encoding: 'UTF8',
  isStandby: false,
  isReadOnly: false,
  role: 'toegangshulp',
  isSuperuser: false,
  mayMakeSchemas: true,
  mayMakeTables: true,
  ofOthers: 0,
  secondsAhead: 0,
}
const url = 'postgres://bot@db.example.com/bot?sslmode=verify-full'
const judged = (other: Partial<PostgresFacts>) => postgresFindings({ ...well, ...other }, { name: 'it', url })
const bad = (other: Partial<PostgresFacts>) => outcomes(judged(other)).filter((each) => !each.startsWith('ok: '))

describe('what a server says of itself', () => {
  it('is all right where it is as it must be', () => {
    expect(outcomes(judged({}))).toEqual([
      'ok: it opens (PostgreSQL 18.4)',
      'ok: the connection is encrypted, and the server has shown who it is',
      'ok: a commit is on disk when it returns',
      'ok: the role may do what it must',
      'ok: within 5 s of the database, whose clock counts',
    ])
  })

  it.each<[string, Partial<PostgresFacts>, readonly string[]]>([
    ['a commit that can be lost (I-30)', { settings: { ...well.settings, fsync: 'off' } }, ['failed: fsync is off']],
    ['a standby', { isStandby: true, isReadOnly: true }, ['failed: it is a standby, which takes no writes']],
    ['another encoding', { encoding: 'LATIN1' }, ['failed: its encoding is LATIN1']],
    ['a superuser', { isSuperuser: true }, ['warning: the role is a superuser']],
    ['tables of others', { ofOthers: 2 }, ['failed: 2 tables belong to another role']],
    ['an old version', { version: '12.22' }, ['warning: it opens, but PostgreSQL 12.22 is old']],
    [
      'a clock that is a little off (I-29)',
      { secondsAhead: -6 },
      [expect.stringMatching(/^warning: .+ 6 s behind the/)],
    ],
    ['a clock that is off (I-29)', { secondsAhead: 61 }, [expect.stringMatching(/^failed: .+ 61 s ahead of the/)]],
  ])('shows %s', (_what, other, expected) => {
    expect(bad(other)).toEqual(expected)
    expect(withoutAdvice(judged(other))).toEqual([])
  })
})

describe('the way to the server', () => {
  it.each([
    ['postgres://bot@127.0.0.1/bot', false, 'ok: the connection stays on this machine'],
    ['postgres://bot@localhost/bot', true, 'ok: the connection is encrypted'],
    ['postgres:///bot?host=/run/postgresql', false, 'ok: the connection stays on this machine'],
    [
      'postgres://bot@db.example.com/bot',
      false,
      'failed: the connection is not encrypted, and the server is elsewhere',
    ],
    [
      'postgres://bot@db.example.com/bot?sslmode=no-verify',
      true,
      'warning: the connection is encrypted, but to whom is not checked',
    ],
    [
      'postgres://bot@10.0.0.7/bot?ssl=true',
      true,
      'ok: the connection is encrypted, and the server has shown who it is',
    ],
  ])('%s, encrypted: %s', (address, isEncrypted, expected) => {
    const finding = transportFinding(address, isEncrypted)
    expect(outcomes([finding])).toEqual([expected])
    expect(withoutAdvice([finding])).toEqual([])
  })
})
