import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import { inPortal, removeUser } from '../operators/portal-change.ts'
import { addressesOn, heldByAddress, karinAsks, karinsAddress, newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, grace, karin, olivia, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

async function tomAsksForKarin(service = 'haalservice'): Promise<void> {
  await bot.say(tom, `gebruiker toevoegen 9401138 ${karinsAddress}`)
  await bot.press(tom, 'answer', { colleagueName: 'Karin Mulder', service })
  await bot.press(tom, 'confirm', { reason: 'Nieuw in ons team.' })
}

const state = async () => (await newestInvitation(bot, tom)).state
const said = (who: string) => bot.sees(who).join()

describe('who is to become a user because somebody else asked', () => {
  it('follows it on a card of their own, from the start to the account', async () => {
    await tomAsksForKarin()
    expect(bot.shown(karin)).toContain('Gebruiker worden van 9401138')
    expect(bot.shown(karin)).toContain('Gevraagd door: Tom Bakker')
    expect(bot.shown(karin)).not.toMatch(/Lindehof|Sanne/)
    await bot.press(sanne, 'invitation-approve')
    expect(said(karin)).toContain('Je bent nu gebruiker van 9401138')
    expect(bot.shown(karin)).toContain(`Log in op mijn.postnl.nl met ${karinsAddress}`)
  })

  it('hears by whom and why it was declined, as who asked does', async () => {
    await tomAsksForKarin()
    await bot.press(grace, 'invitation-decline', { reason: 'Hoort bij 6620157.' })
    for (const person of [tom, karin]) expect(said(person)).toContain('Hoort bij 6620157.')
    expect(said(karin)).toContain('afgewezen dat je gebruiker wordt van 9401138')
    expect(said(tom)).toContain('afgewezen dat Karin Mulder gebruiker wordt van 9401138')
  })

  it('takes it back; who asked hears by whom', async () => {
    await tomAsksForKarin()
    await bot.press(karin, 'invitation-withdraw')
    expect(await state()).toBe('cancelled')
    expect(said(tom)).toContain('Karin Mulder heeft geannuleerd')
    expect(bot.shown(tom)).toContain('Karin Mulder heeft dit geannuleerd')
    expect(bot.shown(karin)).toContain('Je hebt dit geannuleerd')
    expect(bot.offered(sanne)).not.toContain('invitation-approve')
  })

  it('hears it when who asked takes it back', async () => {
    await tomAsksForKarin()
    await bot.press(tom, 'invitation-withdraw')
    expect(said(karin)).toContain('Tom Bakker heeft geannuleerd dat je gebruiker wordt van 9401138')
    expect(said(tom)).not.toContain('heeft geannuleerd')
  })

  it('I-25: hears it when who asked has no account any more', async () => {
    await tomAsksForKarin()
    inPortal(bot, ...removeUser(userOf('Tom')))
    const { id, tenant } = await newestInvitation(bot, tom)
    await bot.app.store.ledger.write((tx) =>
      tx.owe({ kind: 'invitation', tenant, invitationId: id, customerNumber: '9401138' }),
    )
    await bot.settle()
    for (const person of [tom, karin]) expect(said(person)).toContain('heeft geen account meer in Mijn PostNL')
    expect(bot.shown(tom)).not.toContain('Je hebt dit geannuleerd')
  })

  it('hears that it is about to expire, and that it did', async () => {
    await tomAsksForKarin()
    bot.clock.move(days(12) + 1)
    await bot.settle()
    expect(said(karin)).toContain('de vraag om jou toe te voegen aan 9401138 verloopt')
    bot.clock.move(days(2))
    await bot.settle()
    expect(said(karin)).toContain('Verlopen: de vraag om jou toe te voegen aan 9401138')
  })

  it('added by an administrator hears so, and how to log in', async () => {
    await bot.say(sanne, `gebruiker toevoegen 9401138 ${karinsAddress}`)
    await bot.press(sanne, 'answer', { colleagueName: 'Karin Mulder', service: 'haalservice' })
    await bot.press(sanne, 'confirm')
    expect(await heldByAddress(bot)).toEqual(['haalservice'])
    expect(said(karin)).toContain('Je bent nu gebruiker van 9401138')
    expect(bot.shown(karin)).toContain('Toegevoegd door Sanne de Boer')
  })

  it('who has the bot later finds it, while it is open', async () => {
    bot.teams.setInstalled(karin, false)
    await tomAsksForKarin()
    bot.teams.setInstalled(karin, true)
    bot.clock.move(days(1) + 1)
    await bot.say(karin, 'hoi')
    expect(bot.offered(karin)).toContain('invitation-withdraw')
  })

  it('reads it in English, where that is their language', async () => {
    await bot.say(tom, 'gebruiker toevoegen 9401138 olivia.clarke@example.com')
    await bot.press(tom, 'answer', { colleagueName: 'Olivia Clarke', service: 'none' })
    await bot.press(tom, 'confirm')
    expect(bot.shown(olivia)).toContain('Becoming a user of 9401138')
    await bot.press(grace, 'invitation-decline', { reason: 'Nee.' })
    expect(said(olivia)).toContain('declined that you become a user of 9401138. Reason: “Nee.”')
  })
})

describe('an address that is nobody’s for certain', () => {
  it('I-5: shows nothing where its domain is not verified, and takes nothing back', async () => {
    await bot.stop()
    bot = await startBot({}, { verifiedDomains: [] })
    const { ledger, people } = bot.app.store
    const tomsAccount = (await bot.app.backend.userByAddress('tom.bakker@example.com'))!
    await bot.say(tom, 'hoi')
    await ledger.write((tx) => tx.linkPerson({ tenant: bot.teams.tenant, id: tom }, tomsAccount))
    await tomAsksForKarin()
    expect(await people.find({ tenant: bot.teams.tenant, id: karin })).toMatchObject({ address: karinsAddress })
    expect(bot.shown(karin)).not.toContain('9401138')
    const { id, version } = await newestInvitation(bot, tom)
    await bot.say(karin, `toon ${id}`)
    await bot.forge(karin, bot.teams.messages(karin).at(-1)!, { verb: 'invitation-withdraw', id, seen: version })
    expect(bot.shown(karin)).not.toContain('Tom Bakker')
    expect(await state()).toBe('asked')
  })

  it('I-6: shows nothing to a guest', async () => {
    bot.teams.change(karin, { userRole: 'guest' })
    bot.clock.move(days(1) + 1)
    await bot.say(karin, 'hoi')
    await tomAsksForKarin()
    expect(bot.shown(karin)).not.toContain('9401138')
  })

  it('I-18: shows nothing to anybody else, and nobody else takes it back', async () => {
    await tomAsksForKarin()
    const { id, version } = await newestInvitation(bot, tom)
    await bot.say(bram, `toon ${id}`)
    await bot.forge(bram, bot.teams.messages(bram).at(-1)!, { verb: 'invitation-withdraw', id, seen: version })
    expect(bot.shown(bram)).not.toContain(karinsAddress)
    expect(await state()).toBe('asked')
  })
})

it('I-11: who is to become the user never decides on it', async () => {
  await tomAsksForKarin()
  const { id, version } = await newestInvitation(bot, tom)
  for (const verb of ['invitation-approve', 'invitation-decline'])
    await bot.forge(karin, bot.newest(karin, 'invitation-withdraw'), { verb, id, seen: version })
  expect(await state()).toBe('asked')
  expect(await addressesOn(bot)).not.toContain(karinsAddress)
})

it('who asks for themselves gets one card and one word about it, as before', async () => {
  await karinAsks(bot)
  await bot.press(grace, 'invitation-decline', { reason: 'Nee.' })
  expect(bot.sees(karin).filter((text) => text.includes('afgewezen'))).toHaveLength(1)
  expect(bot.sees(karin).filter((text) => text.includes('gebruiker van 9401138: Afgewezen'))).toHaveLength(1)
})
