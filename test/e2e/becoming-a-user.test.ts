import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { days, minutes } from '../../src/domain/instant.ts'
import { reconcileJob } from '../../src/periodic-jobs.ts'
import { runJob } from '../../src/effects/jobs.ts'
import { addressesOn, heldByAddress, invitationVerbs, karinAsks, karinsAddress } from '../support/an-invitation.ts'
import { newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, joost, karin, sanne, tom } from '../support/cast.ts'
import { testConfig } from '../support/test-config.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

describe('an employee without an account', () => {
  it('gets from the first question to the tile', async () => {
    await bot.say(karin, 'aanvragen haalservice')
    expect(bot.newest(karin, 'open')).toBeDefined()
    expect(bot.shown(karin)).toContain('"id":"join"')
    await karinAsks(bot)
    expect(bot.shown(sanne)).toContain('Karin Mulder wil gebruiker worden van 9401138')
    expect(bot.shown(sanne)).toContain('Ik begin maandag in de webwinkel.')
    await bot.press(sanne, 'invitation-approve')
    expect(await addressesOn(bot)).toContain(karinsAddress)
    const request = await bot.newestRequest(karin)
    expect(request).toMatchObject({ reason: 'Ik begin maandag in de webwinkel.', lines: [{ state: 'pending' }] })
    expect(request.beneficiary.address).toBe(karinsAddress)
    expect(bot.shown(karin)).toContain(request.id)
    await bot.press(grace, 'approve')
    expect(await heldByAddress(bot)).toEqual(['haalservice'])
    await bot.press(karin, 'visible-yes')
    expect(await invitationVerbs(bot)).toEqual(['asked', 'brought', 'approved', 'sent', 'done', 'continued'])
  })

  it('does it all by typing, too (TEAMS.md C4)', async () => {
    for (const typed of ['gebruiker worden aanvragen', '9401138', 'haalservice', 'Voor de winkel.', 'ja'])
      await bot.say(karin, typed)
    expect(await newestInvitation(bot)).toMatchObject({ wishes: ['haalservice'], reason: 'Voor de winkel.' })
  })

  it('I-13: gets with the account what the administrator ticked, as their decision', async () => {
    await karinAsks(bot)
    await bot.press(sanne, 'invitation-approve', { lines: 'haalservice,facturen,api-sleutels-beheren' })
    const request = await bot.newestRequest(karin)
    expect(request.lines).toMatchObject([{ state: 'approved', decisions: [{ reviewer: { id: sanne } }] }])
    expect(await heldByAddress(bot)).toEqual(['haalservice'])
  })

  it('needs nothing but the account where nothing else was asked', async () => {
    await karinAsks(bot, '9401138', 'none')
    await bot.press(grace, 'invitation-approve')
    expect(bot.shown(karin)).toContain('mijn.postnl.nl')
    expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: karin }, 1)).toEqual([])
  })

  it('who was approved and comes back after days goes on where it stopped', async () => {
    await karinAsks(bot)
    bot.clock.move(days(2))
    await bot.press(sanne, 'invitation-approve')
    expect(bot.shown(karin)).toContain('Zodra ik zeker weet')
    await bot.say(karin, 'hoi')
    expect((await bot.newestRequest(karin)).lines).toMatchObject([{ state: 'pending' }])
  })

  it('asks for another number as well, with the account that is there', async () => {
    await bot.say(tom, 'gebruiker worden 6620157')
    await bot.press(tom, 'answer', { service: 'haalservice' })
    await bot.press(tom, 'confirm')
    await bot.press(joost, 'invitation-approve')
    expect(await addressesOn(bot, '6620157')).toContain('tom.bakker@example.com')
    expect(await bot.newestRequest(tom)).toMatchObject({ customer: { number: '6620157' } })
  })

  it('is a user at once where the portal itself made them one', async () => {
    await karinAsks(bot)
    await bot.app.backend.inviteUser({ address: karinsAddress, name: 'Karin', number: '9401138' }, 'in the portal')
    const { store, backend } = bot.app
    const parts = { store, backend, people: store.people, config: testConfig(bot.folder), ledger: store.ledger }
    const job = reconcileJob({ ...parts, catalogue: await loadCatalogue() })
    await runJob({ leases: store.jobs, ledger: store.ledger, onFault: () => undefined }, job, 0)
    await bot.settle()
    expect(await newestInvitation(bot)).toMatchObject({ state: 'done', outcome: 'already-so' })
    expect((await bot.newestRequest(karin)).lines).toMatchObject([{ state: 'pending' }])
    expect(bot.offered(sanne)).not.toContain('invitation-approve')
  })
})

describe('a colleague who is not in the list', () => {
  it('is asked for by who misses them, and what they need goes on by itself', async () => {
    await bot.say(tom, `aanvragen haalservice 9401138 ${karinsAddress}`)
    expect(bot.shown(tom)).toContain('Gebruiker toevoegen?')
    await bot.press(tom, 'open', {}, { message: bot.newest(tom, 'open') })
    await bot.press(tom, 'answer', { colleagueName: 'Karin Mulder' })
    await bot.press(tom, 'confirm', { reason: 'Nieuw in ons team.' })
    await bot.press(grace, 'invitation-approve')
    const request = await bot.newestRequest(tom)
    expect(request).toMatchObject({ requester: { id: tom }, beneficiary: { address: karinsAddress } })
    await bot.press(sanne, 'approve')
    expect(await heldByAddress(bot)).toEqual(['haalservice'])
  })

  it('is added at once by an administrator, and gets what the grant was about', async () => {
    await bot.say(sanne, `toekennen haalservice 9401138 ${karinsAddress}`)
    expect(bot.shown(sanne)).toContain('Gebruiker toevoegen?')
    await bot.press(sanne, 'open', {}, { message: bot.newest(sanne, 'open') })
    await bot.press(sanne, 'answer', { colleagueName: 'Karin Mulder' })
    expect(await addressesOn(bot)).not.toContain(karinsAddress)
    await bot.press(sanne, 'confirm')
    expect(await addressesOn(bot)).toContain(karinsAddress)
    expect(await heldByAddress(bot)).toEqual(['haalservice'])
    expect(await invitationVerbs(bot)).toEqual(['approved', 'sent', 'done', 'continued'])
  })

  it('who is in the list already needs no invitation', async () => {
    await bot.say(tom, 'gebruiker toevoegen 9401138 noor.visser@example.com')
    await bot.press(tom, 'answer', { colleagueName: 'Noor', service: 'none' })
    expect(bot.shown(tom)).toContain('al gebruiker')
    expect(bot.offered(tom)).not.toContain('confirm')
  })

  it.each(['karin', 'karin@example', 'ka rin@example.com', '<karin@example.com>', 'kаrin@example.com', 'a@b.c,d@e.f'])(
    'is no user by an address such as %s',
    async (address) => {
      await bot.say(tom, 'gebruiker toevoegen 9401138')
      await bot.press(tom, 'answer', { typedColleague: address, colleagueName: 'Karin', service: 'none' })
      expect(bot.offered(tom)).not.toContain('confirm')
      expect(bot.shown(tom)).toContain('geen e-mailadres')
    },
  )
})

it('I-34: who asked takes it back, and nobody can decide on it any more', async () => {
  await karinAsks(bot)
  bot.clock.move(minutes(5))
  await bot.press(karin, 'invitation-withdraw')
  expect(bot.offered(sanne)).not.toContain('invitation-approve')
  expect(await invitationVerbs(bot)).toEqual(['asked', 'brought', 'cancelled'])
})
