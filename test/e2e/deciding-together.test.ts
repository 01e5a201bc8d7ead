import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, sanne, tom, userOf } from '../support/cast.ts'
import { waits } from '../support/waiting-requests.ts'

let bot: Bot
/** Numbers over which Fatima has no authority any more. */
let lost: Set<string>
beforeEach(async () => {
  lost = new Set()
  bot = await startBot({ wrap: losing })
})
afterEach(() => bot.stop())

const losing: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get: (target, key) =>
          key === 'authorityOver'
            ? (user: string, number: string) =>
                user === userOf('Fatima') && lost.has(number)
                  ? Promise.resolve(undefined)
                  : (target as unknown as PermissionsBackend).authorityOver(user, number)
            : (Reflect.get(target, key) as unknown),
      })

const depot = { number: '9401146', name: 'Lindehof Magazijn' }
const three = () =>
  Promise.all([
    waits(bot, '2222222222'),
    waits(bot, '3333333333', { customer: depot }),
    waits(bot, '4444444444', {}, [{ authorisation: 'adresboek' }, { authorisation: 'ecommerce-inzichten' }]),
  ])
const linesOf = (requests: readonly { readonly lines: readonly { readonly id: string }[] }[]): string =>
  requests.flatMap(({ lines }) => lines.map(({ id }) => id)).join(',')

async function choose(who: string, lines: string, verdict = 'approved'): Promise<void> {
  await bot.say(who, 'te beoordelen')
  await bot.forge(who, bot.teams.messages(who).at(-1)!, { verb: 'open', id: 'together:', seen: 0 })
  await bot.press(who, 'answer', { lines, verdict })
}
const decided = async (id: string) =>
  (await bot.app.store.ledger.request(bot.teams.tenant, id))!.lines.map(({ state }) => state)
const events = async (verb: string) =>
  (await bot.app.store.ledger.auditTrail({})).filter((event) => event.verb === verb)
const lastCard = (who: string): string =>
  JSON.stringify(shownCard(bot.teams.messages(who).findLast((message) => shownCard(message) !== undefined)!))

describe('deciding together', () => {
  it('lists exactly what will be decided, and does that and nothing else (I-13, I-26)', async () => {
    const [one, other, several] = await three()
    await choose(fatima, `${linesOf([one, other])},${several.lines[1]!.id}`)
    for (const words of ['Haalservice', 'E-commerce inzichten', 'Tom Bakker', '9401138', '9401146', one.id, several.id])
      expect(lastCard(fatima)).toContain(words)
    expect(await events('line.approved')).toEqual([])
    await bot.press(fatima, 'confirm', { reason: 'Akkoord, team magazijn.' })
    expect([await decided(one.id), await decided(other.id), await decided(several.id)]).toEqual([
      ['approved'],
      ['approved'],
      ['pending', 'approved'],
    ])
    const approved = await events('line.approved')
    expect(approved).toHaveLength(3)
    expect(new Set(approved.map(({ details }) => details?.['together'])).size).toBe(1)
    expect(bot.shown(tom)).toContain('Akkoord, team magazijn.')
  })

  it('typed: "ja" with the reason behind it', async () => {
    const [one] = await three()
    await choose(sanne, linesOf([one]), 'declined')
    await bot.say(sanne, 'ja Loopt via logistiek.')
    expect(await decided(one.id)).toEqual(['declined'])
    expect(bot.shown(tom)).toContain('Loopt via logistiek.')
  })

  it('I-20: the same confirmation again and again is one decision per line', async () => {
    const requests = await three()
    await choose(fatima, linesOf(requests))
    const message = bot.newest(fatima, 'confirm')
    const card = shownCard(message)!
    for (const activityId of ['same', 'same', 'other-1', 'other-2'])
      await bot.client.press(fatima, message, 'confirm', {}, { activityId, card })
    await Promise.all(
      ['a', 'b', 'c'].map((activityId) => bot.client.press(fatima, message, 'confirm', {}, { activityId, card })),
    )
    await bot.settle()
    expect(await events('line.approved')).toHaveLength(4)
    expect(await events('change.due')).toHaveLength(4)
  })

  it('I-26: a list that was shown before confirms nothing once the list is another', async () => {
    const [one, other] = await three()
    await choose(fatima, linesOf([one]))
    const message = bot.newest(fatima, 'confirm')
    const card = shownCard(message)!
    await bot.press(fatima, 'revise')
    await bot.press(fatima, 'answer', { lines: linesOf([other]), verdict: 'approved' })
    await bot.client.press(fatima, message, 'confirm', {}, { card })
    await bot.settle()
    expect([await decided(one.id), await decided(other.id)]).toEqual([['pending'], ['pending']])
  })

  it('what was taken back or decided meanwhile is said, and the rest is done', async () => {
    const [one, other, several] = await three()
    await choose(fatima, linesOf([one, other, several]))
    const first = several.lines[0]!.id
    await bot.say(grace, `toon ${several.id}`)
    await bot.press(grace, 'approve', { lines: first })
    await bot.say(tom, `intrekken ${one.id}`)
    await bot.press(fatima, 'confirm')
    expect([await decided(one.id), await decided(other.id), await decided(several.id)]).toEqual([
      ['cancelled'],
      ['approved'],
      ['approved', 'pending'],
    ])
    expect(lastCard(fatima)).toContain('1 autorisatie goedgekeurd.')
    expect(lastCard(fatima)).toContain('Niet beslist: 3 autorisaties.')
    expect(lastCard(fatima)).toContain('Grace Taylor heeft hier al over beslist')
    expect(lastCard(fatima)).toContain('is intussen veranderd')
  })

  it('I-10: a backend that is down decides nothing, and the same list can be confirmed later', async () => {
    const requests = await three()
    await choose(fatima, linesOf(requests))
    bot.faults.reads.fail = true
    await bot.press(fatima, 'confirm')
    expect(await events('line.approved')).toEqual([])
    expect(bot.shown(fatima)).toContain('Mijn PostNL antwoordt nu niet')
    bot.faults.reads.fail = false
    await bot.press(fatima, 'confirm')
    expect(await events('line.approved')).toHaveLength(4)
  })
})

describe('who may', () => {
  it('I-12: authority that was lost over one of the numbers decides nothing there, and the rest goes on', async () => {
    const [one, other] = await three()
    await choose(fatima, linesOf([one, other]))
    lost.add('9401146')
    await bot.press(fatima, 'confirm')
    expect([await decided(one.id), await decided(other.id)]).toEqual([['approved'], ['pending']])
    expect(lastCard(fatima)).toContain('hierover mag jij nu niet beslissen')
    expect(lastCard(fatima)).not.toContain('9401146')
    expect(await events('refused')).toHaveLength(1)
  })

  it('I-12: lines of a number that is not theirs are not in the list, nor decided when they are sent along', async () => {
    const [one, other] = await three()
    await bot.say(sanne, 'te beoordelen')
    expect(lastCard(sanne)).not.toContain('9401146')
    await choose(sanne, linesOf([one, other]))
    expect(lastCard(sanne)).toContain('kan er 1 nu niet meer')
    await bot.press(sanne, 'confirm')
    expect([await decided(one.id), await decided(other.id)]).toEqual([['approved'], ['pending']])
  })

  it('I-11: their own request is not in it', async () => {
    const [one] = await three()
    const requester = { id: sanne, userId: userOf('Sanne'), name: 'Sanne de Boer' }
    const own = await waits(bot, '6666666666', { requester }, [{ authorisation: 'facturen' }])
    await choose(sanne, linesOf([one, own]))
    await bot.press(sanne, 'confirm')
    expect([await decided(one.id), await decided(own.id)]).toEqual([['approved'], ['pending']])
  })

  it('I-14: what needs two people is never part of it, and is said so', async () => {
    const [one] = await three()
    const rights = await waits(bot, '5555555555', {}, [{ authorisation: 'klantnummerinstellingen', needs: 2 }])
    await bot.forge(sanne, bot.teams.messages(sanne).at(-1)!, { verb: 'open', id: 'together:', seen: 0 })
    expect(lastCard(sanne)).toContain('daarvoor zijn twee mensen nodig')
    expect(lastCard(sanne)).not.toContain(rights.lines[0]!.id)
    await bot.press(sanne, 'answer', { lines: linesOf([one, rights]), verdict: 'approved' })
    await bot.press(sanne, 'confirm')
    expect([await decided(one.id), await decided(rights.id)]).toEqual([['approved'], ['pending']])
    expect(await events('line.half-approved')).toEqual([])
  })

  it('somebody who administers nothing has nothing to decide together', async () => {
    await three()
    await bot.forge(eva, bot.teams.messages(eva).at(-1)!, { verb: 'open', id: 'together:', seen: 0 })
    expect(bot.offered(eva)).not.toContain('answer')
  })
})

describe('two administrators at once', () => {
  it('I-21: decide the same list: per line one wins, and the other hears who', async () => {
    const rights = ['haalservice', 'adresboek', 'facturen', 'prijzen-inzien', 'notificaties', 'ecommerce-inzichten']
    const requests = await Promise.all(
      rights.map((authorisation, index) => waits(bot, String(index + 2).repeat(10), {}, [{ authorisation }])),
    )
    await choose(sanne, linesOf(requests), 'approved')
    await choose(grace, linesOf(requests), 'declined')
    await Promise.all([
      bot.press(sanne, 'confirm', {}, { settle: false }),
      bot.press(grace, 'confirm', {}, { settle: false }),
    ])
    await bot.settle()
    const now = await Promise.all(
      requests.map(async ({ id }) => (await bot.app.store.ledger.request(bot.teams.tenant, id))!),
    )
    const winners = now.map(({ lines }) => lines[0]!.decisions.map(({ reviewer }) => reviewer.id))
    expect(winners.every((each) => each.length === 1)).toBe(true)
    const bySanne = winners.filter(([winner]) => winner === sanne).length
    expect(now.filter(({ lines }) => lines[0]!.state === 'approved')).toHaveLength(bySanne)
    const heard = (who: string, words: RegExp) => [...lastCard(who).matchAll(words)].length
    expect(heard(sanne, /Grace Taylor heeft hier al over beslist/g)).toBe(6 - bySanne)
    expect(heard(grace, /Sanne de Boer decided this already/g)).toBe(bySanne)
  })
})
