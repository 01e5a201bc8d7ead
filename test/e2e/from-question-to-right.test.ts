import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buttonsOf } from '../../src/cli/stories/card-line.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, petra, sanne, tom, userOf } from '../support/cast.ts'

const textOf = (value: unknown): string => JSON.stringify(value)

describe('from a question to a right', () => {
  let bot: Bot
  beforeAll(async () => {
    bot = await startBot()
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm', { reason: 'Ik regel de ophaalmomenten.' })
  })
  afterAll(() => bot.stop())

  const audit = () => bot.app.store.ledger.auditTrail({})
  const cardOf = (personId: string, verb: string) => shownCard(bot.newest(personId, verb))
  const held = async () =>
    (await bot.app.backend.heldBy(userOf('Tom'), '9401138')).map(({ authorisation }) => authorisation)

  it('both administrators of the number get a review card with who, what, where, why and until when', () => {
    for (const administrator of [sanne, grace]) {
      const shown = textOf(cardOf(administrator, 'approve'))
      for (const fact of ['Tom Bakker', 'Haalservice', '9401138', 'Ik regel de ophaalmomenten.'])
        expect(shown).toContain(fact)
    }
    expect(bot.offered(petra)).not.toContain('approve')
  })

  it('the confirmation became the living card of the request', () => {
    const live = bot.newest(tom, 'withdraw')
    expect(live.updatedCount).toBeGreaterThan(0)
    expect(bot.offered(tom)).not.toContain('confirm')
  })

  it('an administrator asks, the requester answers, and both stand on the same card', async () => {
    await bot.press(sanne, 'ask', { question: 'Vanaf wanneer?' })
    expect(textOf(cardOf(tom, 'reply'))).toContain('Vanaf wanneer?')
    await bot.press(tom, 'reply', { reply: 'Vanaf maandag.' })
    expect(textOf(cardOf(grace, 'approve'))).toContain('Vanaf maandag.')
    expect(bot.sees(sanne).join()).toContain('Vanaf maandag.')
  })

  it('approved means granted in the backend, told to the requester, and shown to who did not decide', async () => {
    expect(await held()).toEqual([])
    await bot.press(grace, 'approve', { reason: 'Akkoord.' })
    expect(await held()).toEqual(['haalservice'])
    expect(bot.sees(tom).join('\n')).toContain('Grace Taylor')
    const forSanne = bot.teams.messages(sanne).filter((message) => textOf(message).includes('Tom Bakker'))
    expect(textOf(forSanne.map(shownCard))).toContain('Grace Taylor')
  })

  it('nothing about it can be pressed any more by who decides', () => {
    for (const administrator of [sanne, grace]) {
      const verbs = bot.teams
        .messages(administrator)
        .flatMap((message) => buttonsOf(shownCard(message)).map(({ verb }) => verb))
      expect(verbs.filter((verb) => verb !== 'open')).toEqual([])
    }
  })

  it('a service that names no delay is asked about at once', async () => {
    await bot.press(tom, 'visible-yes')
    expect(bot.offered(tom)).not.toContain('visible-yes')
  })

  it('I-34: every step has exactly one audit event, with the evidence of the decision', async () => {
    const steps = (await audit()).filter(({ verb }) => /^(request|line|change)\./.test(verb))
    expect(steps.map(({ verb }) => verb)).toEqual([
      'request.submitted',
      'request.question',
      'request.answer',
      'line.approved',
      'change.due',
      'change.sent',
      'change.done',
      'change.seen',
    ])
    const approved = steps.find(({ verb }) => verb === 'line.approved')
    expect(approved?.actor).toBe(grace)
    expect(approved?.evidence?.read).toMatchObject({ userId: userOf('Grace'), over: '9401138', via: 'direct' })
  })

  it('my requests, what I hold and who is my administrator tell the same', async () => {
    await bot.say(tom, 'mijn aanvragen')
    await bot.say(tom, 'mijn autorisaties')
    await bot.say(tom, 'wie is mijn beheerder')
    const shown = textOf(bot.teams.messages(tom).slice(-5).map(shownCard))
    for (const fact of ['Toegekend', 'Haalservice', 'Sanne de Boer', 'Grace Taylor']) expect(shown).toContain(fact)
  })

  it('what is held already is not asked for again', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    expect(bot.offered(tom)).not.toContain('confirm')
    expect(textOf(shownCard(bot.teams.messages(tom).at(-1)!))).toContain('staat al aan')
  })
})
