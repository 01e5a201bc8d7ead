import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressesOn, karinAsks, karinsAddress, newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, fatima, grace, karin, petra, sanne, tom } from '../support/cast.ts'

let bot: Bot
let id: string
beforeEach(async () => {
  bot = await startBot()
  await karinAsks(bot)
  id = (await newestInvitation(bot)).id
})
afterEach(() => bot.stop())

const state = async () => (await newestInvitation(bot)).state

describe('the id of somebody who wants to become a user', () => {
  it('stands on the card of who asked and of who decides', () => {
    for (const person of [karin, sanne]) expect(bot.shown(person)).toContain(`Dit is ${id}.`)
  })

  it.each([
    ['who asked', karin, 'Gebruiker worden van 9401138'],
    ['who decides', sanne, 'Karin Mulder wil gebruiker worden van 9401138'],
    ['who governs the number from above', fatima, 'Karin Mulder wil gebruiker worden van 9401138'],
  ])('shows it again to %s', async (_, person, title) => {
    await bot.say(person, `toon ${id}`)
    expect(JSON.stringify(bot.teams.messages(person).at(-1))).toContain(title)
  })

  it.each([
    ['a colleague', tom],
    ['an administrator of another number', eva],
  ])('I-18: shows nothing to %s, in the words for an id that is none', async (_, person) => {
    await bot.say(person, `toon ${id}`)
    const known = JSON.stringify(bot.teams.messages(person).at(-1)?.text ?? bot.sees(person).at(-1))
    await bot.say(person, 'toon G-2222222222')
    expect(JSON.stringify(bot.teams.messages(person).at(-1)?.text ?? bot.sees(person).at(-1))).toBe(known)
    expect(bot.shown(person)).not.toContain(karinsAddress)
  })

  it('decides, typed: approved with nothing given along (TEAMS.md C4)', async () => {
    await bot.say(sanne, `goedkeuren ${id}`)
    expect(await state()).toBe('asked')
    await bot.say(sanne, 'ja welkom')
    expect(await addressesOn(bot)).toContain(karinsAddress)
    expect(await newestInvitation(bot)).toMatchObject({ state: 'done', granted: [], decidedReason: 'welkom' })
    expect((await bot.newestRequest(karin)).lines).toMatchObject([{ state: 'pending' }])
  })

  it('decides, typed: declined with the reason, which reaches who asked', async () => {
    await bot.say(grace, `afwijzen ${id}`)
    await bot.say(grace, 'ja, jij hoort bij 6620157')
    expect(await state()).toBe('declined')
    expect(bot.sees(karin).join()).toContain('jij hoort bij 6620157')
  })

  it('I-26: a typed yes is about what was shown: what was taken back meanwhile is not approved', async () => {
    await bot.say(sanne, `goedkeuren ${id}`)
    await bot.press(karin, 'invitation-withdraw')
    await bot.say(sanne, 'ja')
    expect(await state()).toBe('cancelled')
    expect(await addressesOn(bot)).not.toContain(karinsAddress)
  })

  it('I-18: decides nothing, typed by who may not', async () => {
    for (const person of [tom, petra, karin]) {
      await bot.say(person, `goedkeuren ${id}`)
      await bot.say(person, 'ja')
    }
    expect(await state()).toBe('asked')
  })

  it.each(['annuleren', 'intrekken', 'cancel'])('takes it back: %s', async (words) => {
    await bot.say(karin, `${words} ${id}`)
    expect(await state()).toBe('cancelled')
    expect(bot.offered(sanne)).not.toContain('invitation-approve')
  })

  it('takes nothing back for somebody else', async () => {
    await bot.say(sanne, `annuleren ${id}`)
    expect(await state()).toBe('asked')
  })

  it('asks for no reminder: who decides is reminded anyway, and the card says how it goes', async () => {
    await bot.say(karin, `herinner ${id}`)
    expect(bot.sees(karin).join()).toContain('krijgt vanzelf een herinnering')
    await bot.say(tom, `herinner ${id}`)
    expect(bot.shown(tom)).not.toContain('krijgt vanzelf')
  })
})
