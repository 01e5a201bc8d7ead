import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ports/ledger.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, sanne } from '../support/cast.ts'

let bot: Bot
/** Happens once, right after the next time that a request is read. */
let meanwhile: () => Promise<unknown>
const nothing = () => Promise.resolve()

beforeEach(async () => {
  meanwhile = nothing
  bot = await startBot({
    wrap: (name, port) =>
      name !== 'ledger'
        ? port
        : new Proxy(port, {
            get: (target, key) =>
              key === 'request'
                ? async (...args: Parameters<Ledger['request']>) => {
                    const found = await (target as Ledger).request(...args)
                    const once = meanwhile
                    meanwhile = nothing
                    await once()
                    return found
                  }
                : (Reflect.get(target, key) as unknown),
          }),
  })
  await bot.say(eva, 'aanvragen dashboards 9401138')
  await bot.press(eva, 'answer', { authorisations: 'pakketten-binnen-buitenland,ecommerce-inzichten' })
  await bot.press(eva, 'confirm')
})
afterEach(() => bot.stop())

const request = async () => (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: eva }, 1))[0]!
const states = async () => (await request()).lines.map(({ state }) => state)
const lastOf = (personId: string, count: number): string =>
  JSON.stringify(
    bot.teams
      .messages(personId)
      .slice(-count)
      .map((each) => shownCard(each) ?? each.text),
  )

describe('I-26: a typed yes is about what was shown', () => {
  const graceDeclinesOne = async () => {
    const [first] = (await request()).lines
    await bot.press(grace, 'decline', { lines: first!.id }, { settle: false })
  }

  const shownAnew = async (id: string) => {
    await bot.say(sanne, 'ja')
    expect(await states()).toEqual(['declined', 'pending'])
    expect(lastOf(sanne, 3)).toContain(`Wil je ${id} goedkeuren?`)
    await bot.say(sanne, 'ja')
    expect(await states()).toEqual(['declined', 'approved'])
  }

  it('a line was decided while it was being drawn: shown anew, and the next yes is about that', async () => {
    const { id } = await request()
    meanwhile = graceDeclinesOne
    await bot.say(sanne, `goedkeuren ${id}`)
    await shownAnew(id)
  })

  it('a line was decided after it was shown: shown anew, and the next yes is about that', async () => {
    const { id } = await request()
    await bot.say(sanne, `goedkeuren ${id}`)
    await graceDeclinesOne()
    await shownAnew(id)
  })
})

it('a typed yes after somebody else decided says so, and the next thing typed is no answer to it', async () => {
  const { id } = await request()
  await bot.say(sanne, `goedkeuren ${id}`)
  await bot.press(grace, 'decline')
  await bot.say(sanne, 'ja')
  expect(lastOf(sanne, 1)).toContain('Grace Taylor heeft hier al over beslist')
  await bot.say(sanne, 'qwerty uiop')
  expect(lastOf(sanne, 1)).toContain('Dat begrijp ik niet')
})
