import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AdaptiveCard } from '../../cards/frame.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { ofType, wordsOf } from '../support/card-tree.ts'
import { grace, tom } from '../support/cast.ts'

const hostileName = 'Eva\u202e\u2066\u200b Jansen\u0007'

const renamed = <T extends object>(port: T): T =>
  new Proxy(port, {
    get: (target, key) => (key === 'usersOf' ? usersOf(target as never) : (Reflect.get(target, key) as unknown)),
  })
const usersOf = (backend: PermissionsBackend) => async (number: string) =>
  (await backend.usersOf(number)).map((user) => ({ ...user, name: hostileName }))

let bot: Bot
beforeEach(async () => {
  bot = await startBot({ wrap: (name, port) => (name === 'backend' ? renamed(port) : port) })
})
afterEach(() => bot.stop())

const cardWith = (personId: string, verb: string) => shownCard(bot.newest(personId, verb)) as unknown as AdaptiveCard

describe('I-38: what people write comes out of the database as they wrote it, and is nothing else', () => {
  it.each([
    '[Klik hier](https://kwaad.example)',
    '**Goedgekeurd** door <at>Sanne</at>',
    '# Kop',
    "'; drop table request; --",
    '{{DATE(2026-11-21T09:32:00Z, LONG)}}',
    'emoji 😀 en \u05e9\u05dc\u05d5\u05dd',
  ])('on the card of who decides: %s', async (words) => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm', { reason: words })
    const card = cardWith(grace, 'approve')
    const shown = wordsOf(card)
      .replaceAll('{ {', '{{')
      .replaceAll(/[\u2068\u2069]/g, '')
    expect(shown).toContain(words)
    expect(ofType(card, 'TextBlock', 'FactSet').filter((node) => JSON.stringify(node).includes(words))).toEqual([])
  })

  it('without what nobody sees', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm', { reason: 'graag\u202e\u2066\u200b\u0007 vandaag' })
    expect(wordsOf(cardWith(grace, 'approve'))).toContain('graag vandaag')
  })

  it('also in the list under what somebody types', async () => {
    const { body } = await bot.client.search(tom, 'users:9401138', 'jansen')
    const { results } = (body as { value: { results: { title: string }[] } }).value
    expect(results.length).toBeGreaterThan(0)
    for (const { title } of results) expect(title).toMatch(/^Eva Jansen · \S+@example\.com$/)
  })
})
