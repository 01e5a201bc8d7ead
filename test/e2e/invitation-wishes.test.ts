import { afterEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { inPortal, removeFromNumber } from '../operators/portal-change.ts'
import { days, minutes } from '../../src/domain/instant.ts'
import { heldByAddress, karinAsks, karinsAddress, newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, karin, sanne, tom, userOf } from '../support/cast.ts'
import { fixtureServices, mixedServices } from '../support/fixture-services.ts'

let bot: Bot
afterEach(() => bot.stop())

const number = '9401138'
const catalogueFolders = [fixtureServices, mixedServices]
type Backend = PermissionsBackend

/** What happens in the portal right after the account was made, before what was wished for goes on. */
const rightAfter = (happens: (backend: Backend) => Promise<void>): AppParts => ({
  catalogueFolders,
  wrap: (name, port) =>
    name !== 'backend'
      ? port
      : new Proxy(port, {
          get: (target, key) =>
            key === 'inviteUser'
              ? async (...args: Parameters<Backend['inviteUser']>) => {
                  const backend = target as unknown as Backend
                  await backend.inviteUser(...args)
                  await happens(backend)
                }
              : (Reflect.get(target, key) as unknown),
        }),
})

const loseAuthority =
  (name: string) =>
  (backend: Backend): Promise<void> =>
    backend.revoke({ user: userOf(name), number, authorisation: 'klantnummerinstellingen' }, `outside-${name}`)

/** The grant is due, and then nobody has authority any more. */
const withoutAuthorityOnceDue = (): AppParts => ({
  catalogueFolders,
  wrap: (name, port) =>
    name !== 'backend'
      ? port
      : new Proxy(port, {
          get: (target, key) =>
            key === 'authorityOver'
              ? async (...args: Parameters<Backend['authorityOver']>) => {
                  const trail = await bot.app.store.ledger.auditTrail({})
                  const isDue = trail.some(({ verb }) => verb === 'change.due')
                  return isDue ? undefined : (target as unknown as Backend).authorityOver(...args)
                }
              : (Reflect.get(target, key) as unknown),
        }),
})

async function sanneAdds(authorisations: string): Promise<void> {
  await bot.say(sanne, `gebruiker toevoegen ${number} ${karinsAddress}`)
  await bot.press(sanne, 'answer', { colleagueName: 'Karin Mulder', service: 'webwinkel' })
  await bot.press(sanne, 'answer', { authorisations })
  await bot.press(sanne, 'confirm')
}

/** Whoever writes is cut off once, right after the commit with this event in it. */
function cutOffAfter(verb: string): AppParts {
  let left = 1
  const isCutOff = async (): Promise<boolean> =>
    left > 0 && (await bot.app.store.ledger.auditTrail({})).some((event) => event.verb === verb)
  return {
    wrap: (name, port) =>
      name !== 'ledger'
        ? port
        : new Proxy(port, {
            get: (target, key) => {
              const value: unknown = Reflect.get(target, key)
              if (key !== 'write') return value
              return async (...args: unknown[]): Promise<unknown> => {
                const result = await (value as (...given: unknown[]) => Promise<unknown>).apply(target, args)
                const cut = await isCutOff()
                left -= Number(cut)
                return cut ? Promise.reject(new Error('cut off')) : result
              }
            },
          }),
  }
}

const both = 'prijzen-inzien,api-sleutels-beheren'
const linesOf = async (asker: string) =>
  (await bot.newestRequest(asker)).lines.map(({ authorisation, state }) => [authorisation, state])
const requestsOf = (asker: string) => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: asker }, 9)

describe('an administrator who adds somebody with what they need', () => {
  it('gives what one administrator may give and asks for what takes two; the card says which is which', async () => {
    bot = await startBot({ catalogueFolders })
    await sanneAdds(both)
    expect(await heldByAddress(bot)).toEqual(['prijzen-inzien'])
    expect(await linesOf(sanne)).toEqual([['api-sleutels-beheren', 'pending']])
    const { id } = await bot.newestRequest(sanne)
    expect(bot.shown(sanne)).toContain(`API-sleutels beheren is aangevraagd (${id}).`)
    expect(bot.shown(sanne)).toContain('Prijzen inzien: Toegekend')
    expect(bot.shown(sanne)).not.toContain('Prijzen inzien en API-sleutels beheren is')
  })

  it('I-9, I-33: and is none any more when the account is there gives nothing: all of it goes on as a request', async () => {
    bot = await startBot(rightAfter(loseAuthority('Sanne')))
    await sanneAdds(both)
    expect(await heldByAddress(bot)).toEqual([])
    expect(await linesOf(sanne)).toEqual([
      ['prijzen-inzien', 'pending'],
      ['api-sleutels-beheren', 'pending'],
    ])
    expect(bot.shown(sanne)).toContain('Meteen geven kon niet meer')
    expect(bot.shown(sanne)).not.toMatch(/aangezet\./)
    await bot.press(grace, 'approve', { lines: (await bot.newestRequest(sanne)).lines[0]!.id })
    expect(await heldByAddress(bot)).toEqual(['prijzen-inzien'])
  })

  it('I-6: and is a guest by then gives nothing either', async () => {
    bot = await startBot(
      rightAfter(async () => {
        bot.teams.change(sanne, { userRole: 'guest' })
      }),
    )
    await sanneAdds('prijzen-inzien')
    expect(await heldByAddress(bot)).toEqual([])
    expect(await linesOf(sanne)).toEqual([['prijzen-inzien', 'pending']])
  })

  it('and is no user of the number any more hears what was not asked, and how it goes on', async () => {
    bot = await startBot(
      rightAfter(async () => {
        inPortal(bot, ...removeFromNumber(userOf('Sanne'), number))
      }),
    )
    await sanneAdds(both)
    expect(await requestsOf(sanne)).toEqual([])
    expect(bot.shown(sanne)).toContain('Prijzen inzien en API-sleutels beheren heb ik niet kunnen aanvragen')
    expect(bot.sees(sanne).join()).toContain('heb ik niet kunnen aanvragen')
    expect(bot.shown(sanne)).toContain('Toegang aanvragen')
  })

  it('and loses authority while it is switched on: the card says that it did not go on', async () => {
    bot = await startBot(withoutAuthorityOnceDue())
    await sanneAdds('prijzen-inzien')
    expect(await heldByAddress(bot)).toEqual([])
    expect(bot.shown(sanne)).toContain('Prijzen inzien: Geannuleerd')
  })
})

describe('what an administrator approved along with the account', () => {
  it('I-9: and may not approve any more becomes a request that waits; the card says so', async () => {
    bot = await startBot(rightAfter(loseAuthority('Sanne')))
    await karinAsks(bot)
    await bot.press(sanne, 'invitation-approve', { lines: 'haalservice' })
    expect(await linesOf(karin)).toEqual([['haalservice', 'pending']])
    expect(bot.shown(karin)).toContain('Meteen geven kon niet meer. Daarom is Haalservice aangevraagd')
    await bot.press(grace, 'approve')
    expect(await heldByAddress(bot)).toEqual(['haalservice'])
  })

  it('I-6, I-8: and is a guest by the time it is carried on decides nothing', async () => {
    bot = await startBot()
    await karinAsks(bot)
    bot.clock.move(days(2))
    await bot.press(sanne, 'invitation-approve', { lines: 'haalservice' })
    bot.teams.change(sanne, { userRole: 'guest' })
    await bot.say(karin, 'hoi')
    expect(await linesOf(karin)).toEqual([['haalservice', 'pending']])
    expect(bot.shown(karin)).toContain('Meteen geven kon niet meer')
  })

  it('I-6: counts for a week while Teams does not say who they are, and no longer', async () => {
    bot = await startBot()
    await karinAsks(bot)
    bot.clock.move(days(2))
    await bot.press(sanne, 'invitation-approve', { lines: 'haalservice' })
    bot.teams.faults.set(sanne, { status: 503, calls: ['members'] })
    bot.clock.move(days(7) + minutes(1))
    await bot.say(karin, 'hoi')
    expect(await linesOf(karin)).toEqual([['haalservice', 'pending']])
  })

  it('is their decision also days later, while they are who they were', async () => {
    bot = await startBot()
    await karinAsks(bot)
    bot.clock.move(days(2))
    await bot.press(sanne, 'invitation-approve', { lines: 'haalservice' })
    bot.clock.move(days(9))
    await bot.say(karin, 'hoi')
    expect(await linesOf(karin)).toEqual([['haalservice', 'approved']])
  })

  it('I-20: cut off right after it was approved, it is what it became', async () => {
    bot = await startBot(cutOffAfter('line.approved'))
    await karinAsks(bot)
    await bot.press(sanne, 'invitation-approve', { lines: 'haalservice' })
    bot.clock.move(minutes(10))
    await bot.settle()
    expect((await newestInvitation(bot)).became).toEqual([{ authorisation: 'haalservice', became: 'approved' }])
    expect(bot.shown(karin)).toContain('Haalservice is aangevraagd en meteen goedgekeurd')
  })

  it('I-20: cut off right after it was given, it is what it became, and given once', async () => {
    bot = await startBot({ ...cutOffAfter('change.due'), catalogueFolders })
    await sanneAdds(both)
    bot.clock.move(minutes(10))
    await bot.settle()
    expect((await newestInvitation(bot, sanne)).became).toEqual([
      { authorisation: 'prijzen-inzien', became: 'given' },
      { authorisation: 'api-sleutels-beheren', became: 'asked' },
    ])
    expect(await heldByAddress(bot)).toEqual(['prijzen-inzien'])
  })
})

it('what somebody else asked for before is said to be asked for, not to have failed', async () => {
  bot = await startBot()
  await bot.say(tom, `gebruiker toevoegen ${number} ${karinsAddress}`)
  await bot.press(tom, 'answer', { colleagueName: 'Karin Mulder', service: 'haalservice' })
  await bot.press(tom, 'confirm')
  await karinAsks(bot)
  await bot.press(sanne, 'invitation-approve')
  const became = await Promise.all([karin, tom].map(async (asker) => (await newestInvitation(bot, asker)).became))
  expect(became.map((each) => each?.[0]?.became).toSorted()).toEqual(['asked', 'requested'])
  for (const person of [karin, tom]) expect(bot.shown(person)).toContain('was al aangevraagd')
})
