import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSigningKey } from '../../src/audit/signing.ts'
import { checkpointsOf } from '../../src/keep-audit.ts'
import { readConfig } from '../../src/config.ts'
import { createStore } from '../../src/store/store.ts'

const at = (path: string) => new URL(`../../src/${path}`, import.meta.url).pathname
const tenant = 'tenant-1'
const march = Date.parse('2026-03-01T12:00:00Z')

let folder: string
const environment = () => ({ PATH: process.env['PATH'], DATA_FOLDER: folder })
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('cli/audit.ts'), ...args], {
    env: environment(),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const attack = (sql: string) => {
  const database = new DatabaseSync(join(folder, 'toegangshulp.sqlite'))
  const triggers = database.prepare(`select name from sqlite_master where type = 'trigger'`).all()
  for (const { name } of triggers) database.exec(`drop trigger ${String(name)}`)
  database.exec(sql)
  database.close()
}

/** Three events on three days in March, and a checkpoint of the last. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-command-'))
  let offset = 0
  const store = await createStore({
    file: join(folder, 'toegangshulp.sqlite'),
    clock: { offset: () => march + offset * 86_400_000 - Date.now() },
  })
  const evidence = { rule: 'whyNotDecide: direct', read: { via: 'direct', name: '=cmd()' }, readAt: march }
  const events = [
    {
      verb: 'line.approved',
      actor: 'aad-ria',
      requestId: 'A-1',
      customerNumber: '9401138',
      userId: 'user-eva',
      evidence,
    },
    { verb: 'refused', actor: 'aad-tom', requestId: 'A-1', details: { code: 'not-administrator' } },
    {
      verb: 'case.opened',
      actor: '=HYPERLINK("http://evil")',
      userId: '@SUM(1)',
      authorisation: '\tx',
      lineId: '-1+1',
    },
  ] as const
  for (const event of events) {
    await store.ledger.write((tx) => tx.audit({ tenant, ...event }))
    offset += 1
  }
  const head = (await store.auditChain.head(tenant))!
  const config = readConfig({ ...environment(), MODE: 'local' })
  makeSigningKey(config.audit.keyFile)
  await checkpointsOf(config).add({ at: march, ...head })
  await store.close()
})
afterEach(() => rm(folder, { recursive: true }))

describe('npm run audit -- verify', () => {
  it('I-35: says that the audit is sound, and how far it is signed', () => {
    const { status, stdout } = run('verify')
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'tenant tenant-1: 3 events, 1 checkpoints, signed up to event 3\nThe audit is sound.\n',
    })
  })

  it('I-35: without the key that signed says so, and makes none', async () => {
    await rm(join(folder, 'audit-key.pem'))
    expect(run('verify')).toMatchObject({ status: 1, stdout: '', stderr: 'AUDIT_SIGNING_KEY_FILE cannot be read\n' })
  })

  it('I-35: of an installation that is new says that there is no checkpoint yet, and until when that is normal', async () => {
    const young = await mkdtemp(join(tmpdir(), 'audit-young-'))
    const store = await createStore({ file: join(young, 'toegangshulp.sqlite') })
    await store.ledger.write((tx) => tx.audit({ tenant, verb: 'refused' }))
    await store.close()
    const config = readConfig({ MODE: 'local', DATA_FOLDER: young })
    makeSigningKey(config.audit.keyFile)
    const verify = () =>
      spawnSync(process.execPath, [at('cli/audit.ts'), 'verify'], {
        env: { PATH: process.env['PATH'], DATA_FOLDER: young },
        encoding: 'utf8',
      })
    const { status, stdout } = verify()
    expect(stdout).toMatch(/no signed checkpoint yet, which in a new installation is normal until 20\S+Z\nThe audit is/)
    expect(status).toBe(0)
    await rm(young, { recursive: true })
  })

  it('I-35: without any checkpoint ten minutes after the first event it is not sound', async () => {
    await rm(join(folder, 'audit-checkpoints.jsonl'))
    const { status, stdout } = run('verify')
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringMatching(/NOT SOUND: tenant tenant-1: there is no signed checkpoint/),
    })
  })

  it.each([
    [`update audit set actor = 'aad-x' where seq = 2`, 'tenant tenant-1, event 2: is not what was recorded'],
    [`delete from audit where seq = 1`, 'tenant tenant-1, event 2: is not in its place'],
    [`delete from audit where seq = 3`, 'tenant tenant-1, event 3: is gone'],
  ])('I-35: after %s says what is wrong and where, and fails', (sql, expected) => {
    attack(sql)
    const { status, stdout } = run('verify')
    expect(status).toBe(1)
    expect(stdout).toContain(`NOT SOUND: ${expected}`)
    expect(stdout).not.toContain('is sound.')
  })
})

describe('npm run audit -- export', () => {
  const verbs = (...args: readonly string[]) =>
    (JSON.parse(run('export', '--json', ...args).stdout) as { verb: string }[]).map(({ verb }) => verb)

  it('I-7: as JSON has refused attempts too, and all that is needed to check it elsewhere', () => {
    expect(verbs()).toEqual(['line.approved', 'refused', 'case.opened'])
    const [first] = JSON.parse(run('export', '--json').stdout)
    expect(first).toMatchObject({ seq: 1, prev: '0'.repeat(64), evidence: { rule: 'whyNotDecide: direct' } })
  })

  it.each([
    ['a number', ['--number', '9401138'], ['line.approved']],
    ['a request', ['--request', 'A-1'], ['line.approved', 'refused']],
    ['a person who acted', ['--person', 'aad-tom'], ['refused']],
    ['a person it was about', ['--person', 'user-eva'], ['line.approved']],
    ['a day on', ['--from', '2026-03-02'], ['refused', 'case.opened']],
    ['up to a day, all of it', ['--to', '2026-03-02'], ['line.approved', 'refused']],
    ['a moment', ['--from', '2026-03-02T11:59Z', '--to', '2026-03-02T12:01:00Z'], ['refused']],
  ])('gives what is asked: of %s', (_what, args, expected) => {
    expect(verbs(...args)).toEqual(expected)
  })

  it('as CSV runs nothing in a spreadsheet: no cell begins as a formula', () => {
    const { stdout } = run('export', '--csv')
    const [header, approved, , opened] = stdout.split('\r\n')
    expect(header).toContain('seq,at,tenant,verb,actor')
    expect(approved).toContain('whyNotDecide: direct')
    expect(opened).toContain(`"'=HYPERLINK(""http://evil"")"`)
    expect(opened).toContain(`,'@SUM(1),'\tx,`)
    expect(opened).toContain(`,'-1+1,`)
    expect(stdout).not.toMatch(/(^|,|\n)"?[=+@\t\r-]/)
  })

  it.each([
    ['no command', []],
    ['another command', ['exprot']],
    ['a flag that is not there', ['export', '--nmuber', '1']],
    ['both forms', ['export', '--json', '--csv']],
    ['a date that is none', ['export', '--from', '2026-02-31']],
  ])('with %s says how it is used', (_what, args) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: npm run audit -- export')
  })
})

describe('the process with an audit that was tampered with', () => {
  const production = {
    MODE: 'production',
    BOT_APP_ID: '0a1b2c3d-0000-4000-8000-00000000abcd',
    BOT_APP_PASSWORD: 'correct-horse-battery',
    BOT_TENANT_ID: '0a1b2c3d-0000-4000-8000-00000000beef',
  }

  const start = (keyFile: string) =>
    spawnSync(process.execPath, [at('index.ts')], {
      cwd: tmpdir(),
      env: { ...environment(), PORT: '0', ...production, AUDIT_SIGNING_KEY_FILE: join(folder, keyFile) },
      encoding: 'utf8',
      timeout: 15_000,
    })

  it('does not start in production, says what is wrong and ends within five seconds (I-2)', () => {
    attack(`delete from audit where seq = 3`)
    const started = start('audit-key.pem')
    expect(started.status).toBe(1)
    expect(started.stderr).toContain(
      'The audit is not sound, so nothing was started:\n  tenant tenant-1, event 3: is gone',
    )
    expect(started.stdout).toContain('"msg":"audit is not sound"')
  })

  it('does not start in production without a key that it can use (I-2)', () => {
    const started = start('nowhere.pem')
    expect(started).toMatchObject({ status: 1, stderr: 'AUDIT_SIGNING_KEY_FILE cannot be read\n' })
  })

  it('starts in local mode, and says so loudly (I-2)', async () => {
    attack(`delete from audit where seq = 3`)
    const env = { ...environment(), PORT: '0', MODE: 'local' }
    const started = spawn(process.execPath, [at('index.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const loud = text(started.stderr)
    const lines: string[] = []
    for await (const line of createInterface(started.stdout)) {
      lines.push(JSON.parse(line).msg)
      started.kill(line.includes('"started"') ? 'SIGTERM' : 0)
    }
    expect(lines).toContain('audit is not sound')
    expect(await loud).toContain('The audit is not sound, so in production nothing would be started:')
  })
})
