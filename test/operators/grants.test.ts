import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startBot } from '../support/bot.ts'
import { databaseIn } from '../support/test-config.ts'
import type { Bot } from '../support/bot.ts'
import { sanne, tom, userOf } from '../support/cast.ts'

const command = new URL('../../src/cli/grants.ts', import.meta.url).pathname
const who = ['--by', 'Ria Smid', '--reason', 'storing in Mijn PostNL']

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

/** In a process of its own, as an operator would. */
const grants = (...args: readonly string[]) => {
  const env = { PATH: process.env['PATH'], DATA_FOLDER: bot.folder, ...databaseIn(bot.place) }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const heldByTom = async () =>
  (await bot.app.backend.heldBy(userOf('Tom'), '9401138')).map(({ authorisation }) => authorisation)
const changesOfTom = async () => {
  const [request] = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1)
  return bot.app.store.ledger.changesOfBatch(bot.teams.tenant, request?.id ?? '')
}
const auditOf = async () =>
  (await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant })).filter(({ verb }) => verb.startsWith('grants.'))

const approveForTom = async () => {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
  await bot.press(sanne, 'approve')
}

describe('an operator stops all grants', () => {
  it('and nothing is carried out in the backend, while the decision stays and cards claim no more than that', async () => {
    expect(grants('pause', ...who).stdout).toMatch(/^Paused\./)
    await approveForTom()
    expect(await heldByTom()).toEqual([])
    expect((await changesOfTom()).map(({ state, attempts }) => ({ state, attempts }))).toEqual([
      { state: 'due', attempts: 0 },
    ])
    expect(bot.sees(tom).join()).toContain('Goedgekeurd')
    expect(JSON.stringify(bot.teams.messages(tom))).not.toMatch(/Wordt toegekend|Ik zet het nu/)
  })

  it('and resumes: what waited is carried out by the running bot within seconds', async () => {
    grants('pause', ...who)
    await approveForTom()
    expect(grants('resume', ...who).stdout).toMatch(/^Resumed\./)
    await vi.waitFor(async () => expect(await heldByTom()).toEqual(['haalservice']), { timeout: 7000, interval: 100 })
    await bot.settle()
    expect((await changesOfTom()).map(({ state, attempts }) => ({ state, attempts }))).toEqual([
      { state: 'done', attempts: 1 },
    ])
  })

  it('and reads who did it, since when and why; both are audited once', async () => {
    expect(grants('status').stdout).toBe('Running: approved changes are carried out.\n')
    grants('pause', ...who)
    expect(grants('pause', '--by', 'Another', '--reason', 'again').stdout).toMatch(
      /by Ria Smid: storing in Mijn PostNL/,
    )
    expect(grants('status').stdout).toMatch(/^Paused since 2.*Z by Ria Smid: storing in Mijn PostNL\n$/)
    grants('resume', ...who)
    expect(grants('resume', ...who).stdout).toBe('Nothing was paused.\n')
    expect((await auditOf()).map(({ verb, details }) => [verb, details?.['by'], details?.['reason']])).toEqual([
      ['grants.paused', 'Ria Smid', 'storing in Mijn PostNL'],
      ['grants.resumed', 'Ria Smid', 'storing in Mijn PostNL'],
    ])
  })

  it('and says who and why, or nothing is done', async () => {
    expect(grants('pause', '--by', 'Ria')).toMatchObject({ status: 2, stdout: '' })
    expect(grants('resume', '--reason', 'over')).toMatchObject({ status: 2, stdout: '' })
    expect(grants('dance')).toMatchObject({ status: 2, stdout: '' })
    expect(await bot.app.store.ledger.grantsPause()).toBeUndefined()
  })

  it('and a change of unknown outcome is still settled by reading, but not written again', async () => {
    bot.faults.writes.fail = true
    await approveForTom()
    grants('pause', ...who)
    bot.faults.writes.fail = false
    bot.clock.move(31_000)
    await bot.settle()
    expect((await changesOfTom()).map(({ state, attempts }) => [state, attempts])).toEqual([['uncertain', 1]])
    await bot.app.backend.grant({ user: userOf('Tom'), number: '9401138', authorisation: 'haalservice' }, 'by-hand')
    bot.clock.move(121_000)
    await bot.settle()
    expect((await changesOfTom()).map(({ state, attempts }) => [state, attempts])).toEqual([['done', 1]])
  })
})
