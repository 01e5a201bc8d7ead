import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, sanne, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({}, { inflow: { actionsPerMinute: 10_000, turnsPerSecond: 10_000 } })
})
afterAll(() => bot.stop())
beforeEach(async () => {
  for (const who of [eva, tom, sanne, grace]) {
    await bot.say(who, 'stop')
    await bot.say(who, 'nederlands')
  }
})

const last = (who: string): string => answerTo(bot, who)

describe('who is only quoted, or wants it, gets nothing', () => {
  it.each([
    ['according to Tom, Noor needs invoices on 9401138'],
    ['volgens Tom Bakker moet Noor facturen op 9401138'],
    ['van Tom moet ik Noor facturen geven op 9401138'],
    ['Tom zei dat Noor facturen moet krijgen op 9401138'],
    ['kun je Noor facturen geven op 9401138, cc tom.bakker@example.com'],
  ])('%s', async (sentence) => {
    await bot.say(sanne, sentence)
    expect(last(sanne)).not.toContain('Tom Bakker (tom.bakker@example.com)')
  })

  it('and a request that somebody else wants is for who is named in it', async () => {
    await bot.say(eva, 'van Sanne moet ik facturen regelen voor Tom op 9401138')
    expect(last(eva)).toContain('Tom Bakker (tom.bakker@example.com)')
    expect(last(eva)).not.toContain('Sanne de Boer (sanne')
  })
})

describe('where several people are named', () => {
  it('it is for who stands behind “aan”, whoever had it before', async () => {
    await bot.say(sanne, 'geef de prijzen van Noor ook aan Tom op 9401138')
    expect(last(sanne)).toContain('Tom Bakker (tom.bakker@example.com)')
  })

  it('and it is not clear which of them gets it, that is asked', async () => {
    await bot.say(sanne, 'Ruben of Tom moet facturen krijgen op 9401138')
    expect(last(sanne)).toContain('Je noemt meer dan één persoon')
    expect(last(sanne)).toContain('Wie?')
  })

  it('a list of them is for all of them', async () => {
    await bot.say(eva, 'kun je Tom en Noor facturen geven op 9401138')
    expect(last(eva)).toContain('Tom Bakker')
    expect(last(eva)).toContain('Noor Visser')
  })
})
