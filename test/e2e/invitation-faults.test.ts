import { afterEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import { BackendRefused, BackendUnavailable } from '../../src/domain/backend-error.ts'
import { days, minutes } from '../../src/domain/instant.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { inPortal, removeFromNumber, removeUser } from '../operators/portal-change.ts'
import { addressesOn, invitationVerbs, karinAsks, karinsAddress, newestInvitation } from '../support/an-invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, ingrid, karin, petra, sanne, tom, userOf } from '../support/cast.ts'

let bot: Bot
afterEach(() => bot.stop())

type Invite = PermissionsBackend['inviteUser']

/** The backend with its own way to invite, everything else as it is. */
const inviting = (invite: (backend: PermissionsBackend, ...args: Parameters<Invite>) => Promise<void>): AppParts => ({
  wrap: (name, port) =>
    name !== 'backend'
      ? port
      : new Proxy(port, {
          get: (target, key) =>
            key === 'inviteUser'
              ? (...args: Parameters<Invite>) => invite(target as PermissionsBackend, ...args)
              : (Reflect.get(target, key) as unknown),
        }),
})

async function approved(parts: AppParts): Promise<void> {
  bot = await startBot(parts)
  await karinAsks(bot)
  await bot.press(sanne, 'invitation-approve')
}

async function pass(milliseconds: number): Promise<void> {
  bot.clock.move(milliseconds)
  await bot.settle()
}

const state = async () => (await newestInvitation(bot)).state

describe('I-33: becoming a user is no dead end', () => {
  it('where nobody can be reached the servicedesk gets a case', async () => {
    bot = await startBot()
    await karinAsks(bot, '20451190')
    expect(bot.offered(petra)).toContain('case-claim')
    await bot.press(petra, 'case-claim')
    expect(bot.shown(petra)).toContain(karinsAddress)
    await bot.press(petra, 'case-close', { closingNote: 'Ingrid gebeld.' })
    expect(bot.sees(karin).join()).toContain('Ingrid gebeld.')
  })

  it('where nobody may decide, too; and who installs the bot later finds it waiting', async () => {
    bot = await startBot()
    await karinAsks(bot, '9401154')
    expect(bot.offered(petra)).toContain('case-claim')
    await karinAsks(bot, '20451190')
    await bot.client.install(ingrid)
    await bot.settle()
    await bot.press(ingrid, 'invitation-approve')
    expect(await addressesOn(bot, '20451190')).toContain(karinsAddress)
  })

  it('administrators whom Teams refuses count as not reachable', async () => {
    bot = await startBot()
    for (const reviewer of [sanne, grace]) bot.teams.faults.set(reviewer, { status: 403 })
    await karinAsks(bot)
    expect(bot.offered(petra)).toContain('case-claim')
  })

  it('declined: who asked hears by whom and why, and can ask again', async () => {
    bot = await startBot()
    await karinAsks(bot)
    await bot.press(grace, 'invitation-decline', { reason: 'Jij hoort bij 6620157.' })
    expect(bot.sees(karin).join()).toContain('Jij hoort bij 6620157.')
    expect(bot.offered(sanne)).not.toContain('invitation-approve')
    expect(bot.shown(karin)).toContain('Opnieuw vragen')
    await karinAsks(bot)
    expect(await state()).toBe('asked')
  })

  it('nobody decides: it expires, and who asked is told', async () => {
    bot = await startBot()
    await karinAsks(bot)
    await pass(days(14) + 1)
    expect(await state()).toBe('expired')
    expect(bot.sees(karin).join()).toContain('Verlopen')
    expect(bot.offered(sanne)).not.toContain('invitation-approve')
    expect(await addressesOn(bot)).not.toContain(karinsAddress)
  })

  it('I-29: expires also while the permissions system is away', async () => {
    bot = await startBot()
    await karinAsks(bot)
    bot.faults.reads.fail = true
    await pass(days(14) + 1)
    expect(await state()).toBe('expired')
    bot.faults.reads.fail = false
  })

  it('who asked for a colleague and is gone from the number since asks for nothing more', async () => {
    bot = await startBot()
    await bot.say(tom, `gebruiker toevoegen 9401138 ${karinsAddress}`)
    await bot.press(tom, 'answer', { colleagueName: 'Karin', service: 'haalservice' })
    await bot.press(tom, 'confirm')
    inPortal(bot, ...removeFromNumber(userOf('Tom'), '9401138'))
    await bot.press(sanne, 'invitation-approve')
    expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom }, 1)).toEqual([])
    expect(bot.shown(tom)).toContain('niet kunnen aanvragen')
  })

  it('I-25: who asked for a colleague and has no account any more asks for nobody', async () => {
    bot = await startBot()
    await bot.say(tom, `gebruiker toevoegen 9401138 ${karinsAddress}`)
    await bot.press(tom, 'answer', { colleagueName: 'Karin', service: 'none' })
    await bot.press(tom, 'confirm')
    inPortal(bot, ...removeUser(userOf('Tom')))
    const { id, tenant } = await newestInvitation(bot, tom)
    await bot.app.store.ledger.write((tx) =>
      tx.owe({ kind: 'invitation', tenant, invitationId: id, customerNumber: '9401138' }),
    )
    await bot.settle()
    expect((await newestInvitation(bot, tom)).state).toBe('cancelled')
    expect(bot.offered(sanne)).not.toContain('invitation-approve')
  })

  it('the new user is removed again before anything was asked: said, and nothing is granted', async () => {
    bot = await startBot()
    await karinAsks(bot)
    bot.clock.move(days(2))
    await bot.press(sanne, 'invitation-approve')
    const user = await bot.app.backend.userByAddress(karinsAddress)
    inPortal(bot, ...removeUser(user!.id))
    await bot.say(karin, 'hoi')
    expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: karin }, 1)).toEqual([])
    expect(await state()).toBe('done')
  })
})

describe('while the permissions system is away', () => {
  it('I-10: nothing is asked, and the person is told', async () => {
    bot = await startBot()
    bot.faults.reads.fail = true
    await bot.say(karin, 'gebruiker worden')
    expect(bot.shown(karin)).toContain('antwoordt nu niet')
    expect(bot.offered(karin)).not.toContain('answer')
    bot.faults.reads.fail = false
  })

  it('I-10: an approval changes nothing and can be pressed again', async () => {
    bot = await startBot()
    await karinAsks(bot)
    bot.faults.reads.fail = true
    await bot.press(sanne, 'invitation-approve', {}, { settle: false })
    expect(await state()).toBe('asked')
    bot.faults.reads.fail = false
    await bot.press(sanne, 'invitation-approve')
    expect(await state()).toBe('done')
  })
})

describe('the answer to an invitation', () => {
  it('I-24: that is lost is not certain, and is settled by looking who the users are', async () => {
    await approved(
      inviting(async (backend, ...args) => {
        await backend.inviteUser(...args)
        throw new BackendUnavailable('reset after the body')
      }),
    )
    expect(await state()).toBe('uncertain')
    expect(bot.shown(karin)).toContain('Nog niet zeker')
    await pass(minutes(1))
    expect(await state()).toBe('done')
    expect((await invitationVerbs(bot)).filter((verb) => verb === 'sent')).toHaveLength(1)
  })

  it('I-23, I-24: that never comes brings the servicedesk in after an hour, and is still looked at', async () => {
    await approved(inviting(() => Promise.reject(new BackendUnavailable('reset before the body'))))
    for (const wait of [1, 2, 10, 20, 30]) await pass(minutes(wait))
    expect(await state()).toBe('uncertain')
    expect(bot.offered(petra)).toContain('case-claim')
    const name = 'Karin Mulder'
    inPortal(
      bot,
      `insert into portal_user (id, name, address, address_key) values ('user-k', '${name}', '${karinsAddress}', '${karinsAddress}')`,
      `insert into membership ("user", number) values ('user-k', '9401138')`,
    )
    await pass(minutes(61))
    expect(await state()).toBe('done')
  })

  it('that is a no is told, and the servicedesk gets a case', async () => {
    await approved(inviting(() => Promise.reject(new BackendRefused('not-allowed', 'no'))))
    expect(await state()).toBe('failed')
    expect(bot.sees(karin).join()).toContain('niet gelukt')
    expect(bot.offered(petra)).toContain('case-claim')
  })
})

it('I-22: asked for by two people, it is done once and both go on', async () => {
  bot = await startBot()
  await karinAsks(bot)
  await bot.say(tom, `gebruiker toevoegen 9401138 ${karinsAddress}`)
  await bot.press(tom, 'answer', { colleagueName: 'Karin', service: 'none' })
  await bot.press(tom, 'confirm')
  await bot.press(sanne, 'invitation-approve')
  expect((await invitationVerbs(bot)).filter((verb) => verb === 'sent')).toHaveLength(1)
  expect((await newestInvitation(bot, tom)).state).toBe('done')
  expect(await state()).toBe('done')
  expect((await addressesOn(bot)).filter((address) => address === karinsAddress)).toHaveLength(1)
})
