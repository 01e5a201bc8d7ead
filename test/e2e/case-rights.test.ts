import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { ingrid, noor, petra, userOf, youssef } from '../support/cast.ts'
import { aReport, caseOf, found, withoutAgents } from '../support/reports.ts'

const people = demoPeople.filter(({ aadObjectId }) => aadObjectId !== ingrid)
const agents = [petra, youssef]
const ofClaimer = ['case-release', 'case-hand-over', 'case-ask', 'case-close']
const typed = { question: 'Welke?', reply: 'Deze.', closingNote: 'Klaar.', agent: userOf('Youssef') }
const verbsOf = (personId: string): readonly string[] => [
  ...['case-claim', 'case-take'].filter(() => !agents.includes(personId)),
  ...ofClaimer.filter(() => personId !== petra),
  ...['case-answer'].filter(() => personId !== noor),
]
const mayNot = people.flatMap(({ aadObjectId, name }) =>
  verbsOf(aadObjectId).map((verb) => [name, verb, aadObjectId] as const),
)
const others = people.filter(({ aadObjectId }) => !agents.includes(aadObjectId))

let bot: Bot
let id: string
const send = async (personId: string, verb: string) => {
  const { version, notes } = await caseOf(bot, id)
  const message = bot.teams.messages(personId).findLast((each) => shownCard(each) !== undefined)!
  const seen = verb === 'case-answer' ? notes.length : version
  return bot.forge(personId, message, { verb, id: verb === 'case-take' ? `${id}:` : id, seen, ...typed })
}

describe('I-18: knowing the id of a case gives nothing', () => {
  beforeAll(async () => {
    bot = await startBot()
    id = await aReport(bot)
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-ask', { question: 'Welk nummer?' })
    await aReport(bot)
  })
  afterAll(() => bot.stop())

  it.each(mayNot)('%s cannot %s it', async (_, verb, personId) => {
    const before = await bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed', 'closed'])
    const sent = await send(personId, verb)
    expect(sent.status).toBe(200)
    expect(await bot.app.store.ledger.cases(bot.teams.tenant, ['open', 'claimed', 'closed'])).toEqual(before)
  })

  it('only the agents see what was found, and only who reported it what they are asked', async () => {
    const sees: string[] = []
    for (const { aadObjectId, name } of people) {
      await bot.say(aadObjectId, `toon ${id}`)
      const answer = answerTo(bot, aadObjectId)
      sees.push(...(answer.includes(found) ? [`${name}: found`] : []))
      sees.push(...(answer.includes('Welk nummer?') ? [`${name}: question`] : []))
    }
    expect(sees).toEqual([
      'Noor Visser: question',
      'Petra Groen: found',
      'Petra Groen: question',
      'Youssef Bakkali: found',
      'Youssef Bakkali: question',
    ])
  })

  it.each(others.map(({ name, aadObjectId }) => [name, aadObjectId] as const))(
    '%s does not see the queue',
    async (_, personId) => {
      for (const words of ['wachtrij', 'pak de oudste', `draag ${id} over aan Youssef`]) {
        await bot.say(personId, words)
        expect(answerTo(bot, personId)).not.toMatch(/M-|Niet te zien/)
      }
    },
  )
})

describe('an agent who lost the role meanwhile', () => {
  const gone = new Set<string>()
  beforeEach(async () => {
    gone.clear()
    bot = await startBot({ wrap: withoutAgents(gone) })
    id = await aReport(bot)
  })
  afterEach(() => bot.stop())

  it.each(['case-claim', 'case-take'])('I-9: cannot %s any more', async (verb) => {
    gone.add(userOf('Petra'))
    await send(petra, verb)
    expect((await caseOf(bot, id)).state).toBe('open')
    expect(answerTo(bot, petra)).toContain('Dit kan alleen de servicedesk')
  })

  it.each(ofClaimer)('I-9: cannot %s any more what they claimed before', async (verb) => {
    await bot.press(petra, 'case-claim')
    const before = await caseOf(bot, id)
    gone.add(userOf('Petra'))
    await send(petra, verb)
    expect(await caseOf(bot, id)).toEqual(before)
    expect(answerTo(bot, petra)).toContain('Dit kan alleen de servicedesk')
  })

  it('I-18: reads no answer that comes afterwards', async () => {
    await bot.press(petra, 'case-claim')
    await bot.press(petra, 'case-ask', { question: 'Welk nummer?' })
    gone.add(userOf('Petra'))
    await bot.press(noor, 'case-answer', { reply: 'GEHEIM-ANTWOORD' })
    expect(bot.shown(petra)).not.toContain('GEHEIM-ANTWOORD')
    expect(bot.shown(youssef)).toContain('GEHEIM-ANTWOORD')
  })
})
