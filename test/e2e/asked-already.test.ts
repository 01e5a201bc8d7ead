import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, sanne, tom, userOf } from '../support/cast.ts'
import { createGate } from '../support/gate.ts'

let bot: Bot
let gate: ReturnType<typeof createGate>
beforeEach(async () => {
  gate = createGate()
  bot = await startBot({ wrap: gate.wrap })
  await bot.say(tom, 'aanvragen haalservice')
  await bot.press(tom, 'confirm')
})
afterEach(() => bot.stop())

const last = (personId: string): string => {
  const message = bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!
  return JSON.stringify(shownCard(message) ?? message.text)
}
const requests = () => bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: tom, userId: userOf('Tom') }, 5)

describe('what was asked already', () => {
  it('and approved, but is not on yet, is not asked again: the request is named', async () => {
    gate.close()
    await bot.press(grace, 'approve', {}, { settle: false })
    await bot.client.say(tom, 'aanvragen haalservice')
    const [request] = await requests()
    expect(last(tom)).toContain(`is al goedgekeurd (${request!.id})`)
    expect(bot.offered(tom)).not.toContain('confirm')
    gate.open()
    await bot.settle()
  })

  it('for them by a colleague, and approved while they were about to confirm: not asked twice', async () => {
    await bot.press(tom, 'withdraw')
    await bot.say(tom, 'aanvragen haalservice')
    await bot.say(eva, 'aanvragen haalservice 9401138 tom.bakker@example.com')
    await bot.press(eva, 'confirm')
    gate.close()
    await bot.press(sanne, 'approve', {}, { settle: false })
    await bot.press(tom, 'confirm', {}, { settle: false })
    const [request, withdrawn, ...more] = await requests()
    expect(request?.requester.id).toBe(eva)
    expect(withdrawn?.lines[0]?.state).toBe('cancelled')
    expect(more).toEqual([])
    expect(bot.shown(tom)).toContain(`is al goedgekeurd (${request!.id})`)
    gate.open()
    await bot.settle()
  })
})
