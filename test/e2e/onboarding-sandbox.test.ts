import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { answerServicedesk, askCustomer } from '../../src/usecases/ask-customer.ts'
import { goOnOnboarding, reportSandbox } from '../../src/usecases/customer-onboarding.ts'
import { authoriseProduction, sendBackSandbox, validateSandbox } from '../../src/usecases/desk-onboarding.ts'
import { handOverCase } from '../../src/usecases/hand-over-case.ts'
import {
  asks,
  authorises,
  caseOf,
  claims,
  doesOutside,
  followsPlatform,
  lindehof,
  links,
  nina,
  onboardingOf,
  personOf,
  reported,
  seenBy,
  testsSandbox,
  tried,
  turnOf,
  validated,
} from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, named, noor, petra, sanne, userOf, youssef } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const all = ['every-product', 'recent', 'errors-explained', 'versions']
const now = (id: string) => onboardingOf(bot, id)

async function inSandbox(): Promise<string> {
  const id = await asks(bot)
  await claims(bot, id)
  await links(bot, id)
  await doesOutside(bot)
  await followsPlatform(bot)
  return id
}

const reports = async (id: string, note = '') =>
  tried(async () =>
    reportSandbox(await turnOf(bot), await personOf(bot, sanne), { ...(await seenBy(bot, id)).customer, note }),
  )
const validates = async (id: string, checked: readonly string[] = all, agent = petra) =>
  tried(async () =>
    validateSandbox(await turnOf(bot), await personOf(bot, agent), { ...(await seenBy(bot, id)).desk, checked }),
  )

describe('"the Sandbox works"', () => {
  it('is refused while the platform saw nothing that succeeded, with what to look at', async () => {
    const id = await inSandbox()
    await bot.app.outside.happenings.callSandbox(lindehof, 'shipping', { failed: 9 })
    expect(await reports(id)).toBe('sandbox-unused')
    expect((await now(id)).stage).toBe('apis')
  })

  it('with a product without calls asks why, and passes that on', async () => {
    const id = await inSandbox()
    await bot.app.outside.happenings.callSandbox(lindehof, 'shipping', { succeeded: 3, failed: 1 })
    expect(await reports(id)).toBe('sandbox-incomplete')
    expect(await reports(id, 'Die gebruiken wij niet.')).toBe('allowed')
    const [report] = (await now(id)).deeds.filter(({ kind }) => kind === 'reported')
    expect(report).toMatchObject({
      text: 'Die gebruiken wij niet.',
      calls: [
        { product: 'shipping', succeeded: 3, failed: 1 },
        { product: 'delivery-options', succeeded: 0 },
        { product: 'track-trace', succeeded: 0 },
      ],
    })
  })

  it('is refused with more words than fit, and while the platform does not answer (I-10)', async () => {
    const id = await inSandbox()
    await testsSandbox(bot)
    expect(await reports(id, 'x'.repeat(501))).toBe('text-too-long')
    bot.faults.reads.fail = true
    expect(await reports(id)).toBe('backend-unavailable')
    bot.faults.reads.fail = false
    expect((await now(id)).stage).toBe('apis')
    expect(await reports(id)).toBe('allowed')
  })

  it('who gets access may say so too', async () => {
    const { name, address } = named('Noor')
    const id = await asks(bot, sanne, { name, address })
    await claims(bot, id)
    await links(bot, id)
    await doesOutside(bot, address)
    await followsPlatform(bot)
    const person = await personOf(bot, noor)
    for (const stage of ['versions', 'sandbox-test']) {
      await goOnOnboarding(await turnOf(bot), person, (await seenBy(bot, id)).customer)
      expect((await now(id)).stage).toBe(stage)
    }
    await testsSandbox(bot)
    await reportSandbox(await turnOf(bot), person, { ...(await seenBy(bot, id)).customer, note: '' })
    expect(await caseOf(bot, id)).toMatchObject({ stage: 'validate', waitingFor: 'servicedesk' })
  })
})

describe('I-17: the evidence of the Sandbox', () => {
  it('is recorded with what the platform counts at that moment, by whom and which points', async () => {
    const id = await reported(bot)
    await bot.app.outside.happenings.callSandbox(lindehof, 'shipping', { succeeded: 2 })
    expect(await validates(id)).toBe('allowed')
    expect((await now(id)).deeds.at(-1)).toMatchObject({
      ...{ kind: 'validated', by: { id: petra, userId: userOf('Petra') }, checked: all },
      calls: [{ product: 'shipping', succeeded: 7 }, { succeeded: 5 }, { succeeded: 5 }],
    })
  })

  it.each([
    ['none', []],
    ['one', ['recent']],
    ['all but one', all.slice(1)],
    ['others', ['a', 'b', 'c', 'd']],
  ])('needs every point of the list: not %s', async (_, checked) => {
    const id = await reported(bot)
    expect(await validates(id, checked)).toBe('points-missing')
    expect((await now(id)).stage).toBe('validate')
  })

  it('does not count any more once it was sent back', async () => {
    const id = await validated(bot)
    const back = { ...(await seenBy(bot, id)).desk, reason: 'Toch niet alles getest.' }
    await sendBackSandbox(await turnOf(bot), await personOf(bot, petra), back)
    expect(await caseOf(bot, id)).toMatchObject({ stage: 'sandbox-test', waitingFor: 'customer' })
    expect(await tried(() => authorises(bot, id))).toBe('sandbox-first')
    expect(await reports(id)).toBe('allowed')
    expect(await tried(() => authorises(bot, id))).toBe('sandbox-first')
    expect(await validates(id)).toBe('allowed')
    expect(await tried(() => authorises(bot, id))).toBe('allowed')
  })
})

describe('I-17: production takes two agents', () => {
  it('who looked at the Sandbox is told to ask another, who needs not take the case over', async () => {
    const id = await validated(bot)
    expect(await tried(() => authorises(bot, id, petra))).toBe('second-agent')
    expect(await tried(() => authorises(bot, id, youssef))).toBe('allowed')
    expect((await caseOf(bot, id)).claimedBy?.id).toBe(petra)
  })

  it('also after handing it over', async () => {
    const id = await validated(bot)
    const to = { ...(await seenBy(bot, id)).desk, to: userOf('Youssef') }
    await handOverCase(await turnOf(bot), await personOf(bot, petra), to)
    expect(await tried(() => authorises(bot, id, petra))).toBe('second-agent')
  })

  it('with the setting off one does both, and the audit says so; another one must take it over', async () => {
    const id = await validated(bot)
    const authorising = async (agent: string) =>
      tried(async () =>
        authoriseProduction(
          await turnOf(bot, { twoAgents: false }),
          await personOf(bot, agent),
          (await seenBy(bot, id)).desk,
        ),
      )
    expect(await authorising(youssef)).toBe('case-not-yours')
    expect(await authorising(petra)).toBe('allowed')
    await bot.settle()
    expect((await now(id)).stage).toBe('production-use')
    const trail = await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant })
    const [event] = trail.filter(({ verb }) => verb === 'onboarding.authorised')
    expect(event).toMatchObject({
      actor: petra,
      details: { oneAgentDidBoth: true },
      evidence: { read: { validated: { person: petra } } },
    })
  })
})

describe('I-20: the same press', () => {
  it('five times in messages of their own is one move, and each shows how it is now', async () => {
    const id = await asks(bot)
    await claims(bot, id)
    const { desk } = await seenBy(bot, id)
    const message = bot.teams.messages(petra).findLast((each) => shownCard(each) !== undefined)!
    for (let time = 0; time < 5; time += 1) await bot.forge(petra, message, { verb: 'onboarding-link', ...desk })
    expect((await now(id)).deeds.map(({ kind }) => kind)).toEqual(['linked'])
    expect((await now(id)).stage).toBe('activate')
    expect(JSON.stringify(bot.teams.messages(petra).at(-1))).not.toContain('niet aan de beurt')
  })

  it('five times at once is one move', async () => {
    const id = await reported(bot)
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => validates(id)))
    expect(outcomes).toContain('allowed')
    expect((await now(id)).deeds.filter(({ kind }) => kind === 'validated')).toHaveLength(1)
  })

  it('of a card that shows an earlier stage changes nothing', async () => {
    const id = await inSandbox()
    const old = (await seenBy(bot, id)).customer
    const person = await personOf(bot, sanne)
    await goOnOnboarding(await turnOf(bot), person, old)
    await goOnOnboarding(await turnOf(bot), person, old)
    expect((await now(id)).stage).toBe('versions')
    const older = { ...old, seen: old.seen - 1 }
    expect(await tried(async () => goOnOnboarding(await turnOf(bot), person, older))).toBe('seen-outdated')
  })
})

describe('a question of the agent', () => {
  it('makes it the customer’s turn at every stage, and the answer gives it back to whose it was', async () => {
    const id = await reported(bot)
    const ask = { ...(await seenBy(bot, id)).desk, text: 'Welke sleutel?' }
    await askCustomer(await turnOf(bot), await personOf(bot, petra), ask)
    expect(await caseOf(bot, id)).toMatchObject({ stage: 'validate', waitingFor: 'customer' })
    const { caseId } = await now(id)
    await answerServicedesk(await turnOf(bot), await personOf(bot, sanne), {
      id: caseId,
      seen: 1,
      text: 'Die van juni.',
    })
    expect(await caseOf(bot, id)).toMatchObject({ stage: 'validate', waitingFor: 'servicedesk' })
  })
})

it('I-18: a stranger learns nothing from its id, whether there is one or not', async () => {
  const id = await asks(bot)
  const go = async (of: string) =>
    tried(async () => goOnOnboarding(await turnOf(bot), await personOf(bot, eva), { id: of, seen: 1 }))
  expect([await go(id), await go('O-2222222222')]).toEqual(['not-visible', 'not-visible'])
  await bot.say(eva, `toon ${id}`)
  expect(bot.shown(eva)).not.toContain(nina.address)
})
