import { days } from '../../src/domain/instant.ts'
import { karinAsks, karinsAddress } from '../support/an-invitation.ts'
import type { Bot } from '../support/bot.ts'
import { grace, karin, sanne } from '../support/cast.ts'

type Walk = readonly [string, (bot: Bot) => Promise<unknown>, readonly string[]]

/** The ways in which becoming a user can go. */
export const invitationWalks: readonly Walk[] = [
  [
    'ask to become a user and are approved with what they need',
    async (bot) => {
      await karinAsks(bot)
      await bot.press(sanne, 'invitation-approve', { lines: 'haalservice' })
    },
    ['invitation.asked', 'invitation.brought', 'invitation.approved', 'invitation.sent', 'invitation.done'],
  ],
  [
    'ask to become a user and are declined',
    async (bot) => {
      await karinAsks(bot)
      await bot.press(grace, 'invitation-decline', { reason: 'Nee.' })
    },
    ['invitation.declined'],
  ],
  [
    'ask to become a user and take it back',
    async (bot) => {
      await karinAsks(bot)
      await bot.press(karin, 'invitation-withdraw')
    },
    ['invitation.cancelled'],
  ],
  [
    'ask to become a user of a number that nobody has',
    async (bot) => {
      await karinAsks(bot, '7777777')
      bot.clock.move(days(15))
      await bot.settle()
    },
    ['invitation.asked', 'invitation.expired'],
  ],
  [
    'add a user directly',
    async (bot) => {
      await bot.say(sanne, `gebruiker toevoegen 9401138 ${karinsAddress}`)
      await bot.press(sanne, 'answer', { colleagueName: 'Karin Mulder', service: 'haalservice' })
      await bot.press(sanne, 'confirm')
    },
    ['invitation.approved', 'invitation.continued', 'change.due', 'change.done'],
  ],
]
