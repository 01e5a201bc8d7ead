import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, sanne, userOf } from '../support/cast.ts'
import { waits } from '../support/waiting-requests.ts'

let bot: Bot
const depot = { number: '9401146', name: 'Lindehof Magazijn' }
const asked = { via: 'direct', heldOn: '9401138' } as const

/** A hundred lines on 9401138, three on 9401146, one of them brought to Fatima and one escalated. */
beforeAll(async () => {
  bot = await startBot()
  const { ledger } = bot.app.store
  const now = await ledger.now()
  for (let index = 0; index < 20; index += 1)
    await waits(
      bot,
      `L${String(index)}`,
      { submittedAt: now + index },
      Array.from({ length: 5 }, (_, line) => ({ authorisation: `right-${String(index)}-${String(line)}` })),
    )
  const user = { id: userOf('Fatima'), name: 'Fatima Amrani', address: 'fatima.amrani@example.com' }
  await waits(bot, 'D1', { customer: depot, submittedAt: now - 1000 })
  await waits(bot, 'D2', {
    customer: depot,
    service: 'dashboards',
    submittedAt: now - 500,
    reviewers: [{ user, ...asked }],
  })
  await waits(bot, 'D3', { customer: depot, submittedAt: now + 100 })
  await ledger.write((tx) => tx.recordEscalated(bot.teams.tenant, 'A-D3'))
})
afterAll(() => bot.stop())

const last = (who: string): string =>
  JSON.stringify(shownCard(bot.teams.messages(who).findLast((message) => shownCard(message) !== undefined)!))
/** A button and its fallback name the same. */
const rows = (who: string): readonly string[] => [
  ...new Set([...last(who).matchAll(/"show:(A-\w+)"/g)].map(([, id]) => id!)),
]
const open = (who: string, id: string, inputs: Readonly<Record<string, string>> = {}) =>
  bot.forge(who, bot.teams.messages(who).at(-1)!, { verb: 'open', id, seen: 0, ...inputs })

describe('the pending list', () => {
  it('shows a page at a time, newest first, and goes on to the others', async () => {
    await bot.say(fatima, 'te beoordelen')
    expect(last(fatima)).toContain('23 aanvragen wachten op je.')
    expect(rows(fatima).slice(0, 2)).toEqual(['A-D3', 'A-L19'])
    const seen = [...rows(fatima)]
    for (const page of [2, 3, 4]) {
      expect(last(fatima)).toContain(`pending:p=${String(page)}`)
      await open(fatima, `pending:p=${String(page)}`)
      seen.push(...rows(fatima))
    }
    expect(new Set(seen).size).toBe(23)
    expect(last(fatima)).toContain('Bladzijde 4 van 4')
  })

  it('a page that is not there any more is the last one', async () => {
    await open(fatima, 'pending:p=99')
    expect(last(fatima)).toContain('Bladzijde 4 van 4')
  })

  it.each([
    ['by number', { number: '9401146', service: 'all', show: 'all', order: 'newest' }, ['A-D3', 'A-D2', 'A-D1']],
    ['oldest first', { number: '9401146', service: 'all', show: 'all', order: 'oldest' }, ['A-D1', 'A-D2', 'A-D3']],
    ['by service', { number: 'all', service: 'dashboards', show: 'all', order: 'newest' }, ['A-D2']],
    ['brought to me', { number: 'all', service: 'all', show: 'mine', order: 'newest' }, ['A-D2']],
    ['put to the next in line', { number: 'all', service: 'all', show: 'escalated', order: 'newest' }, ['A-D3']],
    ['with nothing left', { number: '9401146', service: 'dashboards', show: 'escalated', order: 'newest' }, []],
  ])('filters %s', async (_, inputs, expected) => {
    await open(fatima, 'pending', inputs)
    expect(rows(fatima)).toEqual(expected)
  })

  it('the form of the filter shows what holds now', async () => {
    await open(fatima, 'pending-filter:n=9401146;o=oldest')
    expect(last(fatima)).toContain('"value":"9401146"')
    expect(last(fatima)).toContain('"value":"oldest"')
  })

  it('typed with a number it is filtered by that', async () => {
    await bot.say(fatima, 'te beoordelen 9401146')
    expect(rows(fatima)).toHaveLength(3)
  })

  it.each(['pending:n=1;drop table', 'pending:;;;p=-1', 'pending:p=1e9', 'pending:s=../..', 'pending:n='])(
    'I-3: %s shows nothing that is not theirs',
    async (id) => {
      await open(sanne, id)
      expect(last(sanne)).not.toContain('9401146')
      expect(rows(sanne).every((each) => each.startsWith('A-L'))).toBe(true)
    },
  )

  it('I-12: a filter by the number of somebody else finds nothing', async () => {
    await open(sanne, 'pending:n=9401146')
    expect(rows(sanne)).toEqual([])
    expect(last(sanne)).not.toContain('Magazijn')
  })
})

describe('a hundred lines', () => {
  it('are chosen from page by page, and ten at a time decided in one go', async () => {
    await open(fatima, 'together:n=9401138')
    expect(last(fatima)).toContain('Bladzijde 1 van 10')
    await open(fatima, 'together:n=9401138;p=10')
    const ids = [...new Set([...last(fatima).matchAll(/"(line-L\d+-\d)"/g)].map(([, id]) => id!))]
    expect(ids).toHaveLength(10)
    await open(fatima, 'together:n=9401138;p=2')
    const page = [...new Set([...last(fatima).matchAll(/"(line-L\d+-\d)"/g)].map(([, id]) => id!))]
    expect(page).toHaveLength(10)
    await bot.press(fatima, 'answer', { lines: page.join(','), verdict: 'declined' })
    await bot.press(fatima, 'confirm')
    expect(last(fatima)).toContain('10 autorisaties afgewezen.')
    const declined = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'line.declined')
    expect(declined.map(({ lineId }) => lineId).toSorted()).toEqual(page.toSorted())
  })
})
