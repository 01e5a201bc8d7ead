import type { Invitation } from '../../src/domain/invitation.ts'
import type { Bot } from './bot.ts'
import { karin } from './cast.ts'

export const karinsAddress = 'karin.mulder@example.com'

/** Karin, who has no account, asks to become a user, and says what she needs after. */
export async function karinAsks(bot: Bot, number = '9401138', service = 'haalservice'): Promise<void> {
  await bot.say(karin, 'gebruiker worden')
  await bot.press(karin, 'answer', { number, service })
  await bot.press(karin, 'confirm', { reason: 'Ik begin maandag in de webwinkel.' })
}

export async function newestInvitation(bot: Bot, asker = karin): Promise<Invitation> {
  const [newest] = await bot.app.store.ledger.invitationsBy(bot.teams.tenant, asker)
  if (newest === undefined) throw new Error(`${bot.teams.person(asker).name} asked for nobody to become a user`)
  return newest
}

export const addressesOn = async (bot: Bot, number = '9401138'): Promise<readonly string[]> =>
  (await bot.app.backend.usersOf(number)).map(({ address }) => address)

/** What the permissions system was told to do, apart from who holds what. */
export async function heldByAddress(bot: Bot, address = karinsAddress, number = '9401138'): Promise<readonly string[]> {
  const user = await bot.app.backend.userByAddress(address)
  const held = user === undefined ? [] : await bot.app.backend.heldBy(user.id, number)
  return held.map(({ authorisation }) => authorisation)
}

export const invitationVerbs = async (bot: Bot): Promise<readonly string[]> =>
  (await bot.app.store.ledger.auditTrail({}))
    .map(({ verb }) => verb)
    .filter((verb) => verb.startsWith('invitation.'))
    .map((verb) => verb.replace('invitation.', ''))
