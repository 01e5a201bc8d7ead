import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { noor, petra, tom, youssef } from '../support/cast.ts'
import { aReport, caseOf } from '../support/reports.ts'

let bot: Bot
let id: string
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

const says = async (personId: string, words: string): Promise<string> => {
  await bot.say(personId, words.replace('ID', id))
  return answerTo(bot, personId)
}
const state = async () => {
  const { state: now, claimedBy } = await caseOf(bot, id)
  return `${now}${claimedBy === undefined ? '' : ` ${claimedBy.id === petra ? 'petra' : 'youssef'}`}`
}

/** The same things in both languages; what was typed stays as it was typed. */
const typed = {
  nl: {
    claim: 'neem ID',
    release: 'geef ID vrij',
    again: 'Neem ID op.',
    ask: 'vraag ID Welk nummer: 9401138 of 9401146?',
    answer: 'antwoord ID 9401146, en ook Haalservice',
    handOver: 'draag ID over aan Youssef',
    close: 'sluit ID Samen met Noor gekeken.',
  },
  en: {
    claim: 'claim ID',
    release: 'release ID',
    again: 'take ID',
    ask: 'ask ID Welk nummer: 9401138 of 9401146?',
    answer: 'answer ID 9401146, en ook Haalservice',
    handOver: 'hand over ID to youssef.bakkali@example.com',
    close: 'close ID Samen met Noor gekeken.',
  },
} as const

describe.each(['nl', 'en'] as const)('every verb is typed as well, in %s', (locale) => {
  const words = typed[locale]
  beforeAll(async () => {
    id = await aReport(bot)
  })

  it('claim and release', async () => {
    await says(petra, words.claim)
    expect(await state()).toBe('claimed petra')
    await says(petra, words.release)
    expect(await state()).toBe('open')
  })

  it('ask and answer', async () => {
    await says(petra, words.again)
    await says(petra, words.ask)
    expect(answerTo(bot, noor)).toContain('Welk nummer: 9401138 of 9401146?')
    await says(noor, words.answer)
    const { notes } = await caseOf(bot, id)
    expect(notes.map(({ text }) => text)).toEqual(['Welk nummer: 9401138 of 9401146?', '9401146, en ook Haalservice'])
  })

  it('hand over and close', async () => {
    await says(petra, words.handOver)
    expect(await state()).toBe('claimed youssef')
    await says(youssef, words.close)
    const { state: now, closingNote } = await caseOf(bot, id)
    expect({ now, closingNote }).toEqual({ now: 'closed', closingNote: 'Samen met Noor gekeken.' })
    expect(answerTo(bot, noor)).toContain('Samen met Noor gekeken.')
  })
})

describe('what is typed wrong is answered with a way on', () => {
  beforeAll(async () => {
    id = await aReport(bot)
    await says(petra, 'neem ID')
  })

  it.each([
    ['vraag ID', 'Er staat nog niets'],
    ['sluit ID', 'Er staat nog niets'],
    ['draag ID over aan Sinterklaas', 'Kies iemand uit de lijst'],
    ['draag ID over', 'Youssef Bakkali'],
    ['neem M-2222222222', 'kan ik je niet laten zien'],
  ])('%s', async (words, why) => {
    expect(await says(petra, words)).toContain(why)
    expect(await state()).toBe('claimed petra')
  })

  it.each(['sluit ID nog niet', 'sluit ID pas als Noor antwoordt', 'vraag ID of zo?', 'ask ID for me please'])(
    '“%s” shows the case, and nobody is told anything',
    async (words) => {
      const { notes } = await caseOf(bot, id)
      expect(await says(petra, words)).toContain(id)
      expect(await state()).toBe('claimed petra')
      expect((await caseOf(bot, id)).notes).toEqual(notes)
    },
  )

  it.each(['neem ID', 'geef ID vrij', 'vraag ID wie ben je', 'sluit ID klaar', 'draag ID over aan Youssef'])(
    'I-18: %s, by who is no agent',
    async (words) => {
      expect(await says(tom, words)).toContain('Dit kan alleen de servicedesk')
      expect(await state()).toBe('claimed petra')
    },
  )

  it('by an agent who does not have it: who does is named', async () => {
    expect(await says(youssef, 'sluit ID klaar')).toContain('Petra Groen behandelt deze melding')
  })

  it('in the middle of a conversation, which waits', async () => {
    await bot.say(noor, 'aanvragen dashboards')
    await says(petra, 'vraag ID Welke?')
    await says(noor, 'antwoord ID Deze')
    expect((await caseOf(bot, id)).notes.at(-1)?.text).toBe('Deze')
  })
})
