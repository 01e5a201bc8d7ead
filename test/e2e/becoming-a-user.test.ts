import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days } from '../../src/domain/instant.ts'
import type { Invitation } from '../../src/domain/invitation.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, karin, petra, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const address = 'karin.mulder@example.com'
const newest = async (personId: string): Promise<Invitation> =>
  (await bot.app.store.ledger.invitationsBy(bot.teams.tenant, personId))[0]!
const usersOf = async (number: string) => (await bot.app.backend.usersOf(number)).map((user) => user.address)
const verbs = async () =>
  (await bot.app.store.ledger.auditTrail({})).map(({ verb }) => verb).filter((verb) => verb.startsWith('invitation.'))

async function karinAsks(number = '9401138', service = 'haalservice'): Promise<void> {
  await bot.say(karin, 'gebruiker worden')
  await bot.press(karin, 'answer', { number, service })
  await bot.press(karin, 'confirm', { reason: 'Ik begin maandag in de webwinkel.' })
}

describe('an employee without an account', () => {
  it('gets from the first question to the tile', async () => {
    await bot.say(karin, 'aanvragen haalservice')
    expect(bot.shown(karin)).toContain('Gebruiker worden')
    await karinAsks()
    expect(bot.shown(sanne)).toContain('Karin Mulder wil gebruiker worden van 9401138')
    expect(bot.shown(sanne)).toContain('Ik begin maandag in de webwinkel.')
    await bot.press(sanne, 'invitation-approve')
    expect(await usersOf('9401138')).toContain(address)
    expect(bot.shown(karin)).toContain('Het account is er')
    const request = await bot.newestRequest(karin)
    expect(request).toMatchObject({ reason: 'Ik begin maandag in de webwinkel.', lines: [{ state: 'pending' }] })
    expect(request.beneficiary.address).toBe(address)
    await bot.press(grace, 'approve')
    const held = await bot.app.backend.heldBy(request.beneficiary.id, '9401138')
    expect(held.map(({ authorisation }) => authorisation)).toEqual(['haalservice'])
    await bot.press(karin, 'visible-yes')
    expect(await verbs()).toEqual([
      'invitation.asked',
      'invitation.brought',
      'invitation.approved',
      'invitation.sent',
      'invitation.done',
      'invitation.continued',
    ])
  })

  it('I-13: gets with the account what the administrator ticked, as their decision', async () => {
    await karinAsks()
    await bot.press(sanne, 'invitation-approve', { lines: 'haalservice' })
    const request = await bot.newestRequest(karin)
    expect(request.lines[0]).toMatchObject({ state: 'approved', decisions: [{ reviewer: { id: sanne } }] })
    const held = await bot.app.backend.heldBy(request.beneficiary.id, '9401138')
    expect(held.map(({ authorisation }) => authorisation)).toEqual(['haalservice'])
  })
})
