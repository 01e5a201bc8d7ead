import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import type { Change } from '../../src/domain/change.ts'
import { seconds } from '../../src/domain/instant.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { effectOf, newChange } from '../../src/usecases/new-change.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, joost, named, sanne, userOf } from '../support/cast.ts'

let bot: Bot
let revoking: (() => Promise<void>) | undefined
let stale = 0
beforeEach(async () => {
  revoking = undefined
  stale = 0
  bot = await startBot({ wrap: watched })
})
afterEach(() => bot.stop())

const watched: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get(target, key) {
          const backend = target as unknown as PermissionsBackend
          if (key === 'revoke')
            return async (...args: Parameters<PermissionsBackend['revoke']>) => {
              await revoking?.()
              await backend.revoke(...args)
            }
          return key === 'administratorsOf' ? readLate(backend) : (Reflect.get(target, key) as unknown)
        },
      })

/** As many answers as are `stale` arrive long after they were true. */
const readLate =
  (backend: PermissionsBackend): PermissionsBackend['administratorsOf'] =>
  async (of) => {
    const late = stale > 0
    stale -= 1
    const answer = await backend.administratorsOf(of)
    if (late) await new Promise((resolve) => setTimeout(resolve, 1_000))
    return answer
  }

const number = '9401138'
const rights = ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'] as const
const held = async (name: string) =>
  (await bot.app.backend.heldBy(userOf(name), number)).map(({ authorisation }) => authorisation).toSorted()
const administrators = async () => (await bot.app.backend.administratorsOf(number)).map(({ name }) => name)
const off = (name: string, authorisation: string) =>
  bot.app.backend.revoke({ user: userOf(name), number, authorisation }, `outside ${name} ${authorisation}`)
const takeAll = async (personId: string, address: string) => {
  await bot.say(personId, `intrekken ${number} ${address}`)
  await bot.press(personId, 'choose-all')
  await bot.press(personId, 'confirm')
}

describe('taking away what somebody holds on a number (F-8)', () => {
  it('one or several, chosen from what is on', async () => {
    await bot.say(sanne, `intrekken ${number} noor.visser@example.com`)
    await bot.press(sanne, 'answer', { authorisations: 'haalservice,zakelijke-track-trace' })
    await bot.press(sanne, 'confirm')
    expect(await held('Noor')).toEqual(['pakketten-binnen-buitenland'])
  })

  it('I-16: everything has a button of its own, and is confirmed separately with what goes', async () => {
    await bot.say(sanne, `intrekken ${number} noor.visser@example.com`)
    await bot.press(sanne, 'choose-all')
    expect(await held('Noor')).toHaveLength(3)
    const preview = JSON.stringify(bot.newest(sanne, 'confirm'))
    expect(preview).toContain('Je pakketten naar binnen- en buitenland')
    expect(preview).toContain('Hierna heeft Noor Visser niets meer op 9401138')
    await bot.press(sanne, 'confirm')
    expect(await held('Noor')).toEqual([])
    expect(bot.sees(named('Noor').aadObjectId).join('\n')).toContain('Autorisaties')
  })

  it('I-16: a right that came meanwhile is not taken away unseen', async () => {
    await bot.say(sanne, `intrekken ${number} noor.visser@example.com`)
    await bot.press(sanne, 'choose-all')
    await bot.app.backend.grant({ user: userOf('Noor'), number, authorisation: 'facturen' }, 'outside')
    await bot.press(sanne, 'confirm')
    expect(await held('Noor')).toHaveLength(4)
    expect(JSON.stringify(bot.newest(sanne, 'confirm'))).toContain('Facturen')
  })

  it('can be typed all the way', async () => {
    await bot.say(sanne, `intrekken ${number}`)
    await bot.say(sanne, 'noor.visser@example.com')
    await bot.say(sanne, 'alles')
    await bot.say(sanne, 'ja')
    expect(await held('Noor')).toEqual([])
  })

  it('track & trace read only, which nobody may get, may be taken away', async () => {
    await takeAll(sanne, 'ruben.smit@example.com')
    expect(await held('Ruben')).toEqual([])
  })

  it('who holds nothing is said to hold nothing', async () => {
    await bot.say(sanne, `intrekken ${number} tom.bakker@example.com`)
    expect(bot.shown(sanne)).toContain('Tom Bakker heeft niets aan staan')
    expect(bot.offered(sanne)).not.toContain('answer')
  })

  it('one’s own rights are never taken away by oneself', async () => {
    await bot.say(sanne, `intrekken ${number} sanne.deboer@example.com`)
    expect(bot.offered(sanne)).not.toContain('confirm')
    expect(await administrators()).toContain('Sanne de Boer')
  })
})

describe('I-16: no revoke leaves a number without an administrator', () => {
  it('one of two can be taken away; of the last one not even one of the two rights', async () => {
    await takeAll(fatima, 'grace.taylor@example.com')
    expect(await administrators()).toEqual(['Sanne de Boer'])
    await bot.say(fatima, `intrekken ${number} sanne.deboer@example.com`)
    await bot.press(fatima, 'answer', { authorisations: rights[0] })
    expect(bot.offered(fatima)).not.toContain('confirm')
    expect(bot.shown(fatima)).toContain('de enige beheerder van 9401138')
    await bot.press(fatima, 'answer', { authorisations: 'facturen' })
    await bot.press(fatima, 'confirm')
    expect(await held('Sanne')).toEqual(['haalservice', ...rights].toSorted())
  })

  it('two who take each other away: the second is refused at once', async () => {
    await bot.say(sanne, `intrekken ${number} grace.taylor@example.com`)
    await bot.press(sanne, 'choose-all')
    await bot.say(grace, `revoke ${number} sanne.deboer@example.com`)
    await bot.press(grace, 'choose-all')
    await Promise.all([
      bot.press(sanne, 'confirm', {}, { settle: false }),
      bot.press(grace, 'confirm', {}, { settle: false }),
    ])
    await bot.settle()
    expect(await administrators()).toHaveLength(1)
  })

  it('the worker asks again: who became the last one meanwhile stays', async () => {
    await bot.app.store.ledger.write((tx) => tx.pauseGrants({ by: 'operator', reason: 'test' }))
    await takeAll(fatima, 'grace.taylor@example.com')
    await off('Sanne', rights[0])
    await bot.app.store.ledger.write((tx) => tx.resumeGrants())
    await bot.settle()
    expect(await administrators()).toEqual(['Grace Taylor'])
    expect(bot.shown(fatima)).toContain('de laatste beheerder van het klantnummer')
  })

  /** As if both had been confirmed before either was looked at. */
  async function dueBoth(): Promise<readonly Change[]> {
    const { ledger } = bot.app.store
    const users = await bot.app.backend.usersOf(number)
    const by = { id: fatima, name: 'Fatima Amrani', userId: userOf('Fatima') }
    return ledger.write(async (tx) => {
      const due: Change[] = []
      for (const name of ['Sanne', 'Grace'])
        for (const authorisation of rights) {
          const user = users.find(({ id }) => id === userOf(name))!
          const customer = { number, name: 'Lindehof Webwinkel' }
          const wished = { tenant: bot.teams.tenant, batch: `take ${name}`, user, customer, authorisation, by }
          const change = await newChange(tx, { ...wished, cause: 'revoke', wish: 'off', service: 'haalservice' })
          await tx.insertChange(change)
          await tx.owe(effectOf(change))
          due.push(change)
        }
      return due
    })
  }

  it.each([0, 20, 80])('two revokes that run at once, each %i ms long, leave one', async (slow) => {
    revoking = () => new Promise((resolve) => setTimeout(resolve, slow))
    const due = await dueBoth()
    for (let round = 0; round < 4; round += 1) {
      await bot.settle()
      bot.clock.move(seconds(20))
    }
    await bot.settle()
    expect(await administrators()).toHaveLength(1)
    const after = await Promise.all(due.map(({ id }) => bot.app.store.ledger.change(bot.teams.tenant, id)))
    expect(after.map((change) => `${change?.state} ${change?.outcome}`).toSorted()).toEqual([
      'done by-us',
      'done by-us',
      'failed last-administrator',
      'failed last-administrator',
    ])
  })

  it('a look from before another revoke is not believed', async () => {
    stale = 1
    await dueBoth()
    await bot.settle()
    bot.clock.move(seconds(20))
    await bot.settle()
    expect(await administrators()).toHaveLength(1)
  })

  it('the sole administrator of a number cannot be taken away by a parent’s either', async () => {
    await bot.say(joost, 'intrekken 6620157 joost.vandalen@example.com')
    expect(bot.offered(joost)).not.toContain('confirm')
  })
})
