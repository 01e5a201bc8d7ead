import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { days } from '../../src/domain/instant.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { addressesOn, invitationVerbs, karinAsks, karinsAddress, newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, eva, fatima, grace, ingrid, karin, petra, sanne, tom, userOf } from '../support/cast.ts'
import { createGate } from '../support/gate.ts'

let bot: Bot
let gate: ReturnType<typeof createGate>
beforeEach(async () => {
  gate = createGate()
  bot = await startBot({ wrap: gate.wrap })
})
afterEach(() => bot.stop())

const state = async () => (await newestInvitation(bot)).state
const takeAuthority = (name: string) =>
  bot.app.backend.revoke(
    { user: userOf(name), number: '9401138', authorisation: 'klantnummerinstellingen' },
    `outside-${name}`,
  )
const lastCardOf = (personId: string) =>
  bot.teams.messages(personId).findLast((message) => shownCard(message) !== undefined)!
/** The newest card as words, without what differs per card: ids, moments and the number. */
const told = (personId: string, number: string) =>
  JSON.stringify(shownCard(lastCardOf(personId)))
    .replaceAll(number, 'N')
    .replaceAll(/G-[2-9A-Z]{10}/g, 'G')
    .replaceAll(/\d{2}:\d{2}/g, 'hh:mm')

describe('I-18: who asks does not learn which numbers exist', () => {
  it.each(['9401138', '20451190', '9401154'])(
    '%s gets the same answer as a number that is nobody’s',
    async (number) => {
      await karinAsks(bot, '7777777')
      const unknown = told(karin, '7777777')
      await karinAsks(bot, number)
      expect(told(karin, number)).toBe(unknown)
      expect(bot.sees(karin).join()).not.toMatch(/Lindehof|Van Dalen|Sanne|Ingrid/)
    },
  )

  it('and in the end the same notice', async () => {
    await karinAsks(bot, '7777777')
    await karinAsks(bot, '9401138')
    bot.clock.move(days(14) + 1)
    await bot.settle()
    const notices = bot.sees(karin).filter((text) => text.startsWith('Verlopen:'))
    expect(new Set(notices.map((text) => text.replace(/\d{7}/, 'N').replaceAll(/\d{2}:\d{2}/g, 'hh:mm'))).size).toBe(1)
    expect(notices).toHaveLength(2)
    expect(await bot.app.store.ledger.cases(bot.teams.tenant, ['open'])).toEqual([])
  })

  it.each(demoPeople.filter(({ aadObjectId }) => ![sanne, grace, fatima, ingrid].includes(aadObjectId)))(
    '$name decides nothing by knowing its id',
    async ({ aadObjectId }) => {
      await karinAsks(bot)
      const { id, version } = await newestInvitation(bot)
      await bot.say(aadObjectId, 'hoi')
      for (const verb of ['invitation-approve', 'invitation-decline'])
        await bot.forge(aadObjectId, lastCardOf(aadObjectId), { verb, id, seen: version, lines: 'haalservice' })
      if (aadObjectId !== karin)
        await bot.forge(aadObjectId, lastCardOf(aadObjectId), { verb: 'invitation-withdraw', id, seen: version })
      expect(await state()).toBe('asked')
      expect(await addressesOn(bot)).not.toContain(karinsAddress)
    },
  )
})

describe('who decides', () => {
  it('I-9: without authority at that moment decides nothing, and the attempt stands in the audit', async () => {
    await karinAsks(bot)
    await takeAuthority('Sanne')
    await bot.press(sanne, 'invitation-approve')
    expect(await state()).toBe('asked')
    const refused = (await bot.app.store.ledger.auditTrail({})).filter(({ verb }) => verb === 'refused')
    expect(refused.map(({ actor, details }) => [actor, details?.['code']])).toEqual([[sanne, 'not-administrator']])
  })

  it('I-9: with authority that was lost before it is carried out adds nobody; the other administrator decides', async () => {
    await karinAsks(bot)
    gate.close()
    await bot.press(sanne, 'invitation-approve', {}, { settle: false })
    await takeAuthority('Sanne')
    gate.open()
    await bot.settle()
    expect(await addressesOn(bot)).not.toContain(karinsAddress)
    expect(await state()).toBe('asked')
    await bot.press(grace, 'invitation-approve')
    expect(await addressesOn(bot)).toContain(karinsAddress)
    expect(await invitationVerbs(bot)).toContain('returned')
  })

  it('I-9: an administrator who adds somebody and is none any more adds nobody, and hears it', async () => {
    await bot.say(sanne, `gebruiker toevoegen 9401138 ${karinsAddress}`)
    await bot.press(sanne, 'answer', { colleagueName: 'Karin', service: 'none' })
    gate.close()
    await bot.press(sanne, 'confirm', {}, { settle: false })
    await takeAuthority('Sanne')
    gate.open()
    await bot.settle()
    expect(await addressesOn(bot)).not.toContain(karinsAddress)
    expect(bot.sees(sanne).join()).toContain('niet gelukt')
  })

  it('I-11: who asked is not brought their own question when they became an administrator', async () => {
    await bot.say(tom, `gebruiker toevoegen 9401138 ${karinsAddress}`)
    await bot.press(tom, 'answer', { colleagueName: 'Karin', service: 'none' })
    await bot.press(tom, 'confirm')
    for (const authorisation of ['klantnummerinstellingen', 'instellingen-klantnummer-beheren'])
      await bot.app.backend.grant({ user: userOf('Tom'), number: '9401138', authorisation }, authorisation)
    const { id, version } = await newestInvitation(bot, tom)
    await bot.forge(tom, lastCardOf(tom), { verb: 'invitation-approve', id, seen: version })
    expect((await newestInvitation(bot, tom)).state).toBe('asked')
  })

  it('I-21: two administrators at once: one wins, and both see who', async () => {
    await karinAsks(bot)
    await Promise.all([
      bot.press(sanne, 'invitation-approve', {}, { settle: false }),
      bot.press(grace, 'invitation-decline', { reason: 'Nee.' }, { settle: false }),
    ])
    await bot.settle()
    const decided = (await invitationVerbs(bot)).filter((verb) => ['approved', 'declined'].includes(verb))
    expect(decided).toHaveLength(1)
    const { decidedBy } = await newestInvitation(bot)
    for (const administrator of [sanne, grace]) expect(bot.shown(administrator)).toContain(decidedBy!.name)
    expect([...bot.offered(sanne), ...bot.offered(grace)]).not.toContain('invitation-approve')
  })

  it('I-20: the same click twice is one decision, and the same confirmation one question', async () => {
    await bot.say(karin, 'gebruiker worden')
    await bot.press(karin, 'answer', { number: '9401138', service: 'none' })
    const message = bot.newest(karin, 'confirm')
    const card = shownCard(message)!
    await Promise.all(
      ['a', 'b'].map((activityId) => bot.client.press(karin, message, 'confirm', {}, { activityId, card })),
    )
    await bot.settle()
    const review = bot.newest(sanne, 'invitation-approve')
    const shown = shownCard(review)!
    for (const activityId of ['c', 'd'])
      await bot.client.press(sanne, review, 'invitation-approve', {}, { activityId, card: shown })
    await bot.settle()
    expect(await invitationVerbs(bot)).toEqual(['asked', 'brought', 'approved', 'sent', 'done', 'continued'])
    expect((await bot.app.store.ledger.auditTrail({})).map(({ verb }) => verb)).not.toContain('refused')
  })

  it('I-26: decides on what the card showed, and on nothing that came after', async () => {
    await karinAsks(bot)
    const { id, version } = await newestInvitation(bot)
    await bot.forge(sanne, lastCardOf(sanne), { verb: 'invitation-approve', id, seen: version + 1 })
    expect(await state()).toBe('asked')
  })
})

describe('who asks', () => {
  it('I-45: has three questions open at most, and asks five a day', async () => {
    for (const number of ['7777771', '7777772', '7777773']) await karinAsks(bot, number)
    await karinAsks(bot, '7777774')
    const asked = async () => bot.app.store.ledger.invitationsBy(bot.teams.tenant, karin)
    expect(await asked()).toHaveLength(3)
    expect(bot.shown(karin)).toContain('drie tegelijk')
    for (const number of ['7777775', '7777776', '7777777']) {
      await bot.press(karin, 'invitation-withdraw')
      await karinAsks(bot, number)
    }
    expect(await asked()).toHaveLength(5)
  })

  it('asks once for the same number', async () => {
    await karinAsks(bot)
    await karinAsks(bot)
    expect(await bot.app.store.ledger.invitationsBy(bot.teams.tenant, karin)).toHaveLength(1)
  })

  it('I-6: is a member of the organisation; a guest is told who can help', async () => {
    bot.teams.change(karin, { userRole: 'guest' })
    bot.clock.move(days(1) + 1)
    await bot.say(karin, 'gebruiker worden')
    expect(bot.offered(karin)).not.toContain('answer')
    expect(bot.shown(karin)).toContain('gast')
  })

  it('I-12: adds nobody to a number that is not theirs', async () => {
    for (const [person, number] of [
      [bram, '9401138'],
      [eva, '6620157'],
      [petra, '9401138'],
    ] as const) {
      await bot.say(person, `gebruiker toevoegen ${number} ${karinsAddress}`)
      await bot.press(person, 'answer', { colleagueName: 'Karin', service: 'none' })
      expect(bot.offered(person)).not.toContain('confirm')
    }
  })
})

it('I-5: an account by itself proves nothing: without a verified domain what was wished for waits', async () => {
  await bot.stop()
  bot = await startBot({}, { verifiedDomains: [] })
  await karinAsks(bot)
  const { id } = await newestInvitation(bot)
  const due = { decidedBy: { id: sanne, userId: userOf('Sanne'), name: 'Sanne' }, decidedAt: bot.clock.now() }
  await bot.app.store.ledger.write(async (tx) => {
    await tx.moveInvitation(bot.teams.tenant, id, 'asked', 'due', due)
    await tx.owe({ kind: 'invitation', tenant: bot.teams.tenant, invitationId: id, customerNumber: '9401138' })
  })
  await bot.settle()
  await bot.say(karin, 'hoi')
  expect(await newestInvitation(bot)).toMatchObject({ state: 'done' })
  expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: karin }, 1)).toEqual([])
})
