import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { shownCard } from '../../src/simulator/message.ts'
import type { PortalUser } from '../../src/domain/portal.ts'
import { freshStanding } from '../../src/usecases/standing.ts'
import { viewOf } from '../../src/usecases/views.ts'
import { aLine, aRequest } from '../support/a-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, noor, tom, userOf } from '../support/cast.ts'
import { testRules } from '../support/rules.ts'

/** Users whom the portal does not list any more. */
const gone = new Set<string>()
const forgetful: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key)
          if (key !== 'usersOf') return value
          return async (...args: unknown[]): Promise<unknown> => {
            const users = (await (value as (...a: unknown[]) => unknown).apply(target, args)) as readonly PortalUser[]
            return users.filter(({ id }) => !gone.has(id))
          }
        },
      })

let bot: Bot
beforeEach(async () => {
  gone.clear()
  bot = await startBot({ wrap: forgetful })
})
afterEach(() => bot.stop())

const madeBy = async (personId: string) => {
  const all = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: personId }, 50)
  return all.filter(({ requester }) => requester.id === personId)
}
const trail = async (verb: string) => (await bot.app.store.ledger.auditTrail({})).filter((event) => event.verb === verb)
const takeAway = (user: string, number: string) =>
  bot.app.backend.revoke({ user, number, authorisation: 'klantnummerinstellingen' }, `outside-${user}`)

describe('what changes between the confirmation and the press', () => {
  beforeEach(() => bot.say(eva, 'aanvragen haalservice 9401138 9401146 voor mij en noor.visser@example.com'))

  it.each([
    ['an administrator of one of the numbers', 'Sanne', '9401138'],
    ['the administrator of the parent of the other', 'Fatima', '9400125'],
  ])('I-26: %s is one no more: nothing is asked, and it is shown anew as it is now', async (_, name, number) => {
    await takeAway(userOf(name), number)
    const sent = await bot.press(eva, 'confirm')
    expect(JSON.stringify(sent.body)).toContain('Er is intussen iets veranderd')
    expect(JSON.stringify(sent.body)).not.toContain(name)
    expect(await madeBy(eva)).toEqual([])
    await bot.press(eva, 'confirm')
    expect(await madeBy(eva)).toHaveLength(3)
  })

  it('I-26: somebody it is for is deleted: nothing is asked, and the fresh card says who is missing where', async () => {
    gone.add(userOf('Noor'))
    const sent = await bot.press(eva, 'confirm')
    expect(JSON.stringify(sent.body)).toContain('Noor Visser is geen gebruiker van 9401138 en 9401146')
    expect(await madeBy(eva)).toEqual([])
    await bot.press(eva, 'confirm')
    expect((await madeBy(eva)).map(({ beneficiary }) => beneficiary.name)).toEqual(['Eva Jansen', 'Eva Jansen'])
  })

  it('I-26: one of the rights was given meanwhile: it is left out on a fresh card', async () => {
    const right = { user: userOf('Eva'), number: '9401146', authorisation: 'haalservice' }
    await bot.app.backend.grant(right, 'outside')
    await bot.press(eva, 'confirm')
    expect(await madeBy(eva)).toEqual([])
    await bot.press(eva, 'confirm')
    expect(await madeBy(eva)).toHaveLength(2)
  })

  it('I-26: a colleague asked for one of them meanwhile: that one is not asked twice', async () => {
    await bot.say(tom, 'aanvragen haalservice 9401138 eva.jansen@example.com')
    await bot.press(tom, 'confirm')
    await bot.press(eva, 'confirm')
    expect(await madeBy(eva)).toEqual([])
    await bot.press(eva, 'confirm')
    expect((await madeBy(eva)).map(({ customer }) => customer.number)).toEqual(['9401146', '9401146'])
  })
})

describe('one confirmation is one ask', () => {
  it('I-20: pressed five times, with equal and other ids, at once and a day late', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146')
    const message = bot.newest(eva, 'confirm')
    const card = shownCard(message)!
    const press = (activityId: string) => bot.client.press(eva, message, 'confirm', {}, { activityId, card })
    await Promise.all(['a', 'a', 'b'].map(press))
    await bot.settle()
    bot.clock.move(24 * 3_600_000)
    for (const id of ['a', 'c']) expect(JSON.stringify((await press(id)).body)).toContain('Je 2 aanvragen')
    await bot.settle()
    expect(await madeBy(eva)).toHaveLength(2)
    expect(await trail('request.submitted')).toHaveLength(2)
    expect(JSON.stringify(bot.teams.messages(eva).map(shownCard)).match(/"Je 2 aanvragen"/g)).toHaveLength(1)
  })

  it('I-34: each request has its own event, with what it is part of', async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146')
    await bot.press(eva, 'confirm')
    const made = await madeBy(eva)
    const events = await trail('request.submitted')
    expect(events.map(({ requestId }) => requestId).toSorted()).toEqual(made.map(({ id }) => id).toSorted())
    expect(new Set(events.map(({ details }) => details?.['batch']))).toEqual(new Set([made[0]!.batch]))
  })

  it('all of it or nothing: one that cannot be put down takes the others with it', async () => {
    const { ledger } = bot.app.store
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146')
    await fillUp(29)
    await bot.press(eva, 'confirm')
    expect(await ledger.countOpenRequestsBy(bot.teams.tenant, eva)).toBe(29)
    expect(bot.shown(eva)).toContain('te veel aanvragen openstaan')
  })
})

describe('I-18: the overview is for who asked', () => {
  beforeEach(async () => {
    await bot.say(eva, 'aanvragen haalservice 9401138 9401146 voor mij en noor.visser@example.com')
    await bot.press(eva, 'confirm')
  })

  it('whoever knows its id sees nothing of it, also who benefits and who decides', async () => {
    const { store, backend } = bot.app
    const { batch } = (await madeBy(eva))[0]!
    const deps = { ledger: store.ledger, catalogue: await loadCatalogue(), rules: testRules }
    const sees: string[] = []
    for (const { aadObjectId: id, name } of demoPeople) {
      const person = await store.people.find({ tenant: bot.teams.tenant, id })
      const view =
        person && (await viewOf(deps, person, freshStanding(backend, person, testRules), { kind: 'ask', id: batch }, 0))
      sees.push(...(view === undefined ? [] : [name]))
    }
    expect(sees).toEqual(['Eva Jansen'])
  })

  it('who benefits sees the own request, and that is all', async () => {
    expect(bot.shown(noor)).toContain('9401146')
    expect(bot.shown(noor)).not.toContain('Je 3 aanvragen')
  })
})

/** Requests that Eva made before, of which she may have thirty. */
async function fillUp(count: number): Promise<void> {
  for (const index of Array.from({ length: count }, (_, each) => each))
    await bot.app.store.ledger.write((tx) =>
      tx.insertRequest(
        aRequest({
          id: `A-${String(index).padStart(10, '0')}`,
          tenant: bot.teams.tenant,
          requester: { id: eva, userId: userOf('Eva'), name: 'Eva' },
          beneficiary: { id: `user-${String(index)}`, name: 'X', address: 'x@example.com' },
          submittedAt: Date.now(),
          expiresAt: Date.now() + 86_400_000,
          lines: [aLine({ id: `line-${String(index)}` })],
        }),
      ),
    )
}
