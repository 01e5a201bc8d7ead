import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlatformEvent, PlatformEventKind } from '../../src/domain/api-platform.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import { followPlatform } from '../../src/usecases/follow-platform.ts'
import {
  asks,
  authorises,
  caseOf,
  claims,
  followsPlatform,
  lindehof,
  links,
  nina,
  onboardingOf,
  validated,
} from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { sanne } from '../support/cast.ts'

let bot: Bot
let told = 0
beforeEach(async () => {
  bot = await startBot()
  await followsPlatform(bot)
})
afterEach(() => bot.stop())

const event = (kind: PlatformEventKind, more: Partial<PlatformEvent> = {}): PlatformEvent => ({
  id: `told-${(told += 1)}`,
  kind,
  at: 1,
  company: lindehof,
  ...(kind.startsWith('production') ? {} : { address: nina.address }),
  ...more,
})

/** The platform tells these, in this order, a page each. */
async function tells(...events: readonly PlatformEvent[]): Promise<void> {
  const { ledger, survey } = bot.app.store
  const begin = await ledger.platformCursor()
  const feed = async (cursor: string) => {
    const place = cursor === begin ? 0 : Number(cursor.split('#').at(-1))
    const next = events.slice(place, place + 1)
    return { events: next, cursor: next.length === 0 ? cursor : `${begin}#${place + 1}` }
  }
  await followPlatform({ ledger, survey, reads: () => ({ platformEvents: feed }) })
  await bot.settle()
}

const linked = async (): Promise<string> => {
  const id = await asks(bot)
  await claims(bot, id)
  await links(bot, id)
  return id
}
const stage = async (id: string) => (await onboardingOf(bot, id)).stage

const [activated, loggedIn, keySeen] = ['activated', 'logged-in', 'sandbox-key-seen'] as const

describe('what happens on the platform moves an onboarding along', () => {
  it.each([
    ['activated', 'log-in'],
    ['logged-in', 'sandbox-key'],
    ['sandbox-key-seen', 'apis'],
  ] as const)('%s leads to %s, whatever was missed before it', async (kind, to) => {
    const id = await linked()
    await tells(event(kind))
    expect(await stage(id)).toBe(to)
    expect(await caseOf(bot, id)).toMatchObject({ stage: to, waitingFor: 'customer' })
  })

  it.each([
    [[activated, loggedIn, keySeen]],
    [[activated, keySeen, loggedIn]],
    [[loggedIn, activated, keySeen]],
    [[loggedIn, keySeen, activated]],
    [[keySeen, activated, loggedIn]],
    [[keySeen, loggedIn, activated]],
  ])('I-20: in whatever order they come, it ends the same: %j', async (order) => {
    const id = await linked()
    await tells(...order.map((kind) => event(kind)))
    expect(await stage(id)).toBe('apis')
  })

  it('I-20: told twice is one move, with one word of it in the audit', async () => {
    const id = await linked()
    const once = event(loggedIn)
    await tells(once, once)
    await tells(once)
    const { version } = await onboardingOf(bot, id)
    await tells(event(loggedIn), event(activated))
    expect(await onboardingOf(bot, id)).toMatchObject({ stage: 'sandbox-key', version })
    const trail = await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant })
    expect(trail.filter(({ details }) => details?.['event'] === loggedIn)).toHaveLength(1)
  })

  it('what is late changes nothing any more', async () => {
    const id = await validated(bot)
    const before = await onboardingOf(bot, id)
    await tells(event(activated), event(loggedIn), event(keySeen), event('activation-sent'))
    expect(await onboardingOf(bot, id)).toEqual(before)
  })

  it('I-17: production is not in use because the platform says so before it was authorised here', async () => {
    const id = await validated(bot)
    await tells(event('production-authorised'), event('production-used'))
    expect(await stage(id)).toBe('authorise')
    expect(await bot.app.store.ledger.hasHappened(lindehof, 'production-used')).toBe(true)
    await authorises(bot, id)
    expect(await stage(id)).toBe('done')
  })

  it('I-18: of an address or a company that nobody onboards it is only passed over', async () => {
    const id = await linked()
    const before = await onboardingOf(bot, id)
    await tells(
      event(loggedIn, { address: 'otto@lindehof.example' }),
      event(loggedIn, { company: 'company-de-graaf' }),
      event('production-used', { company: 'company-zonneveld' }),
    )
    expect(await onboardingOf(bot, id)).toEqual(before)
    expect(await bot.app.store.ledger.platformCursor()).toMatch(/#3$/)
  })

  it('an address counts whatever the case of its letters', async () => {
    const id = await linked()
    await tells(event(loggedIn, { address: 'NINA@Lindehof.Example' }))
    expect(await stage(id)).toBe('sandbox-key')
  })

  it('of a company everybody who is that far goes on', async () => {
    const id = await validated(bot)
    const other = await asks(bot, sanne, { address: 'otto@lindehof.example', name: 'Otto', key: 'other' })
    await authorises(bot, id)
    await tells(event('production-used'))
    expect([await stage(id), await stage(other)]).toEqual(['done', 'link'])
  })

  it('what fails leaves the cursor where it was, and nothing is missed or done twice', async () => {
    const id = await linked()
    const { ledger, survey } = bot.app.store
    const begin = await ledger.platformCursor()
    const page = { events: [event(activated), event(loggedIn)], cursor: 'further' }
    const down = { platformEvents: () => Promise.reject(new BackendUnavailable('down')) }
    await expect(followPlatform({ ledger, survey, reads: () => down })).rejects.toThrow('down')
    expect([await ledger.platformCursor(), await stage(id)]).toEqual([begin, 'activate'])
    const cut = {
      ...ledger,
      write: async (work: Parameters<typeof ledger.write>[0]) => {
        const result = await ledger.write(work)
        if ((await stage(id)) === 'sandbox-key') throw new Error('cut off')
        return result
      },
    } as typeof ledger
    const reads = () => ({
      platformEvents: (cursor: string) =>
        Promise.resolve(cursor === 'further' ? { events: [], cursor: 'further' } : page),
    })
    await expect(followPlatform({ ledger: cut, survey, reads })).rejects.toThrow('cut off')
    expect(await ledger.platformCursor()).toBe(begin)
    await followPlatform({ ledger, survey, reads })
    expect(await ledger.platformCursor()).toBe('further')
    const trail = await ledger.auditTrail({ tenant: bot.teams.tenant })
    expect(trail.filter(({ details }) => details?.['event'] !== undefined)).toHaveLength(2)
  })
})
