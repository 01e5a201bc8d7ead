import { beforeEach, describe, expect, it } from 'vitest'
import { releaseCase } from '../../src/usecases/handle-case.ts'
import { pauseGrants, resumeGrants } from '../../src/usecases/pause-grants.ts'
import { asks, caseOf, claims, links, personOf, seenBy, turnOf } from '../support/an-onboarding.ts'
import { answerTo } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { petra, sanne, youssef } from '../support/cast.ts'
import { aQueue } from '../support/reports.ts'
import { walk } from '../support/walk.ts'

let bot: Bot
const queue = async (wanted = {}) =>
  (await bot.app.store.ledger.caseQueue(bot.teams.tenant, wanted, { from: 0, limit: 300 })).cases

describe('a queue of 200 cases with sign-ups among them, of which one is older for the customer and one for the portal', () => {
  let ours: string
  let others: readonly string[]
  beforeEach(async () => {
    bot = await startBot()
    bot.clock.move(Date.UTC(2026, 10, 19, 9) - bot.clock.now())
    const customers = await linkedFor('otto@lindehof.example')
    await pauseGrants(bot.app.store, { tenant: bot.teams.tenant, by: 'operator', reason: 'incident' })
    others = [customers, await linkedFor('nora@lindehof.example')]
    // Friday 13:00: two hours before all the others.
    bot.clock.move(Date.UTC(2026, 10, 20, 12) - bot.clock.now())
    ours = (await caseOf(bot, await asks(bot))).id
    await aQueue(bot, 197)
    return () => bot.stop()
  })

  /** @returns its case, which is nobody's then */
  async function linkedFor(address: string): Promise<string> {
    const id = await asks(bot, sanne, { address, name: 'Otto', key: address })
    await claims(bot, id)
    await links(bot, id)
    await releaseCase(await turnOf(bot), await personOf(bot, petra), (await seenBy(bot, id)).desk)
    await bot.settle()
    return (await caseOf(bot, id)).id
  }

  it('nothing that waits for them comes before what waits for us, which stands by its working hours', async () => {
    const inTurn = await queue()
    const turns = others.map((other) => inTurn.find(({ id }) => id === other)?.waitingFor)
    expect(turns).toEqual(['customer', 'portal'])
    expect(inTurn).toHaveLength(200)
    expect(inTurn[0]!.id).toBe(ours)
    const lastOfOurs = inTurn.findLastIndex(({ waitingFor }) => waitingFor === 'servicedesk')
    expect(inTurn.findIndex(({ waitingFor }) => waitingFor !== 'servicedesk')).toBe(lastOfOurs + 1)
    await bot.say(youssef, 'wachtrij')
    expect(answerTo(bot, youssef).match(/M-[2-9A-Z]{10}/)?.[0]).toBe(ours)
    expect(answerTo(bot, youssef)).toContain('wacht 13 werkuren op ons')
  })

  it('a new agent has the oldest sign-up linked in four clicks, the menu counted as one', async () => {
    const menu = 1
    expect(
      menu + (await walk(bot, youssef, ['open', 'cases'], ['case-take'], ['onboarding-link'])),
    ).toBeLessThanOrEqual(4)
    await resumeGrants(bot.app.store, { tenant: bot.teams.tenant, by: 'operator', reason: 'over' })
    await bot.settle()
    const [found] = await queue({ claimedBy: { id: youssef } })
    expect(found).toMatchObject({ id: ours, waitingFor: 'customer', stage: 'activate' })
  })

  it('whoever goes on taking never gets one that waits for the customer or the portal', async () => {
    for (let taken = 0; taken < 5; taken += 1) await bot.say(youssef, 'pak de oudste')
    const taken = await queue({ claimedBy: { id: youssef } })
    expect(taken).toHaveLength(5)
    expect(new Set(taken.map(({ waitingFor }) => waitingFor))).toEqual(new Set(['servicedesk']))
  })
})
