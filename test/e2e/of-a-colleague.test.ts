import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, noor, ruben, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
})
afterAll(() => bot.stop())
beforeEach(async () => {
  for (const who of [eva, tom, noor, grace, ruben]) {
    await bot.say(who, 'stop')
    await bot.say(who, 'nederlands')
  }
})

const last = (who: string): string => answerTo(bot, who)

describe('I-18: of what a colleague has, who does not decide there reads no more than that there is nothing to ask', () => {
  it('of what is on', async () => {
    await bot.say(tom, 'aanvragen haalservice 9401138 noor.visser@example.com')
    expect(last(tom)).toContain('Voor Noor Visser hoef je dit op 9401138 niet aan te vragen.')
    expect(last(tom)).not.toContain('sinds')
    expect(last(tom)).not.toContain('staat al aan')
  })

  it('of what somebody else asked for them', async () => {
    await bot.say(ruben, 'aanvragen prijzen inzien')
    await bot.press(ruben, 'confirm')
    const { id } = await bot.newestRequest(ruben)
    await bot.say(tom, 'aanvragen prijzen inzien 9401138 ruben.smit@example.com')
    expect(last(tom)).toContain('Voor Ruben Smit hoef je dit op 9401138 niet aan te vragen.')
    expect(last(tom)).not.toContain(id)
  })

  it('but what they asked for a colleague themselves is named', async () => {
    const sentence = 'aanvragen partijpost 9401138 ruben.smit@example.com'
    await bot.say(tom, sentence)
    await bot.press(tom, 'confirm')
    const { id } = await bot.newestRequest(tom)
    await bot.say(tom, sentence)
    expect(last(tom)).toContain(id)
  })

  it('since when is left out where only a part of it is to be asked', async () => {
    await bot.say(eva, 'aanvragen haalservice en facturen 9401138 noor.visser@example.com')
    expect(last(eva)).toContain('Sla ik over')
    expect(last(eva)).not.toContain('sinds')
  })

  it('what they have themselves is said with since when', async () => {
    await bot.say(noor, 'aanvragen haalservice 9401138')
    expect(last(noor)).toContain('sinds')
  })

  it('and so it is to who decides there', async () => {
    await bot.say(grace, 'aanvragen haalservice 9401138 noor.visser@example.com')
    expect(last(grace)).toContain('sinds')
  })
})
