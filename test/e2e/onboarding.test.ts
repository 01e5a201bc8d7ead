import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { goOnOnboarding, reportSandbox } from '../../src/usecases/customer-onboarding.ts'
import { sendBackSandbox, validateSandbox } from '../../src/usecases/desk-onboarding.ts'
import { vouch } from '../../src/usecases/vouch.ts'
import { listOnboardings } from '../../src/usecases/queries/list-onboardings.ts'
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
  turnOf,
  validated,
} from '../support/an-onboarding.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, named, petra, sanne, tom, userOf, youssef } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const stage = async (id: string) => (await onboardingOf(bot, id)).stage
const turn = async (id: string) => (await caseOf(bot, id)).waitingFor

describe('the ten steps', () => {
  it('go from a question to production in use, each with whose turn it is', async () => {
    const id = await asks(bot)
    const steps = [[await stage(id), await turn(id)]]
    const after = async (work: () => Promise<void>) => {
      await work()
      await bot.settle()
      steps.push([await stage(id), await turn(id)])
    }
    const { happenings } = bot.app.outside
    await claims(bot, id)
    await after(() => links(bot, id))
    await after(async () => {
      await happenings.activate(nina.address)
      await followsPlatform(bot)
    })
    await after(async () => {
      await happenings.logIn(nina.address)
      await followsPlatform(bot)
    })
    await after(async () => {
      await happenings.seeSandboxKey(nina.address)
      await followsPlatform(bot)
    })
    const goOn = async () =>
      goOnOnboarding(await turnOf(bot), await personOf(bot, sanne), (await seenBy(bot, id)).customer)
    await after(goOn)
    await after(goOn)
    await testsSandbox(bot)
    const deps = await turnOf(bot)
    const customer = await personOf(bot, sanne)
    await after(async () => reportSandbox(deps, customer, { ...(await seenBy(bot, id)).customer, note: '' }))
    const agent = await personOf(bot, petra)
    const checked = ['every-product', 'recent', 'errors-explained', 'versions']
    await after(async () => validateSandbox(deps, agent, { ...(await seenBy(bot, id)).desk, checked }))
    await after(() => authorises(bot, id))
    await after(async () => {
      await happenings.useProduction(lindehof)
      await followsPlatform(bot)
    })
    expect(steps).toEqual([
      ['link', 'servicedesk'],
      ['activate', 'customer'],
      ['log-in', 'customer'],
      ['sandbox-key', 'customer'],
      ['apis', 'customer'],
      ['versions', 'customer'],
      ['sandbox-test', 'customer'],
      ['validate', 'servicedesk'],
      ['authorise', 'servicedesk'],
      ['production-use', 'customer'],
      ['done', 'customer'],
    ])
    expect(await caseOf(bot, id)).toMatchObject({ state: 'closed', stage: 'done' })
    expect(await bot.app.backend.isAuthorisedForProduction(lindehof)).toBe(true)
  })

  it('I-7, I-34: the audit tells the same story, with who did what and on what evidence', async () => {
    const id = await validated(bot)
    await authorises(bot, id)
    const { caseId } = await onboardingOf(bot, id)
    const trail = await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant })
    const own = trail.filter((event) => event.caseId === caseId && event.verb.startsWith('onboarding.'))
    expect(own.map(({ verb, actor, details }) => [verb.slice('onboarding.'.length), actor, details?.['to']])).toEqual([
      ['asked', sanne, undefined],
      ['linked', petra, 'linking'],
      ['sent', undefined, 'linking'],
      ['moved', undefined, 'activate'],
      ['moved', undefined, 'log-in'],
      ['moved', undefined, 'sandbox-key'],
      ['moved', undefined, 'apis'],
      ['reported', sanne, 'validate'],
      ['validated', petra, 'authorise'],
      ['authorised', youssef, 'authorising'],
      ['sent', undefined, 'authorising'],
      ['moved', undefined, 'production-use'],
    ])
    expect(own.find(({ verb }) => verb === 'onboarding.linked')?.details).toMatchObject({
      ...{ proof: 'domain', domain: 'lindehof.example' },
    })
    const calls = [{ product: 'shipping', succeeded: 5, failed: 0 }, {}, {}]
    expect(own.find(({ verb }) => verb === 'onboarding.validated')?.evidence?.read).toMatchObject({ calls })
  })

  it('I-37: and knows everybody by pseudonym', async () => {
    const id = await asks(bot, tom, { forSelf: true })
    const { customer } = await seenBy(bot, id)
    await vouch(await turnOf(bot), await personOf(bot, grace), { ...customer, yes: true })
    await claims(bot, id)
    await links(bot, id)
    const { caseId } = await onboardingOf(bot, id)
    const trail = await bot.app.store.ledger.auditTrail({ tenant: bot.teams.tenant, asRecorded: true })
    const words = JSON.stringify(trail.filter((event) => event.caseId === caseId))
    expect(words).toContain('onboarding.linked')
    const people = ['Tom', 'Grace', 'Petra'].flatMap((name) => [
      named(name).aadObjectId,
      userOf(name),
      named(name).address,
    ])
    expect(people.filter((each) => words.includes(each))).toEqual([])
  })

  it('both living cards tell the same, and are shown to who has a part in it', async () => {
    const id = await reported(bot)
    const { caseId } = await onboardingOf(bot, id)
    const { ledger } = bot.app.store
    const viewers = async (kind: 'onboarding' | 'case', of: string) =>
      (await ledger.viewersOf(bot.teams.tenant, { kind, id: of })).map((each) => each.id).toSorted()
    expect(await viewers('onboarding', id)).toEqual([sanne])
    expect(await viewers('case', caseId)).toEqual([petra, youssef].toSorted())
  })

  it('the agent who has it hears when it is their turn, and the customer when it is theirs', async () => {
    const id = await reported(bot)
    expect(bot.sees(petra).join()).toContain('de klant meldt dat de Sandbox werkt')
    expect(bot.sees(sanne).join()).toContain('activatielink')
    const { desk } = await seenBy(bot, id)
    const sentBack = { ...desk, reason: 'Track & Trace geeft nog 401.' }
    await sendBackSandbox(await turnOf(bot), await personOf(bot, petra), sentBack)
    await bot.settle()
    expect(await stage(id)).toBe('sandbox-test')
    expect(bot.sees(sanne).join()).toContain('Track & Trace geeft nog 401.')
  })

  it('those of a person are a list, the newest first', async () => {
    const first = await asks(bot)
    bot.clock.move(1000)
    const second = await asks(bot, sanne, { address: 'otto@lindehof.example', name: 'Otto', key: 'other' })
    const list = await listOnboardings(await turnOf(bot), await personOf(bot, sanne))
    expect(list.map(({ onboarding }) => onboarding.id)).toEqual([second, first])
    expect(await listOnboardings(await turnOf(bot), await personOf(bot, tom))).toEqual([])
  })

  it('is done at once where the company uses production already', async () => {
    const { happenings } = bot.app.outside
    const id = await validated(bot)
    await authorises(bot, id)
    await happenings.useProduction(lindehof)
    await followsPlatform(bot)
    const other = await asks(bot, sanne, { address: 'otto@lindehof.example', name: 'Otto', key: 'other' })
    await claims(bot, other)
    await links(bot, other)
    await doesOutside(bot, 'otto@lindehof.example')
    await followsPlatform(bot)
    const deps = await turnOf(bot)
    await reportSandbox(deps, await personOf(bot, sanne), { ...(await seenBy(bot, other)).customer, note: '' })
    const checked = ['every-product', 'recent', 'errors-explained', 'versions']
    await validateSandbox(deps, await personOf(bot, petra), { ...(await seenBy(bot, other)).desk, checked })
    await authorises(bot, other)
    expect(await stage(other)).toBe('done')
  })
})
