import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, ingrid, olivia, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  passes = false
  bot = await startBot()
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterEach(() => bot.stop())

const day = 24 * 3_600_000
const second = 1000
let passes: boolean
/** A second goes by while the rights are read. */
const slowAuthority: NonNullable<AppParts['wrap']> = (name, port) => {
  const { authorityOver } = port as Partial<Bot['app']['backend']>
  if (name !== 'backend' || authorityOver === undefined) return port
  const slow = (...args: Parameters<typeof authorityOver>) => {
    bot.clock.move(passes ? second : 0)
    return authorityOver(...args)
  }
  return { ...port, authorityOver: slow }
}
const texts = (personId: string) =>
  bot.teams.messages(personId).flatMap(({ from, text }) => (from === 'bot' && text !== undefined ? [text] : []))
const reminded = (personId: string) => texts(personId).filter((text) => /herinnert je aan|reminds you of/.test(text))
const nudges = async () => (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'request.nudged')
const refused = async () =>
  (await bot.app.store.ledger.auditTrail({}))
    .filter(({ verb }) => verb === 'refused')
    .map(({ details }) => details?.['code'])

describe('reminding who decides', () => {
  it('reaches every administrator in their own language, and who asked hears whom', async () => {
    await bot.press(tom, 'nudge')
    expect(reminded(sanne)).toEqual([expect.stringContaining('Tom Bakker herinnert je aan de aanvraag')])
    expect(reminded(grace)).toEqual([expect.stringContaining('Tom Bakker reminds you of the request')])
    expect(texts(tom).at(-1)).toContain('Ik heb Grace Taylor en Sanne de Boer herinnerd')
    expect(bot.shown(tom)).toContain('Je herinnerde de beheerders')
    expect(await nudges()).toHaveLength(1)
  })

  it('can be typed, with the id of the request', async () => {
    await bot.say(tom, `herinner ${(await bot.newestRequest(tom)).id}`)
    expect(reminded(sanne)).toHaveLength(1)
    await bot.say(tom, 'herinner A-2222222222')
    expect(bot.shown(tom)).toContain('Dit kan ik je niet laten zien')
    await bot.say(tom, 'herinneren')
    expect(bot.shown(tom)).toContain('Mijn aanvragen')
  })

  it('can be done once a day: the second time says from when it can be done again', async () => {
    await bot.press(tom, 'nudge')
    await bot.press(tom, 'nudge')
    expect(bot.shown(tom)).toContain('één keer per dag; opnieuw vanaf')
    expect(reminded(sanne)).toHaveLength(1)
    bot.clock.move(day)
    await bot.press(tom, 'nudge')
    expect(reminded(sanne)).toHaveLength(2)
    expect(await nudges()).toHaveLength(2)
  })

  it('I-20: delivered five times, also a day late, it is one reminder', async () => {
    const message = bot.newest(tom, 'nudge')
    const card = shownCard(message)!
    const press = (activityId: string) => bot.client.press(tom, message, 'nudge', {}, { activityId, card })
    await Promise.all(['a', 'a', 'b'].map(press))
    bot.clock.move(day)
    for (const id of ['a', 'c']) await press(id)
    await bot.settle()
    expect(await nudges()).toHaveLength(1)
    expect(reminded(grace)).toHaveLength(1)
  })

  it('an administrator who lost the right since is left in peace', async () => {
    const right = { user: userOf('Sanne'), number: '9401138', authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.revoke(right, 'outside')
    await bot.press(tom, 'nudge')
    expect(reminded(sanne)).toEqual([])
    expect(texts(tom).at(-1)).toContain('Ik heb Grace Taylor herinnerd')
  })

  it('who cannot be reached is named to who asked; when that is everybody, nothing is used up', async () => {
    await bot.client.uninstall(grace)
    await bot.settle()
    await bot.press(tom, 'nudge')
    expect(texts(tom).at(-1)).toContain('Niet bereikbaar in Teams: Grace Taylor')
    await bot.say(olivia, 'request haalservice 20451190')
    await bot.press(olivia, 'confirm')
    await bot.press(olivia, 'nudge')
    expect(bot.shown(olivia)).toContain('None of the administrators who can decide now can be reached')
    expect(reminded(ingrid)).toEqual([])
    expect(await nudges()).toHaveLength(1)
  })

  it('is offered where something was asked already, and only to who asked it', async () => {
    await bot.say(tom, 'aanvragen haalservice')
    const answer = bot.teams.messages(tom).findLast(({ from }) => from === 'bot')!
    expect(JSON.stringify(shownCard(answer))).toContain('Herinner de beheerders')
    await bot.press(tom, 'nudge', {}, { message: answer })
    expect(await nudges()).toHaveLength(1)
    await bot.say(eva, 'aanvragen haalservice 9401138 tom.bakker@example.com')
    expect(bot.shown(eva)).toContain('niet aan te vragen')
    expect(bot.offered(eva)).not.toContain('nudge')
  })

  it('is over when it is decided', async () => {
    const message = bot.newest(tom, 'nudge')
    const card = shownCard(message)!
    await bot.press(sanne, 'approve')
    expect(bot.offered(tom)).not.toContain('nudge')
    await bot.client.press(tom, message, 'nudge', {}, { card })
    await bot.settle()
    expect(await nudges()).toEqual([])
    expect(await refused()).toEqual(['already-decided'])
  })

  it('I-7: the audit says when was read who still is an administrator, not when it was written down', async () => {
    await bot.stop()
    bot = await startBot({ wrap: slowAuthority })
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    passes = true
    await bot.press(tom, 'nudge')
    const [event] = await nudges()
    expect(event!.at - event!.evidence!.readAt).toBeGreaterThanOrEqual(second)
  })

  it('while the backend is down nobody is reminded and nothing is used up', async () => {
    bot.faults.reads.fail = true
    await bot.press(tom, 'nudge')
    bot.faults.reads.fail = false
    expect(bot.shown(tom)).toContain('antwoordt nu niet')
    await bot.press(tom, 'nudge')
    expect(await nudges()).toHaveLength(1)
  })
})

describe('I-45: reminders are few', () => {
  it('a person sends at most five a day, over all of their requests', async () => {
    await bot.say(eva, 'aanvragen haalservice en dashboards 9401138 9401146 voor mij en tom.bakker@example.com')
    await bot.press(eva, 'answer', { authorisations: 'pakketten-binnen-buitenland,ecommerce-inzichten' })
    await bot.press(eva, 'confirm')
    await bot.say(eva, 'aanvragen haalservice 9401138 noor.visser@example.com')
    await bot.say(eva, 'aanvragen dashboards 9401146 noor.visser@example.com')
    await bot.say(eva, 'allebei')
    await bot.press(eva, 'confirm')
    const open = (await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: eva }, 20)).filter(
      ({ requester, reviewers }) => requester.id === eva && reviewers.length > 0,
    )
    expect(open).toHaveLength(6)
    for (const { id } of open) {
      await bot.say(eva, `toon ${id}`)
      await bot.press(eva, 'nudge', {}, { message: bot.newest(eva, 'nudge') })
    }
    expect(await nudges()).toHaveLength(5)
    expect(bot.shown(eva)).toContain('vandaag al 5 herinneringen')
    expect(reminded(fatima).length).toBeGreaterThan(0)
  })

  it('I-18: somebody else’s request is not theirs to hurry, and the attempt stands in the audit', async () => {
    const request = await bot.newestRequest(tom)
    const message = bot.newest(tom, 'nudge')
    await bot.say(eva, 'hulp')
    const own = bot.teams.messages(eva).findLast((each) => shownCard(each) !== undefined)!
    for (const id of [request.id, 'A-2222222222', message.id]) await bot.forge(eva, own, { verb: 'nudge', id, seen: 0 })
    expect(await nudges()).toEqual([])
    expect(await refused()).toEqual(['not-visible', 'not-visible', 'not-visible'])
    expect(reminded(sanne)).toEqual([])
  })
})
