import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseIn } from '../support/test-config.ts'
import { anEmptyPlace } from '../support/database.ts'
import type { TestPlace } from '../support/database.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { sanne, tom } from '../support/cast.ts'

const at = (name: string) => new URL(`../../src/cli/${name}.ts`, import.meta.url).pathname

const runWith = (env: Readonly<Record<string, string | undefined>>, name: string, args: readonly string[]) => {
  const all = { PATH: process.env['PATH'], ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [at(name), ...args], { env: all, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the commands on a server, beside a running bot', () => {
  let bot: Bot
  beforeEach(async () => {
    bot = await startBot()
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    await bot.press(sanne, 'approve')
  })
  afterEach(() => bot.stop())

  const run = (name: string, ...args: readonly string[]) =>
    runWith({ DATA_FOLDER: bot.folder, ...databaseIn(bot.place) }, name, args)

  it.each([
    [
      'db',
      ['status'],
      /^ledger: .*, schema public\n[^]*\nrequest +1\n[^]*, schema embedded_backend\n[^]*\nheld +\d+\n/,
    ],
    ['db', ['migrate'], /is at the newest version/],
    ['grants', ['status'], /^Running/],
    ['grants', ['pause', '--by', 'Ria', '--reason', 'storing'], /^Paused\./],
    ['reconcile', [], /rights that should be on +1 +0 +0/],
    ['retention', ['run'], /^Deleted 0 requests/],
    ['audit', ['export', '--number', '9401138'], /change\.done/],
    ['backend', ['show', '--number', '9401138'], /Tom Bakker[^]*Haalservice/],
  ] as const)('npm run %s -- %j', (name, args, expected) => {
    const { status, stdout, stderr } = run(name, ...args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(expected)
  })
})

describe('the commands on a server where the bot never was', () => {
  let empty: TestPlace
  beforeEach(async () => {
    empty = await anEmptyPlace()
  })
  afterEach(() => empty.remove())
  const run = (name: string, ...args: readonly string[]) => runWith(databaseIn(empty.place), name, args)

  it('make nothing and do not look like an empty ledger', () => {
    for (const [name, ...args] of [
      ['grants', 'status'],
      ['retention', 'run'],
      ['reconcile'],
      ['audit', 'verify'],
    ] as const)
      expect(run(name, ...args)).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^There is no ledger in that database/),
      })
    expect(run('db', 'status').stdout).toMatch(/schema public has no tables yet\n.*embedded_backend has no tables yet/)
  })

  it('db -- migrate makes both parts there', () => {
    expect(run('db', 'migrate').status).toBe(0)
    expect(run('db', 'status').stdout).toMatch(/\nportal_user +0\n/)
  })
})
