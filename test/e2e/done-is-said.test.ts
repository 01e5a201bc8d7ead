import { afterEach, describe, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { beforeBackendCalls } from '../support/backend-calls.ts'
import { eva, fatima, petra, sanne, tom } from '../support/cast.ts'

let bot: Bot
afterEach(() => bot.stop())

/** The first read after the click is answered; from then on reads are as given. */
async function botWhoseReadsTurn(reads: { readonly delay: number; readonly fail: boolean }) {
  const calls = beforeBackendCalls(async (call) => {
    Object.assign(bot.faults.reads, call === 1 ? reads : {})
  })
  bot = await startBot({ wrap: calls.wrap }, { writeTimeoutMs: 1500 })
  return calls
}

async function healthyAgain(): Promise<void> {
  Object.assign(bot.faults.reads, { delay: 0, fail: false })
  await bot.settle()
}

const answerOf = (sent: { readonly body?: unknown }): string => JSON.stringify(sent.body)

describe.each([
  ['slow', { delay: 20_000, fail: false }],
  ['down', { delay: 0, fail: true }],
])('what was done is said to be done, also when reads are %s right after it', (_, reads) => {
  it('I-10: an administrator who was not asked approves and sees it approved', async () => {
    const calls = await botWhoseReadsTurn(reads)
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    await bot.say(fatima, `toon ${(await bot.newestRequest(tom)).id}`)
    calls.start()
    const sent = await bot.press(fatima, 'approve', {}, { settle: false })
    expect((await bot.newestRequest(tom)).lines[0]?.state).toBe('approved')
    expect(answerOf(sent)).toContain('Fatima Amrani')
    expect(answerOf(sent)).toContain('card.adaptive')
    expect(bot.sees(fatima).join()).not.toMatch(/niets veranderd|nothing was changed/i)
    await healthyAgain()
  })

  it('an administrator in the middle of another draft declines by typing, and reads no refusal about that draft', async () => {
    const calls = await botWhoseReadsTurn(reads)
    await bot.say(tom, 'aanvragen haalservice')
    await bot.press(tom, 'confirm')
    await bot.say(sanne, 'toekennen haalservice')
    await bot.say(sanne, `afwijzen ${(await bot.newestRequest(tom)).id}`)
    calls.start()
    await bot.client.say(sanne, 'ja, nu niet')
    expect((await bot.newestRequest(tom)).lines[0]?.state).toBe('declined')
    expect(bot.sees(sanne).join()).not.toContain('niets veranderd')
    await healthyAgain()
    await bot.say(sanne, 'tom.bakker@example.com')
    expect(bot.offered(sanne)).toContain('confirm')
  })

  it('I-10: an agent picks up a case and sees that it is theirs', async () => {
    const calls = await botWhoseReadsTurn(reads)
    await bot.say(eva, 'aanvragen haalservice 9401154')
    await bot.press(eva, 'confirm')
    calls.start()
    const sent = await bot.press(petra, 'case-claim', {}, { settle: false })
    expect(answerOf(sent)).toContain('case-close')
    expect(bot.sees(petra).join()).not.toMatch(/niets veranderd|nothing was changed/i)
    await healthyAgain()
  })
})
