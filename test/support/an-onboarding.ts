import { loadCatalogue } from '../../src/catalogue/load.ts'
import { runJob } from '../../src/effects/jobs.ts'
import type { Onboarding } from '../../src/domain/onboarding.ts'
import { sandboxPoints } from '../../src/domain/onboarding-view.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { RefusalCode } from '../../src/domain/refusal.ts'
import { platformJob } from '../../src/periodic-jobs.ts'
import { askOnboarding } from '../../src/usecases/ask-onboarding.ts'
import { checkedReads } from '../../src/usecases/checked-reads.ts'
import type { Deps, Rules } from '../../src/usecases/deps.ts'
import { authoriseProduction, linkOnboarding, validateSandbox } from '../../src/usecases/desk-onboarding.ts'
import { claimCase } from '../../src/usecases/handle-case.ts'
import { reportSandbox } from '../../src/usecases/customer-onboarding.ts'
import type { Bot } from './bot.ts'
import { petra, sanne, youssef } from './cast.ts'
import { testRules, workingTime } from './rules.ts'
import { testConfig } from './test-config.ts'

export const lindehof = 'company-lindehof'
export const number = '9401138'
/** Its domain is one of the company's own. */
export const nina = { name: 'Nina Lindehof', address: 'nina@lindehof.example' }

export const catalogue = loadCatalogue()

/** What a turn hands to a use case: all its reads together have a time limit. */
export async function turnOf(bot: Bot, rules: Partial<Rules> = {}): Promise<Deps> {
  const { ledger, people } = bot.app.store
  const backend = checkedReads(bot.app.backend, 800)
  return { ledger, people, backend, catalogue: await catalogue, rules: { ...testRules, ...rules }, workingTime }
}

export async function personOf(bot: Bot, id: string) {
  const person = await bot.app.store.people.find({ tenant: bot.teams.tenant, id })
  if (person === undefined) throw new Error(`nobody by ${id}`)
  return person
}

type Draft = Partial<Parameters<typeof askOnboarding>[2]>

/** Asked by this person, for a colleague at the company's own domain unless said otherwise. @returns the id */
export async function asks(bot: Bot, who = sanne, draft: Draft = {}): Promise<string> {
  const whole = { number, ...nina, forSelf: false, key: 'once', ...draft }
  const id = await askOnboarding(await turnOf(bot), await personOf(bot, who), whole)
  await bot.settle()
  return id
}

export async function onboardingOf(bot: Bot, id: string): Promise<Onboarding> {
  const found = await bot.app.store.ledger.onboarding(bot.teams.tenant, id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}

export async function caseOf(bot: Bot, id: string) {
  const { caseId } = await onboardingOf(bot, id)
  const found = await bot.app.store.ledger.servicedeskCase(bot.teams.tenant, caseId)
  if (found === undefined) throw new Error(`there is no ${caseId}`)
  return found
}

/** As a card shows it at this moment: the case for the desk, the onboarding for the customer. */
export async function seenBy(bot: Bot, id: string): Promise<{ readonly desk: Click; readonly customer: Click }> {
  const [found, { version }] = [await caseOf(bot, id), await onboardingOf(bot, id)]
  return { desk: { id: found.id, seen: found.version }, customer: { id, seen: version } }
}

export interface Click {
  readonly id: string
  readonly seen: number
}

/** @returns the code of the refusal, or "allowed" */
export async function tried(attempt: () => Promise<unknown>): Promise<RefusalCode | 'allowed'> {
  try {
    await attempt()
    return 'allowed'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code
  }
}

export async function claims(bot: Bot, id: string, agent = petra): Promise<void> {
  await claimCase(await turnOf(bot), await personOf(bot, agent), (await seenBy(bot, id)).desk)
}

export async function links(bot: Bot, id: string, agent = petra): Promise<void> {
  await linkOnboarding(await turnOf(bot), await personOf(bot, agent), (await seenBy(bot, id)).desk)
  await bot.settle()
}

/** What the platform told meanwhile moves them along; another run of the bot's own ends first. */
export async function followsPlatform(bot: Bot): Promise<void> {
  const { store, backend } = bot.app
  const onFault = (error: unknown): never => {
    throw error
  }
  const job = platformJob({ backend, store, config: testConfig(bot.folder) })
  let done = false
  while (!done) done = await runJob({ leases: store.jobs, ledger: store.ledger, onFault }, job, 0)
  await bot.settle()
}

/** What who gets access does on the platform itself. */
export async function doesOutside(bot: Bot, address = nina.address): Promise<void> {
  const { happenings } = bot.app.outside
  await happenings.activate(address)
  await happenings.logIn(address)
  await happenings.seeSandboxKey(address)
}

export async function testsSandbox(bot: Bot): Promise<void> {
  for (const product of ['shipping', 'delivery-options', 'track-trace'] as const)
    await bot.app.outside.happenings.callSandbox(lindehof, product, { succeeded: 5 })
}

/** From asking to a Sandbox that was reported. @returns the id */
export async function reported(bot: Bot, who = sanne): Promise<string> {
  const id = await asks(bot, who)
  await claims(bot, id)
  await links(bot, id)
  await doesOutside(bot)
  await followsPlatform(bot)
  await testsSandbox(bot)
  const { customer } = await seenBy(bot, id)
  await reportSandbox(await turnOf(bot), await personOf(bot, who), { ...customer, note: '' })
  await bot.settle()
  return id
}

export async function validated(bot: Bot, who = sanne): Promise<string> {
  const id = await reported(bot, who)
  const { desk } = await seenBy(bot, id)
  await validateSandbox(await turnOf(bot), await personOf(bot, petra), { ...desk, checked: [...sandboxPoints] })
  await bot.settle()
  return id
}

export async function authorises(bot: Bot, id: string, agent = youssef): Promise<void> {
  await authoriseProduction(await turnOf(bot), await personOf(bot, agent), (await seenBy(bot, id)).desk)
  await bot.settle()
}
