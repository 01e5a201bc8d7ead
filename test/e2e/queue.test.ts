import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { casesOnPage } from '../../src/domain/queue-filter.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { noor, petra, youssef } from '../support/cast.ts'
import { aQueue } from '../support/reports.ts'
import { newestCard, offer, offered, walk } from '../support/walk.ts'

let bot: Bot
const queue = async (wanted = {}) =>
  (await bot.app.store.ledger.caseQueue(bot.teams.tenant, wanted, { from: 0, limit: 300 })).cases
const idsIn = (text: string): readonly string[] => [...new Set(text.match(/M-[2-9A-Z]{10}/g))]
const labels = (personId: string) =>
  offered(bot, personId)
    .map(({ title }) => title)
    .filter((title) => !title.startsWith('Melding openen'))

describe('a queue of 200 cases', () => {
  beforeAll(async () => {
    bot = await startBot()
    await aQueue(bot, 200)
  })
  afterAll(() => bot.stop())

  it('shows who waits for us first, the oldest on top, with the working hours they wait', async () => {
    await bot.say(petra, 'wachtrij')
    const inTurn = await queue()
    expect(inTurn.map(({ waitingFor }) => waitingFor)).toEqual([
      ...Array.from({ length: 100 }, () => 'servicedesk'),
      ...Array.from({ length: 100 }, () => 'customer'),
    ])
    const expected = inTurn.slice(0, casesOnPage).map(({ id }) => id)
    expect(idsIn(answerTo(bot, petra)).slice(0, casesOnPage)).toEqual(expected)
    expect(answerTo(bot, petra)).toContain('200 open meldingen')
    // Since Friday 15:00: three hours of that day and eight of this one.
    expect(answerTo(bot, petra)).toContain('wacht 11 werkuren op ons')
  })

  it('goes on page by page; each row opens its case', async () => {
    await bot.say(petra, 'queue')
    await opensTopic(bot, petra, 'cases:p=2')
    const inTurn = await queue()
    expect(idsIn(answerTo(bot, petra)).slice(0, casesOnPage)).toEqual(
      inTurn.slice(casesOnPage, 2 * casesOnPage).map(({ id }) => id),
    )
    expect(answerTo(bot, petra)).toContain('Bladzijde 2 van 34')
    expect(labels(petra)).toEqual(['Pak de oudste', 'Filteren', 'Vorige', 'Volgende', 'Menu'])
    await opensTopic(bot, petra, 'cases:p=99')
    expect(answerTo(bot, petra)).toContain('Bladzijde 34 van 34')
    const first = inTurn[casesOnPage]!.id
    await opensTopic(bot, petra, `case:${first}`)
    expect(offer(bot, petra, 'case-claim').data['id']).toBe(first)
  })

  it.each([
    ['wachtrij onboarding', 40],
    ['queue onboarding waiting for us', 20],
    ['wachtrij wacht op de klant', 100],
    ['wachtrij onboarding wacht op ons ouder dan 1 dag', 1],
    ['wachtrij valideren', 40],
    ['wachtrij niet te zien wacht op ons', 80],
    ['wachtrij langer dan 10 uur', 13],
    ['wachtrij vrij', 200],
    ['meldingen', 200],
  ])('%s leaves %i', async (words, count) => {
    await bot.say(petra, words)
    expect(answerTo(bot, petra)).toMatch(new RegExp(`(^|[^0-9])${String(count)} (van 200|open) meldingen`))
  })

  it('is filtered by one form as well, which keeps what holds now', async () => {
    await bot.say(petra, 'wachtrij wacht op de klant')
    await opensTopic(bot, petra, 'queue-filter:w=customer')
    expect(answerTo(bot, petra)).toContain('"value":"customer"')
    const form = newestCard(bot, petra)
    const chosen = { kind: 'onboarding', stage: 'validate', waitingFor: 'servicedesk', olderThan: '10', share: 'all' }
    await bot.press(petra, 'open', chosen, { message: form })
    expect(answerTo(bot, petra)).toContain('1 van 200 meldingen')
    expect(answerTo(bot, petra)).toContain(
      'Aanmelding API-platform · Sandbox controleren · Wij zijn aan zet · Wacht langer dan 10 werkuren',
    )
  })

  it('believes nothing that a client makes up', async () => {
    await opensTopic(bot, petra, `cases:k=x;s=y;w=z;o=-1;c=q;p=1e9`)
    expect(answerTo(bot, petra)).toContain('200 open meldingen')
    const made = { kind: "x';drop", olderThan: '99999', share: 'nobody;p=3' }
    await opensTopic(bot, petra, 'queue-filter')
    await bot.press(petra, 'open', made, { message: newestCard(bot, petra) })
    expect(answerTo(bot, petra)).toContain('200 open meldingen')
  })
})

describe('a new agent finds, claims and answers the oldest that waits for us', () => {
  beforeEach(async () => {
    bot = await startBot()
    await aQueue(bot, 200)
    return () => bot.stop()
  })

  it('in three clicks, closing it with what was done', async () => {
    const [oldest] = await queue()
    const clicks = await walk(
      bot,
      youssef,
      ['open', 'cases'],
      ['case-take'],
      ['case-close', undefined, { closingNote: 'Gedaan.' }],
    )
    expect(clicks).toBeLessThanOrEqual(4)
    const closed = await bot.app.store.ledger.servicedeskCase(bot.teams.tenant, oldest!.id)
    expect(closed).toMatchObject({ state: 'closed', closingNote: 'Gedaan.', claimedBy: { id: youssef } })
  })

  it('in four, with a question to the customer: unfolding the field is one of them', async () => {
    const [oldest] = await queue()
    const clicks = await walk(
      bot,
      youssef,
      ['open', 'cases'],
      ['case-take'],
      ['case-ask', undefined, { question: 'Welke?' }],
    )
    const unfolds = 1
    expect(clicks + unfolds).toBeLessThanOrEqual(4)
    expect(answerTo(bot, noor)).toContain('Welke?')
    expect((await queue({ waitingFor: 'customer' })).map(({ id }) => id)).toContain(oldest!.id)
  })

  it('I-20: the same press twice takes one, and shows it again', async () => {
    await bot.say(petra, 'wachtrij')
    const list = newestCard(bot, petra)
    const { data } = offer(bot, petra, 'case-take')
    await bot.forge(petra, list, data)
    await bot.forge(petra, list, data)
    expect((await queue({ claimedBy: { id: petra } })).map(({ id }) => id)).toEqual([String(data['id']).split(':')[0]])
  })

  it('I-20: also where the oldest was gone by then and the next was taken', async () => {
    await bot.say(petra, 'wachtrij')
    const list = newestCard(bot, petra)
    const { data } = offer(bot, petra, 'case-take')
    await bot.say(youssef, 'pak de oudste')
    await bot.forge(petra, list, data)
    await bot.forge(petra, list, data)
    expect(await queue({ claimedBy: { id: petra } })).toHaveLength(1)
    expect(answerTo(bot, petra)).toContain('Door jou opgepakt')
  })

  it('I-21: agents who press at once each take another one, the oldest two', async () => {
    const [first, second] = await queue()
    for (const agent of [petra, youssef]) await bot.say(agent, 'wachtrij')
    const press = (agent: string) => bot.press(agent, 'case-take', {}, { settle: false })
    await Promise.all([press(petra), press(youssef)])
    await bot.settle()
    const taken = [...(await queue({ claimedBy: { id: petra } })), ...(await queue({ claimedBy: { id: youssef } }))]
    expect(taken.map(({ id }) => id).toSorted()).toEqual([first!.id, second!.id].toSorted())
  })

  it('within the filter that is shown, typed too', async () => {
    const [oldest] = await queue({ kind: 'onboarding', waitingFor: 'servicedesk' })
    await bot.say(petra, 'pak de oudste onboarding')
    expect((await queue({ claimedBy: { id: petra } })).map(({ id }) => id)).toEqual([oldest!.id])
    await bot.say(petra, 'wachtrij mijn')
    expect(answerTo(bot, petra)).toContain('1 van 200 meldingen')
    expect(labels(petra)).toEqual(['Filteren', 'Toon alles'])
  })

  it('until nothing is left that waits for us and nobody has', async () => {
    await bot.say(petra, 'pak de oudste wacht langer dan 999 uur')
    expect(answerTo(bot, petra)).toContain('Er wacht nu niets op ons')
    expect(await queue({ claimedBy: { id: petra } })).toEqual([])
  })
})

it('the menu says how many wait for us, not how many there are', async () => {
  bot = await startBot()
  await aQueue(bot, 6)
  await bot.say(petra, 'hoi')
  expect(answerTo(bot, petra)).toContain('Er wachten 3 meldingen op ons.')
  await bot.stop()
})
