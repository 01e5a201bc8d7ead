import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { welcome } from '../../dialogs/welcome.ts'
import type { Turn } from '../../dialogs/turn.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { loadUnderstanding } from '../../src/understanding/load.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { textFor } from '../../src/text/text.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, petra, sanne, tom } from '../support/cast.ts'
import { testRules, workingTime } from '../support/rules.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
  for (const text of ['aanvragen haalservice 9401138', 'aanvragen haalservice 9401154']) {
    await bot.say(eva, text)
    await bot.press(eva, 'confirm')
  }
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterAll(() => bot.stop())

const last = (personId: string): string =>
  JSON.stringify(shownCard(bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!))

async function welcomeOf(personId: string): Promise<string> {
  const { ledger, people } = bot.app.store
  const person = (await people.find({ tenant: bot.teams.tenant, id: personId }))!
  const catalogue = await loadCatalogue()
  const { backend } = bot.app
  const understanding = await loadUnderstanding(catalogue, backend.traits.customerNumberLength)
  const deps: Turn['deps'] = { ledger, people, backend, catalogue, rules: testRules, workingTime, understanding }
  const turn: Turn = { person, said: { kind: 'text', text: '' }, text: textFor('nl', person.zone), deps, replies: [] }
  await welcome(turn)
  return JSON.stringify(turn.replies)
}

describe('the welcome and the menu say how much waits', () => {
  it('for the servicedesk: cases in which it is their turn', async () => {
    await bot.say(petra, 'hallo')
    expect(last(petra)).toContain('Er wacht 1 melding op ons.')
    expect(await welcomeOf(petra)).toContain('Er wacht 1 melding op ons.')
  })

  it('for an administrator: requests to decide', async () => {
    await bot.say(sanne, 'hallo')
    expect(last(sanne)).toContain('Er wachten 2 aanvragen op je.')
    expect(await welcomeOf(sanne)).toContain('Er wachten 2 aanvragen op je.')
  })

  it('and nothing to who decides nothing, or while the backend is down', async () => {
    await bot.say(eva, 'hallo')
    expect(last(eva)).not.toMatch(/wacht/)
    bot.faults.reads.fail = true
    await bot.say(sanne, 'hallo')
    bot.faults.reads.fail = false
    expect(last(sanne)).not.toMatch(/wachten/)
  })
})
