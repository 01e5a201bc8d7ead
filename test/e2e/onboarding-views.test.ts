import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoPeople } from '../../src/backends/embedded/demo-data.ts'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import type { CaseView } from '../../src/domain/case-view.ts'
import type { OnboardingView } from '../../src/domain/onboarding-view.ts'
import { askCustomer } from '../../src/usecases/ask-customer.ts'
import { sendBackSandbox } from '../../src/usecases/desk-onboarding.ts'
import { freshStanding, rememberedStanding } from '../../src/usecases/standing.ts'
import { vouch } from '../../src/usecases/vouch.ts'
import { viewOf } from '../../src/usecases/views.ts'
import { asks, claims, onboardingOf, personOf, reported, seenBy, turnOf, validated } from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, named, noor, petra, sanne, tom, userOf, youssef } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

async function views(who: string, kind: 'onboarding' | 'case', id: string) {
  const deps = await turnOf(bot)
  const person = await personOf(bot, who)
  return viewOf(deps, person, freshStanding(deps.backend, person, deps.rules), { kind, id }, 0)
}
const customer = async (who: string, id: string) => (await views(who, 'onboarding', id)) as OnboardingView | undefined
const desk = async (who: string, id: string) =>
  ((await views(who, 'case', (await onboardingOf(bot, id)).caseId)) as CaseView).onboarding
const forNoor = { name: named('Noor').name, address: named('Noor').address }

async function whoSees(id: string): Promise<readonly string[]> {
  const seen = await Promise.all(
    demoPeople.map(async ({ aadObjectId, name, installed }) => {
      const view = installed ? await customer(aadObjectId, id) : undefined
      return view === undefined ? [] : [`${name}: ${view.audience}`]
    }),
  )
  return seen.flat()
}

describe('I-18: the customer’s side', () => {
  it('is seen by who asked and who gets access, and by the administrators who are asked to vouch', async () => {
    const id = await asks(bot, tom, forNoor)
    expect(await whoSees(id)).toEqual([
      'Tom Bakker: requester',
      'Noor Visser: user',
      'Sanne de Boer: administrator',
      'Grace Taylor: administrator',
      'Fatima Amrani: administrator',
    ])
  })

  it('is seen by no administrator where the address is proof by itself', async () => {
    expect(await whoSees(await asks(bot, tom))).toEqual(['Tom Bakker: requester'])
  })

  it('tells an administrator whom it is about, and nothing of how it goes', async () => {
    const id = await asks(bot, tom, forNoor)
    const before = await customer(grace, id)
    expect(before).toMatchObject({
      vouching: 'asked',
      can: { vouch: true, withdraw: false, goOn: false, report: false },
    })
    await vouch(await turnOf(bot), await personOf(bot, grace), { ...(await seenBy(bot, id)).customer, yes: true })
    const after = await customer(grace, id)
    expect(after).toMatchObject({ vouching: 'yes', can: { vouch: false }, onboarding: { name: 'Noor Visser' } })
    expect(after?.question).toBeUndefined()
  })

  it('has what the agent asks for who asked alone, and whose turn it is for both', async () => {
    const id = await asks(bot, tom, forNoor)
    await claims(bot, id)
    const input = { ...(await seenBy(bot, id)).desk, text: 'Is Noor jullie ontwikkelaar?' }
    await askCustomer(await turnOf(bot), await personOf(bot, petra), input)
    expect(await customer(tom, id)).toMatchObject({
      question: { text: 'Is Noor jullie ontwikkelaar?', byName: 'Petra Groen' },
      onboarding: { waitingFor: 'customer' },
    })
    const hers = await customer(noor, id)
    expect(hers).toMatchObject({ audience: 'user', onboarding: { waitingFor: 'customer' } })
    expect(hers?.question).toBeUndefined()
  })

  it('offers what would be allowed at this stage', async () => {
    const id = await reported(bot)
    expect((await customer(sanne, id))?.can).toEqual({ withdraw: true, goOn: false, report: false, vouch: false })
    const back = { ...(await seenBy(bot, id)).desk, reason: 'Nog eens.' }
    await sendBackSandbox(await turnOf(bot), await personOf(bot, petra), back)
    expect(await customer(sanne, id)).toMatchObject({
      can: { withdraw: true, goOn: false, report: true, vouch: false },
      onboarding: { sentBack: { byName: 'Petra Groen', reason: 'Nog eens.' } },
    })
  })

  it('without a platform that answers shows what it shows now, for who the ledger knows', async () => {
    const id = await asks(bot, tom, forNoor)
    const deps = await turnOf(bot)
    const remembered = async (who: string) => {
      const person = await personOf(bot, who)
      const view = await viewOf(deps, person, rememberedStanding(person, deps.rules), { kind: 'onboarding', id }, 0)
      return (view as OnboardingView | undefined)?.audience
    }
    expect(await Promise.all([tom, noor, grace, eva].map(remembered))).toEqual([
      'requester',
      'user',
      'administrator',
      undefined,
    ])
  })
})

describe('the desk', () => {
  it('reads what proof there is before it links, and what the platform counts', async () => {
    const id = await asks(bot, tom)
    expect(await desk(petra, id)).toMatchObject({
      proof: { kind: 'domain', value: 'lindehof.example' },
      needsSecond: false,
      can: { link: false, decline: false, validate: false, sendBack: false, authorise: false },
    })
    await claims(bot, id)
    expect((await desk(petra, id))?.can).toMatchObject({ link: true, decline: true })
    expect((await desk(youssef, id))?.can).toMatchObject({ link: false, decline: false })
  })

  it('reads who was asked to vouch, until they answer', async () => {
    const id = await asks(bot, tom, forNoor)
    const names = ['Grace Taylor', 'Sanne de Boer']
    expect((await desk(petra, id))?.vouching).toEqual({ state: 'asked', names })
    expect((await desk(petra, id))?.proof).toBeUndefined()
    await vouch(await turnOf(bot), await personOf(bot, grace), { ...(await seenBy(bot, id)).customer, yes: true })
    expect((await desk(petra, id))?.vouching).toBeUndefined()
    expect((await desk(petra, id))?.proof).toMatchObject({ kind: 'administrator', value: userOf('Grace') })
  })

  it('I-17: offers production to another agent than who looked at the Sandbox', async () => {
    const id = await validated(bot)
    expect(await desk(petra, id)).toMatchObject({ needsSecond: true, can: { authorise: false, sendBack: true } })
    expect(await desk(youssef, id)).toMatchObject({ needsSecond: false, can: { authorise: true, sendBack: false } })
  })

  it('shows the rest also while the platform does not answer', async () => {
    const id = await reported(bot)
    const reads = await desk(petra, id)
    expect(reads?.calls).toMatchObject([{ product: 'shipping', succeeded: 5 }, {}, {}])
    const deps = await turnOf(bot)
    const person = await personOf(bot, petra)
    const down = { ...deps.backend, sandboxCalls: () => Promise.reject(new BackendUnavailable('down')) }
    const { caseId } = await onboardingOf(bot, id)
    const view = await viewOf(deps, person, freshStanding(down, person, deps.rules), { kind: 'case', id: caseId }, 0)
    expect((view as CaseView).onboarding?.calls).toBeUndefined()
    expect((view as CaseView).onboarding?.onboarding).toEqual(reads?.onboarding)
  })
})
