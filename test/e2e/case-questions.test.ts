import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../../src/domain/instant.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { noor, petra, youssef } from '../support/cast.ts'
import { aReport, caseOf, found } from '../support/reports.ts'

let bot: Bot
let id: string
beforeEach(async () => {
  bot = await startBot()
  id = await aReport(bot)
  await bot.press(petra, 'case-claim')
})
afterEach(() => bot.stop())

const ask = (question = 'Welk nummer staat er bovenaan?') => bot.press(petra, 'case-ask', { question })
const reply = (text = 'Nu 9401138.') => bot.press(noor, 'case-answer', { reply: text })
const audited = async () =>
  (await bot.app.store.ledger.auditTrail({})).filter(({ caseId }) => caseId === id).map(({ verb }) => verb)

describe('an agent asks who reported it', () => {
  it('they get a card with the question and a field for the answer, and it is their turn', async () => {
    bot.clock.move(minutes(30))
    await ask()
    const card = answerTo(bot, noor)
    expect(card).toContain('De servicedesk heeft een vraag')
    expect(card).toContain('Welk nummer staat er bovenaan?')
    expect(card).toContain('Jij bent aan zet')
    expect(bot.offered(noor)).toContain('case-answer')
    const { waitingFor, waitingSince, notes } = await caseOf(bot, id)
    expect({ waitingFor, since: waitingSince }).toEqual({ waitingFor: 'customer', since: notes[0]?.at })
    expect(bot.shown(petra)).toContain('De klant is aan zet')
  })

  it('I-18: and nothing of what the servicedesk found', async () => {
    await ask()
    await reply()
    await bot.press(petra, 'case-close', { closingNote: 'Opgelost.' })
    expect(bot.shown(petra)).toContain(found)
    expect(bot.shown(noor)).not.toContain(found)
  })

  it('the answer lands in the case, who claimed it is told, and the turn goes back', async () => {
    await ask()
    await reply()
    expect(answerTo(bot, petra)).toContain('Noor')
    expect(answerTo(bot, petra)).toContain('Nu 9401138.')
    const { waitingFor, notes } = await caseOf(bot, id)
    expect(waitingFor).toBe('servicedesk')
    expect(notes.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'question: Welk nummer staat er bovenaan?',
      'answer: Nu 9401138.',
    ])
    expect(bot.offered(noor)).not.toContain('case-answer')
    expect(bot.shown(noor)).toContain('De servicedesk is aan zet')
    expect(bot.shown(petra)).toContain('Wij zijn aan zet')
  })

  it('a second question comes with a message, because the card stands further up by then', async () => {
    await ask()
    await reply()
    await ask('En welke dienst?')
    expect(answerTo(bot, noor)).toMatch(/En welke dienst\?.*Jij bent aan zet/)
    expect(answerTo(bot, noor)).toContain(`case-question:${id}`)
    await reply('Haalservice.')
    expect((await caseOf(bot, id)).notes).toHaveLength(4)
  })

  it('I-20: what arrives twice is asked once, and answered once', async () => {
    await ask('Welke?')
    const again = { verb: 'case-ask', id, seen: (await caseOf(bot, id)).version, question: 'En waar?' }
    const card = bot.newest(petra, 'case-ask')
    for (const seen of [again.seen - 1, again.seen, again.seen]) await bot.forge(petra, card, { ...again, seen })
    const asked = bot.newest(noor, 'case-answer')
    await bot.press(noor, 'case-answer', { reply: 'Deze.' }, { message: asked, settle: false })
    await bot.forge(noor, asked, { verb: 'case-answer', id, seen: 2, reply: 'Deze.' })
    expect((await caseOf(bot, id)).notes.map(({ text }) => text)).toEqual(['Welke?', 'En waar?', 'Deze.'])
    expect((await audited()).filter((verb) => verb !== 'refused')).toEqual([
      ...['case.opened', 'case.claimed', 'case.question', 'case.question', 'case.answer'],
    ])
  })

  it('whoever has it by then is told of the answer', async () => {
    await ask()
    await bot.say(petra, `draag ${id} over aan Youssef`)
    await reply()
    expect(answerTo(bot, youssef)).toContain('Nu 9401138.')
  })

  it('closing tells them what was done, and their card says so, with whom to call', async () => {
    await ask()
    await bot.press(petra, 'case-close', { closingNote: 'Samen gekeken.' })
    expect(bot.offered(noor)).not.toContain('case-answer')
    expect(bot.shown(noor)).toContain('Je melding is afgesloten')
    expect(answerTo(bot, noor)).toContain('Samen gekeken.')
    expect(answerTo(bot, noor)).toContain(`088 225 5651 of mail citservicesdesk@postnl.nl, en noem ${id}`)
  })

  it('who cannot be reached gets it later, and the agent is told so', async () => {
    const person = { tenant: bot.teams.tenant, id: noor }
    await bot.app.store.people.markUnreachable(person, bot.clock.now())
    await ask()
    expect(bot.shown(petra)).toContain('Onbereikbaar in Teams')
    expect(bot.offered(noor)).not.toContain('case-answer')
    await bot.say(noor, 'hoi')
    expect(bot.offered(noor)).toContain('case-answer')
  })
})

describe('is refused, and nothing is kept', () => {
  it.each([
    ['nothing at all', '   ', 'Er staat nog niets'],
    ['more than fits', 'x'.repeat(501), 'te lang'],
    ['I-36: a pasted key', 'sk_live_51Hb7vTq9xKd82mNpQ4rSz0aWc', 'sleutel, token, wachtwoord of activatielink'],
  ])('%s', async (_, text, why) => {
    const sent = await ask(text)
    expect(JSON.stringify(sent.body) + bot.shown(petra)).toContain(why)
    await ask()
    const answered = await reply(text)
    expect(JSON.stringify(answered.body) + bot.shown(noor)).toContain(why)
    expect((await caseOf(bot, id)).notes.map(({ kind }) => kind)).toEqual(['question'])
  })

  it('a question where nobody reported it', async () => {
    const nobodys = await aReport(bot, { requester: undefined })
    await bot.say(petra, `neem ${nobodys}`)
    await bot.say(petra, `vraag ${nobodys} Wie is daar?`)
    expect(answerTo(bot, petra)).toContain('geen klant om iets aan te vragen')
    expect((await caseOf(bot, nobodys)).notes).toEqual([])
  })

  it('an answer where nothing was asked, with whom to call and what to say', async () => {
    await bot.say(noor, `antwoord ${id} ik heb nog wat`)
    expect(answerTo(bot, noor)).toContain('wacht bij')
    expect(answerTo(bot, noor)).toContain(`088 225 5651 of mail citservicesdesk@postnl.nl, en noem ${id}`)
    expect((await caseOf(bot, id)).notes).toEqual([])
  })
})
