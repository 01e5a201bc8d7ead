import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { BackendRefused, BackendUnavailable } from '../../src/domain/backend-error.ts'
import { minutes, seconds } from '../../src/domain/instant.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, petra, sanne, tom, userOf } from '../support/cast.ts'

type Grant = PermissionsBackend['grant']

let bot: Bot
let grants: string[]
/** What the backend does with a grant; the real thing unless a test says otherwise. */
let grant: (backend: PermissionsBackend, ...args: Parameters<Grant>) => Promise<void>
beforeEach(async () => {
  grants = []
  grant = (backend, ...args) => backend.grant(...args)
  bot = await startBot({ wrap: counting })
})
afterEach(() => bot.stop())

const counting: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get: (target, key) =>
          key === 'grant'
            ? async (...args: Parameters<Grant>) => {
                grants.push(args[1])
                await grant(target as unknown as PermissionsBackend, ...args)
              }
            : (Reflect.get(target, key) as unknown),
      })

const held = async () =>
  (await bot.app.backend.heldBy(userOf('Tom'), '9401138')).map(({ authorisation }) => authorisation)
const changes = async () => {
  const { ledger } = bot.app.store
  const all = await ledger.changesOfRight(bot.teams.tenant, userOf('Tom'), '9401138', 'haalservice')
  return all.map(({ wish, state }) => `${wish} ${state}`)
}
async function approved(): Promise<void> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
  await bot.press(grace, 'approve')
}
async function revoked(): Promise<void> {
  await bot.say(sanne, 'intrekken haalservice 9401138 tom.bakker@example.com')
  await bot.press(sanne, 'confirm')
}
async function pass(milliseconds: number): Promise<void> {
  bot.clock.move(milliseconds)
  await bot.settle()
}

describe('I-28: a newer wish about the same right wins, in every order', () => {
  /** The backend carries the grant out only when `land` is called, long after the bot gave up on it. */
  function grantLandsLate(): { land: () => Promise<void> } {
    const late = { land: () => Promise.resolve() }
    grant = (backend, ...args) => {
      late.land = () => backend.grant(...args)
      return Promise.reject(new BackendUnavailable('no answer'))
    }
    return late
  }

  it('a grant that landed before the revoke was carried out is revoked', async () => {
    const late = grantLandsLate()
    await approved()
    expect(await changes()).toEqual(['on uncertain'])
    await late.land()
    await revoked()
    expect(await held()).toEqual([])
    expect(await changes()).toEqual(['on done', 'off done'])
  })

  it('a grant that lands after the revoke was looked at is revoked too, and only then the revoke is done', async () => {
    const late = grantLandsLate()
    await approved()
    await revoked()
    expect(await changes()).toEqual(['on uncertain', 'off due'])
    await late.land()
    expect(await held()).toEqual(['haalservice'])
    await pass(seconds(30))
    expect(await held()).toEqual([])
    expect(await changes()).toEqual(['on done', 'off done'])
    expect(grants).toHaveLength(1)
  })

  it('a grant that never lands is given up for the revoke', async () => {
    grantLandsLate()
    await approved()
    await revoked()
    for (let minute = 0; minute < 21; minute += 1) await pass(minutes(1))
    expect(await changes()).toEqual(['on failed', 'off done'])
    expect(await held()).toEqual([])
    expect(grants).toHaveLength(1)
  })

  it('the older grant is not written again once a revoke was asked', async () => {
    grant = (backend, ...args) =>
      backend.grant(...args).then(() => Promise.reject(new BackendUnavailable('answer lost')))
    await approved()
    await revoked()
    await pass(minutes(12))
    expect(grants).toHaveLength(1)
    expect(await held()).toEqual([])
    expect(await changes()).toEqual(['on done', 'off done'])
  })
})

describe('a change that failed', () => {
  it('I-20: the same retry delivered again, also after it failed again, is one attempt', async () => {
    grant = () => Promise.reject(new BackendRefused('not-allowed', 'no'))
    await approved()
    expect(grants).toHaveLength(1)
    const message = bot.newest(sanne, 'retry-change')
    const card = shownCard(message)!
    await bot.press(sanne, 'retry-change', {}, { message })
    expect(grants).toHaveLength(2)
    await bot.client.press(sanne, message, 'retry-change', {}, { activityId: 'a-day-late', card })
    await bot.settle()
    expect(grants).toHaveLength(2)
    await bot.press(sanne, 'retry-change')
    expect(grants).toHaveLength(3)
  })

  it('the note with which the case is closed goes to who asked', async () => {
    grant = () => Promise.reject(new BackendRefused('not-allowed', 'no'))
    await approved()
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-close', { closingNote: 'Staat nu aan in de portal.' })
    expect(bot.sees(tom).join('\n')).toContain('Staat nu aan in de portal.')
    expect(bot.sees(grace).join('\n')).not.toContain('Staat nu aan in de portal.')
  })

  it('who gave it without a request hears that it failed', async () => {
    grant = () => Promise.reject(new BackendRefused('not-allowed', 'no'))
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
    await bot.press(sanne, 'confirm')
    expect(bot.sees(sanne).join('\n')).toContain('‘Haalservice’ op 9401138 aanzetten voor Tom Bakker is mislukt.')
  })
})
