import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { karinAsks, karinsAddress, newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { fatima, grace, karin, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const last = (who: string): string =>
  JSON.stringify(shownCard(bot.teams.messages(who).findLast((message) => shownCard(message) !== undefined)!))
const rows = (who: string): readonly string[] => [
  ...new Set([...last(who).matchAll(/"show:([AG]-\w+)"/g)].map(([, id]) => id!)),
]
const open = (who: string, id: string, inputs: Readonly<Record<string, string>> = {}) =>
  bot.forge(who, bot.teams.messages(who).at(-1)!, { verb: 'open', id, seen: 0, ...inputs })
const idOf = async (asker = karin) => (await newestInvitation(bot, asker)).id

async function tomAsks(): Promise<string> {
  await bot.say(tom, 'aanvragen facturen')
  await bot.press(tom, 'confirm')
  return (await bot.newestRequest(tom)).id
}

describe('what waits for an administrator', () => {
  it('holds who wants to become a user among the requests, newest first, and is counted', async () => {
    await karinAsks(bot)
    bot.clock.move(1000)
    const request = await tomAsks()
    await bot.say(sanne, 'te beoordelen')
    expect(rows(sanne)).toEqual([request, await idOf()])
    expect(last(sanne)).toContain('2 aanvragen wachten op je.')
    expect(last(sanne)).toContain('Karin Mulder')
    await bot.say(sanne, 'hallo')
    expect(last(sanne)).toContain('Er wachten 2 aanvragen op je.')
  })

  it('opens and is decided on from the list, also by who was not asked but governs the number', async () => {
    await karinAsks(bot)
    await bot.say(fatima, 'te beoordelen')
    expect(rows(fatima)).toEqual([await idOf()])
    await open(fatima, `show:${await idOf()}`)
    await bot.press(fatima, 'invitation-approve')
    expect(await newestInvitation(bot)).toMatchObject({ state: 'done', decidedBy: { id: fatima } })
    expect(bot.shown(fatima)).toContain('Goedgekeurd door Fatima')
    await bot.say(sanne, 'te beoordelen')
    expect(rows(sanne)).not.toContain(await idOf())
  })

  it('is filtered by number, by what is wanted after, by whom it was brought to, and by order', async () => {
    await karinAsks(bot)
    bot.clock.move(1000)
    const request = await tomAsks()
    const id = await idOf()
    await bot.say(sanne, 'te beoordelen haalservice')
    expect(rows(sanne)).toEqual([id])
    await bot.say(sanne, 'te beoordelen 9401146')
    expect(rows(sanne)).toEqual([])
    await open(sanne, 'pending:o=oldest')
    expect(rows(sanne)).toEqual([id, request])
    await open(fatima, 'pending:w=mine')
    expect(rows(fatima)).toEqual([])
    bot.clock.move(days(7))
    await bot.settle()
    await open(fatima, 'pending:w=mine')
    expect(rows(fatima)).toContain(id)
    await open(fatima, 'pending:w=escalated')
    expect(rows(fatima)).toContain(id)
    expect(last(fatima)).toContain('nog niet op tijd beslist')
    await open(sanne, 'pending-filter:')
    expect(last(sanne)).toContain('"haalservice"')
  })

  it('I-14: several are decided together without it: it has its own card, and the list says so', async () => {
    await karinAsks(bot)
    await tomAsks()
    await bot.say(sanne, 'te beoordelen')
    expect(last(sanne)).not.toContain('Samen beslissen')
    await bot.say(tom, 'aanvragen webshop')
    await bot.press(tom, 'confirm')
    await bot.say(sanne, 'te beoordelen')
    expect(last(sanne)).toContain('Samen beslissen')
    expect(last(sanne)).toContain('Wie gebruiker wil worden, beslis je op de eigen kaart.')
    await open(sanne, 'together:')
    expect(last(sanne)).not.toMatch(/G-|Karin/)
  })

  it('I-8, I-9: is read at that moment: without authority it is not there, nor counted', async () => {
    await karinAsks(bot)
    const right = { user: userOf('Sanne'), number: '9401138', authorisation: 'klantnummerinstellingen' }
    await bot.app.backend.revoke(right, 'outside')
    await bot.say(sanne, 'te beoordelen')
    expect(rows(sanne)).toEqual([])
    await bot.say(sanne, 'hallo')
    expect(last(sanne)).not.toMatch(/wacht 1|wachten/)
  })

  it('I-6, I-11, I-18, I-29: is not there for who asked, who it is for, who decides nothing, nor after the deadline', async () => {
    await bot.say(tom, `gebruiker toevoegen 9401138 ${karinsAddress}`)
    await bot.press(tom, 'answer', { colleagueName: 'Karin', service: 'none' })
    await bot.press(tom, 'confirm')
    for (const authorisation of ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'])
      await bot.app.backend.grant({ user: userOf('Tom'), number: '9401138', authorisation }, authorisation)
    const id = await idOf(tom)
    for (const person of [tom, karin, petra]) {
      await bot.say(person, 'te beoordelen')
      expect(last(person)).not.toContain(`"show:${id}"`)
    }
    bot.teams.change(grace, { userRole: 'guest' })
    bot.clock.move(days(1) + 1)
    await bot.say(grace, 'te beoordelen')
    expect(rows(grace)).toEqual([])
    bot.clock.move(days(14))
    await bot.say(sanne, 'te beoordelen')
    expect(rows(sanne)).toEqual([])
  })
})

/** The newest card without what differs per card. */
const alike = (id: string, number: string): string => last(karin).replaceAll(number, 'N').replaceAll(id, 'G')

describe('my requests', () => {
  it('hold what somebody asked before they were a user, with how it stands', async () => {
    await karinAsks(bot)
    await bot.say(karin, 'mijn aanvragen')
    expect(rows(karin)).toEqual([await idOf()])
    expect(last(karin)).toContain('1 aanvraag.')
    expect(last(karin)).toContain('Gevraagd')
    await open(karin, `show:${await idOf()}`)
    await bot.press(karin, 'invitation-withdraw')
    await bot.say(karin, 'mijn aanvragen')
    expect(last(karin)).toContain('Geannuleerd')
  })

  it('hold what they became, once the account is there', async () => {
    await karinAsks(bot)
    bot.clock.move(1000)
    await bot.press(sanne, 'invitation-approve')
    await bot.say(karin, 'mijn aanvragen')
    expect(rows(karin)).toEqual([(await bot.newestRequest(karin)).id, await idOf()])
  })

  it('I-18: hold the same for a number that is nobody’s', async () => {
    await karinAsks(bot, '7777777')
    await bot.say(karin, 'mijn aanvragen')
    const unknown = alike(await idOf(), '7777777')
    await bot.press(karin, 'invitation-withdraw')
    await bot.stop()
    bot = await startBot()
    await karinAsks(bot)
    await bot.say(karin, 'mijn aanvragen')
    expect(alike(await idOf(), '9401138')).toBe(unknown)
  })

  it('hold what a colleague asked for you, and what you asked for a colleague', async () => {
    await bot.say(tom, `gebruiker toevoegen 9401138 ${karinsAddress}`)
    await bot.press(tom, 'answer', { colleagueName: 'Karin Mulder', service: 'none' })
    await bot.press(tom, 'confirm')
    for (const person of [tom, karin]) {
      await bot.say(person, 'mijn aanvragen')
      expect(rows(person)).toEqual([await idOf(tom)])
    }
    expect(last(tom)).toContain('voor Karin Mulder')
    expect(last(karin)).toContain('van Tom Bakker')
    await bot.say(grace, 'mijn aanvragen')
    expect(rows(grace)).toEqual([])
  })
})
