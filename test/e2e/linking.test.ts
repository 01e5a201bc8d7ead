import { afterEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import type { SimulatedPerson } from '../../src/simulator/person.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { karin, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
afterEach(() => bot.stop())

const linkOf = async (personId: string) =>
  (await bot.app.store.people.find({ tenant: bot.teams.tenant, id: personId }))?.portalUser?.id
/** The roster is read once a day. */
const aDayLater = () => bot.clock.move(days(1) + 1)
async function tomAsks(): Promise<void> {
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
}
const stateOfTom = async () =>
  (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1))[0]?.lines[0]?.state

describe('I-5: whose portal account somebody has is proven', () => {
  it('by an address in a domain that the operator declared', async () => {
    bot = await startBot()
    expect(await linkOf(sanne)).toBe(userOf('Sanne'))
    expect(await linkOf(karin)).toBeUndefined()
  })

  it.each([[[]], [['example.org']], [['ample.com']], [['mail.example.com']]])(
    'and by no address where the declared domains are %j',
    async (verifiedDomains) => {
      bot = await startBot({}, { verifiedDomains })
      await bot.say(sanne, 'te beoordelen')
      expect(await linkOf(sanne)).toBeUndefined()
      await bot.say(tom, 'aanvragen haalservice')
      expect(bot.offered(tom)).not.toContain('confirm')
    },
  )

  it.each([
    ['a guest with the address of an administrator', { userRole: 'guest' }],
    ['somebody without a role', { userRole: '' }],
    ['an address that only ends alike', { address: 'sanne.deboer@evil-example.com' }],
    ['an address with two at signs', { address: 'sanne.deboer@example.com@evil.org' }],
  ])('and not for %s', async (_, changes) => {
    bot = await startBot()
    bot.teams.change(karin, { address: 'sanne.deboer@example.com', ...(changes as Partial<SimulatedPerson>) })
    aDayLater()
    await bot.say(karin, 'te beoordelen')
    expect(await linkOf(karin)).toBeUndefined()
  })

  it('it ends when the account behind it has another address', async () => {
    let renamed = false
    const answers = {
      user: () => Promise.resolve({ id: userOf('Sanne'), name: 'Sanne', address: 'other@example.com' }),
      userByAddress: () => Promise.resolve(undefined),
    }
    bot = await startBot({
      wrap: (name, port) =>
        name !== 'backend'
          ? port
          : new Proxy(port, {
              get: (target, key) =>
                renamed && key in answers ? answers[key as 'user'] : (Reflect.get(target, key) as unknown),
            }),
    })
    await tomAsks()
    expect(bot.offered(sanne)).toContain('approve')
    renamed = true
    aDayLater()
    await bot.press(sanne, 'approve')
    expect(await stateOfTom()).toBe('pending')
    const audit = await bot.app.store.ledger.auditTrail({})
    expect(audit.map(({ verb }) => verb)).toContain('person.unlinked')
  })
})

describe('I-6: who may decide is a member of the tenant', () => {
  it.each(['guest', 'anonymous', 'bot', ''])(
    'an administrator whose roster role became "%s" decides nothing',
    async (userRole) => {
      bot = await startBot()
      await tomAsks()
      bot.teams.change(sanne, { userRole: userRole as 'guest' })
      aDayLater()
      await bot.press(sanne, 'approve')
      expect(await stateOfTom()).toBe('pending')
      bot.teams.change(sanne, { userRole: 'user' })
      aDayLater()
      await bot.press(sanne, 'approve')
      expect(await stateOfTom()).toBe('approved')
    },
  )

  it('nor gives anything without a request', async () => {
    bot = await startBot()
    bot.teams.change(sanne, { userRole: 'guest' })
    aDayLater()
    await bot.say(sanne, 'toekennen haalservice 9401138 noor.visser@example.com')
    await bot.say(sanne, 'toekennen haalservice 9401138 tom.bakker@example.com')
    expect(bot.offered(sanne)).not.toContain('confirm')
  })
})

it('I-5: another address in Teams ends the link', async () => {
  bot = await startBot()
  bot.teams.change(sanne, { address: 'sanne.jansen@example.com' })
  aDayLater()
  await bot.say(sanne, 'te beoordelen')
  expect(await linkOf(sanne)).toBeUndefined()
})
