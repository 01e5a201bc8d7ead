import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, karin, petra, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
})
afterAll(() => bot.stop())
beforeEach(async () => {
  for (const who of [eva, tom, grace, karin, petra]) {
    await bot.say(who, 'stop')
    await bot.say(who, 'nederlands')
  }
})

const last = (who: string): string => answerTo(bot, who)

describe('who says “ik” and mentions somebody is asked first whether it is for themselves', () => {
  it.each([
    'Sanne is mijn manager en ik wil facturen op 9401138',
    'ik wil facturen op 9401138, cc grace.taylor@example.com',
  ])('%s', async (sentence) => {
    await bot.say(eva, sentence)
    expect(last(eva)).toContain('Facturen aanvragen voor mezelf op 9401138')
    await bot.say(eva, '1')
    expect(last(eva)).toContain('Eva Jansen (eva.jansen@example.com) (jij)')
  })
})

describe('nothing is offered that who asks could only be refused', () => {
  it('who has no account is offered to become a user of the number', async () => {
    await bot.say(karin, 'kan iemand mij toevoegen aan 9401138')
    expect(last(karin)).toContain('Gebruiker worden van 9401138')
    expect(last(karin)).not.toContain('Toegang geven')
    expect(last(karin)).not.toContain('Toegang aanvragen op')
    await bot.say(karin, '1')
    expect(last(karin)).toContain('Gebruiker worden aanvragen')
    expect(last(karin)).not.toContain('"number"')
  })

  it('the queue of the servicedesk is not offered to who is no agent', async () => {
    await bot.say(tom, 'aanvragen facturen')
    await bot.say(tom, 'hoeveel meldingen staan er nog open bij de servicedesk?')
    expect(last(tom)).not.toContain('wachtrij')
  })
})

it('what is taken from one and given to another is two choices, each with its own person', async () => {
  await bot.say(grace, 'english')
  await bot.say(grace, 'revoke pickup service from Noor, and give it to Tom on 9401138')
  expect(last(grace)).toContain('Give Pick-up service to Tom Bakker on 9401138')
  expect(last(grace)).toContain('Revoke Pick-up service of Noor Visser on 9401138')
})
