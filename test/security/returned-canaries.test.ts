import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackendRefused, BackendUnavailable } from '../../src/domain/backend-error.ts'
import { minutes } from '../../src/domain/instant.ts'
import { isKnownSecret } from '../../src/domain/key-like.ts'
import { runJob } from '../../src/effects/jobs.ts'
import { platformJob } from '../../src/periodic-jobs.ts'
import { asks, authorises, claims, caseOf, lindehof, links, nina, validated } from '../support/an-onboarding.ts'
import type { Bot } from '../support/bot.ts'
import { canaries } from '../support/canaries.ts'
import { joost, petra, sanne, tom } from '../support/cast.ts'
import { startInTeam } from '../support/channel.ts'
import { testConfig } from '../support/test-config.ts'
import { hitsIn, kept, lookEverywhere, surfaces } from './surfaces.ts'
import type { Heard } from './surfaces.ts'

/** What the backend makes of its honest answer. */
type Lie = (method: string, honest: unknown) => unknown

let bot: Bot
let found: ReadonlyMap<string, string>
const heard: Heard = { log: [], answers: [] }
const honestly: Lie = (_, honest) => honest
let lie = honestly
const ordinary = 'Kanarievogel'
const texts = [...canaries.map(({ text }) => text), ordinary]

const wrap = <T extends object>(name: string, port: T): T =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get(target, method) {
          const value: unknown = Reflect.get(target, method)
          if (typeof value !== 'function') return value
          return async (...args: unknown[]): Promise<unknown> =>
            lie(String(method), isWrite(method) ? undefined : await (value as Call).apply(target, args))
        },
      })
type Call = (...args: unknown[]) => Promise<unknown>
const isWrite = (method: string | symbol) =>
  lie !== honestly && ['linkAddress', 'authoriseProduction'].includes(String(method))

/** The same answer with this text in these fields, and in fields that nobody asked for. */
const put =
  (fields: readonly string[], text: string): Lie =>
  (_, honest) => {
    const bend = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(bend)
      if (typeof part !== 'object' || part === null) return part
      const bent = Object.entries(part).map(([key, each]) => [key, fields.includes(key) ? text : bend(each)])
      return { ...Object.fromEntries(bent), key: text, token: text, activationLink: text, password: text }
    }
    return bend(honest)
  }
const fails =
  (error: Error): Lie =>
  () => {
    throw error
  }
const errorsWith = (text: string) => [
  new BackendUnavailable(text, { cause: new Error(`it said: ${text}`) }),
  new BackendRefused('not-allowed', text),
  Object.assign(new TypeError(`fetch failed: ${text}`), { code: text, response: { body: text } }),
]
const shown = ['name', 'account', 'version', 'newest', 'replacedVersion', 'nl', 'en']
const oddLinks = [['lastFour'], ['documentation'], ['lastFour'], ['versioning'], ['lastFour'], ['endpoint']]

/** Each of these once in so many turns: every field with every canary is looked at where answers are read. */
const taking = <T>(all: readonly T[], turn: number): T => all[turn % all.length]!

async function look(turn: number, id: string, ofCase: string): Promise<void> {
  const asks = [[sanne, `toon ${id}`] as const, [petra, `toon ${ofCase}`] as const]
  const versions = [[joost, 'api versies'] as const, [petra, 'wie loopt achter met API-versies?'] as const]
  for (const [who, words] of [[joost, 'api sleutels'] as const, taking(asks, turn), taking(versions, turn)])
    kept(heard, await bot.say(who, words))
}

/** The next page of the feed, which tells of Nina and moves nothing. */
let page = 0
async function follow(event: object, more: object = {}): Promise<void> {
  page += 1
  let told = false
  const events = [
    { id: `e-${page}`, kind: 'activation-sent', at: 1, company: lindehof, address: nina.address, ...event },
  ]
  lie = (method, honest) => {
    if (method !== 'platformEvents') return honest
    if (told) return { events: [], cursor: 'x' }
    told = true
    return { events, cursor: `c-${page}`, ...more }
  }
  await runFeed()
}

async function runFeed(): Promise<void> {
  const { store, backend, log } = bot.app
  const onFault = (error: unknown, job: string) => log.fault(error, { effect: job })
  await runJob({ leases: store.jobs, ledger: store.ledger, onFault }, platformJob({ backend, store, config }), 0)
  await bot.settle()
  lie = honestly
}
const config = testConfig('unused')

async function readsTell(text: string, turn: number, id: string, ofCase: string): Promise<void> {
  lie = put(shown, text)
  await look(turn, id, ofCase)
  lie = put(taking(oddLinks, turn), text)
  kept(heard, await bot.say(joost, taking(['api sleutels', 'api versies'], turn)))
  lie = fails(taking(errorsWith(text), turn))
  kept(heard, await bot.say(sanne, 'api sleutels'))
  kept(heard, await bot.say(petra, `toon ${ofCase}`))
  lie = honestly
}

async function feedTells(text: string, turn: number): Promise<void> {
  await follow({ address: text, name: text, token: text, link: text }, { token: text })
  for (const known of [text].filter(isKnownSecret))
    await follow({ ...taking([{ id: known }, { company: known }, {}], turn) }, turn % 3 === 2 ? { cursor: known } : {})
  lie = fails(taking(errorsWith(text), turn))
  await runFeed()
}

/** Asked while names are told so, and refused by the platform so when it is linked. */
async function onboardedWith(text: string, index: number): Promise<void> {
  lie = put(shown, text)
  const draft = { address: `u${index}@lindehof.example`, name: 'Otto', key: `k-${index}` }
  await asks(bot, [sanne, tom][index % 2], draft)
  lie = honestly
}

async function writesTell(linked: string, validatedOne: string): Promise<void> {
  await claims(bot, linked)
  const refuses = (write: string, text: string): Lie => {
    const no = fails(new BackendRefused('not-allowed', text))
    return (method, honest) => (method === write ? no(method, honest) : honest)
  }
  for (const [turn, text] of texts.entries()) {
    lie = refuses(taking(['linkAddress', 'authoriseProduction'], turn), text)
    await taking([() => links(bot, linked), () => authorises(bot, validatedOne)], turn)()
  }
  let call = 0
  lie = (method, honest) => {
    if (method !== 'linkAddress') return honest
    call += 1
    throw taking(errorsWith(taking(texts, call)), 2 * call)
  }
  await links(bot, linked)
  for (const wait of [1, 1, 3, 11, 11, 11, 11, 11, 61]) {
    bot.clock.move(minutes(wait))
    await bot.settle()
  }
  lie = honestly
}

beforeAll(async () => {
  bot = await startInTeam({ wrap, logTo: { write: (line: string) => heard.log.push(line) } }, { logLevel: 'trace' })
  const done = await validated(bot)
  const open = await asks(bot, sanne, { address: 'otto@lindehof.example', name: 'Otto', key: 'open' })
  const { id: ofCase } = await caseOf(bot, done)
  for (const [turn, text] of texts.entries()) {
    await readsTell(text, turn, done, ofCase)
    await feedTells(text, turn)
    await onboardedWith(text, turn)
  }
  await writesTell(open, done)
  await look(0, open, (await caseOf(bot, open)).id)
  found = await lookEverywhere(bot, heard)
}, 180_000)
afterAll(() => bot.stop())

describe('I-36: a secret that the backend tells turns up nowhere', () => {
  it.each(surfaces)('not in %s', (surface) => {
    expect(found.get(surface)?.length).toBeGreaterThan(100)
    expect(hitsIn(found.get(surface))).toEqual([])
  })

  it('while the feed is read on, past every page that can be read', async () => {
    expect(await bot.app.store.ledger.platformCursor()).toBe(`c-${page}`)
  })

  it.each(['messages and cards', 'the log', 'what is stored'])(
    'while an ordinary word in the same place is found in %s',
    (surface) => expect(found.get(surface)).toContain(ordinary),
  )
})
