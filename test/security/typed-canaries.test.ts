import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { askCustomer } from '../../src/usecases/ask-customer.ts'
import { asks, caseOf, personOf, reported, seenBy, turnOf } from '../support/an-onboarding.ts'
import { opensTopic } from '../support/answers.ts'
import type { Bot } from '../support/bot.ts'
import { canaries } from '../support/canaries.ts'
import { petra, sanne, tom } from '../support/cast.ts'
import { ofType } from '../support/card-tree.ts'
import { caseCards, startInTeam } from '../support/channel.ts'
import { aReport } from '../support/reports.ts'
import { hitsIn, kept, lookEverywhere, surfaces } from './surfaces.ts'
import type { Heard } from './surfaces.ts'

let bot: Bot
let found: ReadonlyMap<string, string>
const heard: Heard = { log: [], answers: [] }
/** Where somebody types for the API platform: on whose card, with which button, in which field. */
const fields = [
  ...([[sanne, 'answer', ['name', 'address', 'number', 'forWhom']]] as const),
  ...([[sanne, 'case-answer', ['reply']]] as const),
  ...([[sanne, 'onboarding-withdraw', ['note', 'reason']]] as const),
  ...([[petra, 'case-ask', ['question']]] as const),
  ...([[petra, 'case-close', ['closingNote']]] as const),
  ...([[petra, 'case-hand-over', ['agent']]] as const),
  ...([[petra, 'onboarding-link', ['note']]] as const),
  ...([[petra, 'onboarding-decline', ['reason']]] as const),
  ...([[petra, 'onboarding-send-back', ['reason', 'checked']]] as const),
].flatMap(([who, verb, names]) => names.map((name) => [who, verb, name] as const))

async function press(who: string, verb: string, field: string, text: string): Promise<void> {
  const message = bot.newest(who, verb)
  const all = ofType(shownCard(message) as never, 'Action.Execute') as unknown as { data: Record<string, unknown> }[]
  const { data } = all.find((each) => each.data['verb'] === verb)!
  const action = { type: 'Action.Execute', verb, title: 'x' } as const
  kept(heard, await bot.client.pressShown(who, message.id, action, { ...data, [field]: text }))
}

async function typeEverywhere(text: string, id: string, ofCase: string): Promise<void> {
  const words: readonly (readonly [string, string])[] = [
    ...[text, `${id} ${text}`, `de sandbox werkt, ${text}`, `api toegang voor ${text}`, `api sleutels ${text}`].map(
      (each) => [sanne, each] as const,
    ),
    // In a sentence of their own it is as little read as in a command.
    ...[`kun je mij haalservice geven op 9401138, ik gebruik nu ${text} en dat werkt niet meer`, `> ${text}`].map(
      (each) => [tom, each] as const,
    ),
    ...[`stuur ${id} terug: ${text}`, `wijs ${ofCase} af ${text}`, `vraag ${ofCase}: ${text}`].map(
      (each) => [petra, each] as const,
    ),
    ...[`draag ${ofCase} over aan ${text}`, `sluit ${ofCase}: ${text}`, `wachtrij ${text}`].map(
      (each) => [petra, each] as const,
    ),
  ]
  for (const [who, each] of words) kept(heard, await bot.client.say(who, each))
  for (const [who, verb, field] of fields) await press(who, verb, field, text)
  for (const set of ['users:9401138', 'companies']) kept(heard, await bot.client.search(sanne, set, text))
  for (const [who, said, root] of [[tom, `wachtrij ${text}`] as const, [petra, text, caseCards(bot)[0]!.id] as const])
    kept(heard, await bot.client.sayInChannel(who, { text: said, mention: 'bot', ...(root ? { root } : {}) }))
  kept(
    heard,
    await bot.forge(petra, caseCards(bot)[0]!, { verb: 'case-ask', id: ofCase, seen: 1, question: text, note: text }),
  )
}

/** In the place of an id, where nobody types. */
async function forgeIds(text: string): Promise<void> {
  const card = bot.newest(petra, 'case-ask')
  for (const [verb, id] of [
    ['open', `api-keys:${text}`],
    ['open', `case:${text}`],
    ['case-take', `M-2222222222:k=${text}`],
    ['case-claim', text],
    ['onboarding-link', text],
  ] as const)
    kept(heard, await bot.forge(petra, card, { verb, id: id.slice(0, 128), seen: 1 }))
}

beforeAll(async () => {
  bot = await startInTeam({ logTo: { write: (line: string) => heard.log.push(line) } }, { logLevel: 'trace' })
  const id = await reported(bot)
  const other = await asks(bot, sanne, { address: 'otto@lindehof.example', name: 'Otto', key: 'other' })
  await bot.say(petra, `neem ${(await caseOf(bot, other)).id}`)
  await bot.say(petra, `neem ${await aReport(bot)}`)
  const { desk } = await seenBy(bot, other)
  await askCustomer(await turnOf(bot), await personOf(bot, petra), { ...desk, text: 'Welke?' })
  await bot.settle()
  await bot.say(petra, `toon ${(await caseOf(bot, id)).id}`)
  await opensTopic(bot, petra, `hand-over:${(await caseOf(bot, id)).id}`)
  await opensTopic(bot, sanne, 'onboard:9401138')
  for (const { text } of canaries) await typeEverywhere(text, id, (await caseOf(bot, id)).id)
  for (const { text } of canaries) await forgeIds(text)
  await press(petra, 'case-ask', 'question', 'Kanarievogel?')
  await bot.settle()
  await bot.say(sanne, 'mijn aanmeldingen')
  found = await lookEverywhere(bot, heard)
}, 120_000)
afterAll(() => bot.stop())

describe('I-36: a secret that is typed for the API platform turns up nowhere', () => {
  it.each(surfaces)('not in %s', (surface) => {
    expect(found.get(surface)?.length).toBeGreaterThan(100)
    expect(hitsIn(found.get(surface))).toEqual([])
  })

  it('whoever typed it is told each time to replace it', () => {
    const told = (surface: string) => (found.get(surface)?.split('vervang de sleutel').length ?? 0) - 1
    expect(told('answers and error bodies')).toBeGreaterThanOrEqual(canaries.length * fields.length)
    expect(told('messages and cards')).toBeGreaterThanOrEqual(canaries.length * 13)
  })

  it('nothing of the sentence around it is understood', () => {
    expect(bot.shown(tom)).not.toContain('Haalservice aanvragen')
    expect(bot.shown(tom)).not.toContain('9401138 ·')
    expect(bot.offered(tom)).not.toContain('confirm')
  })

  it.each(['messages and cards', 'answers and error bodies', 'what is stored'])(
    'while an ordinary word in the same place is found in %s',
    (surface) => expect(found.get(surface)).toContain('Kanarievogel'),
  )
})
