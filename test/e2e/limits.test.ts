import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLine, aRequest } from '../support/a-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, tom } from '../support/cast.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

let made = 0
/** Open requests as somebody made them before. */
async function open(count: number, requesterId: string, number: string): Promise<void> {
  for (const index of Array.from({ length: count }, (_, each) => each)) {
    made += 1
    await bot.app.store.ledger.write((tx) =>
      tx.insertRequest(
        aRequest({
          id: `A-${String(made).padStart(10, '0')}`,
          batch: `A-${String(made).padStart(10, '0')}`,
          tenant: bot.teams.tenant,
          requester: { id: requesterId, userId: 'user-x', name: 'X' },
          beneficiary: { id: `user-${index}-${made}`, name: 'X', address: 'x@example.com' },
          customer: { number, name: 'X' },
          submittedAt: Date.now(),
          expiresAt: Date.now() + 86_400_000,
          lines: [aLine({ id: `line-${made}` })],
        }),
      ),
    )
  }
}

const openOf = async (personId: string): Promise<number> =>
  bot.app.store.ledger.countOpenRequestsBy(bot.teams.tenant, personId)
const last = (personId: string): string => JSON.stringify(bot.teams.messages(personId).at(-1))

describe('I-45: nobody can exhaust the people who decide', () => {
  it('a person has at most 30 requests open, and is told what to do', async () => {
    await open(29, eva, '6620157')
    await bot.say(eva, 'aanvragen haalservice 9401138')
    await bot.say(eva, 'ja')
    expect(await openOf(eva)).toBe(30)
    await bot.say(eva, 'aanvragen haalservice 9401146')
    await bot.say(eva, 'ja')
    expect(await openOf(eva)).toBe(30)
    expect(last(eva)).toContain('te veel aanvragen openstaan')
    await bot.say(eva, 'annuleren')
  })

  it('a customer number has at most 200 requests open, whoever asks', async () => {
    await open(200 - (await bot.app.store.ledger.countOpenRequestsOn(bot.teams.tenant, '9401138')), 'many', '9401138')
    await bot.say(tom, 'aanvragen haalservice 9401138')
    await bot.say(tom, 'ja')
    expect(await openOf(tom)).toBe(0)
    expect(last(tom)).toContain('9401138 staan te veel aanvragen open')
    expect(last(tom)).toContain('beheerder')
  })
})
