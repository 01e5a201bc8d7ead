import { createEmbeddedBackend } from '../../src/backends/embedded/embedded-backend.ts'
import { demoPeople, demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { backendPlace, ledgerPlace } from '../../src/config.ts'
import { createStore } from '../../src/store/store.ts'
import { startBotProcess } from './bot-process.ts'
import type { BotProcess } from './bot-process.ts'
import { haalserviceCast } from '../support/cast.ts'
import { startFakeTeams } from './fake-teams.ts'
import { scenarios, subjects } from './scenarios.ts'
import type { ScenarioName } from './scenarios.ts'
import type { FakeTeams } from './fake-teams.ts'
import { testConfig } from '../support/test-config.ts'
import { aHome } from './prepared.ts'
import type { Engine, Home } from './prepared.ts'

export interface KillReport {
  /** Moments before and after every port call of deciding and carrying out. */
  readonly points: number
  readonly kills: number
  readonly doubleGrants: number
  readonly lostDecisions: number
  /** Ended otherwise than the scenario says: nothing granted, not noticed, no case. */
  readonly wrongEnds: number
  readonly auditMistakes: number
}

const { number, authorisation } = haalserviceCast
const actions = { request: 'grant', invitation: 'invite', onboarding: 'link' } as const
const requesterIn = (scenario: ScenarioName) => ({ tenant: demoTenant, id: subjects[scenarios[scenario].about].asker })

/**
 * Kills the process with -9 before and after every port call between the click on "approve" and the settled grant,
 * starts it again, delivers the click again as Teams would, and looks at what is true then (I-20, I-22, I-30).
 */
export async function killEverywhere(
  onKill: (line: string) => void,
  {
    first = 1,
    every = 1,
    scenario = 'granted',
    engine = 'sqlite',
  }: {
    readonly first?: number
    readonly every?: number
    readonly scenario?: ScenarioName
    readonly engine?: Engine
  } = {},
): Promise<KillReport> {
  const prepared = await aHome(engine)
  const teams = await startFakeTeams(demoPeople, demoTenant)
  try {
    await prepareRequest(prepared, teams, scenario)
    const report = { points: 0, kills: 0, doubleGrants: 0, lostDecisions: 0, wrongEnds: 0, auditMistakes: 0 }
    for (let crashAt = first; ; crashAt += every) {
      const outcome = await killOnce(prepared, teams, crashAt, scenario)
      if (!outcome.killed) return { ...report, points: outcome.passed }
      report.kills += 1
      report.doubleGrants += outcome.grants > 1 ? 1 : 0
      report.wrongEnds += outcome.wrongEnd ? 1 : 0
      report.lostDecisions += outcome.lost ? 1 : 0
      report.auditMistakes += outcome.auditMistake ? 1 : 0
      onKill(`${scenario} ${String(crashAt).padStart(4)} grants=${outcome.grants} wrong=${outcome.wrongEnd}`)
    }
  } finally {
    await teams.stop()
    await prepared.remove()
  }
}

/** A request, a question to become a user or a sign-up that waits for its decision; to copy from. */
async function prepareRequest(home: Home, teams: FakeTeams, scenario: ScenarioName): Promise<void> {
  const { says } = subjects[scenarios[scenario].about]
  const bot = await startBotProcess(home, 0, requesterIn(scenario))
  teams.aimAt(bot.address)
  for (const person of demoPeople) if (person.installed) await teams.client.install(person.aadObjectId)
  for (const [who, text] of says) {
    await teams.client.say(who, text)
    await bot.order('settle')
  }
  await bot.order('settle')
  await bot.order('stop')
}

interface Outcome {
  readonly killed: boolean
  readonly passed: number
  readonly grants: number
  readonly wrongEnd: boolean
  readonly lost: boolean
  readonly auditMistake: boolean
}

async function killOnce(prepared: Home, teams: FakeTeams, crashAt: number, scenario: ScenarioName): Promise<Outcome> {
  const home = await prepared.copy()
  try {
    const first = await startBotProcess(home, crashAt, requesterIn(scenario), scenario)
    teams.aimAt(first.address)
    await first.order('arm')
    const { by, verb } = subjects[scenarios[scenario].about]
    const click = teams.approval(by, verb)
    const answered = await teams.deliver(click)
    const settled = await first.order('settle')
    if (settled !== undefined) {
      await first.order('stop')
      return { killed: false, passed: settled.passed ?? 0, ...(await truth(home, scenario)), lost: false }
    }
    await home.endLeases()
    const second = await startBotProcess(home, 0, requesterIn(scenario), scenario)
    teams.aimAt(second.address)
    const lost = answered && !(await isApproved(second))
    await teams.deliver(click)
    await second.order('settle')
    await second.order('stop')
    return { killed: true, passed: 0, lost, ...(await truth(home, scenario)) }
  } finally {
    await home.remove()
  }
}

const decidedStates: readonly string[] = ['approved', 'due', 'sent', 'uncertain', 'done', 'linking', 'activate']

async function isApproved(bot: BotProcess): Promise<boolean> {
  const state = await bot.order('state')
  return state?.requests?.some(({ states }) => states.some((each) => decidedStates.includes(each))) ?? false
}

/** What the two truths say in the end: the backend's own list of writes, and the ledger with its audit. */
async function truth(
  { folder, place }: Home,
  scenario: ScenarioName,
): Promise<Pick<Outcome, 'grants' | 'wrongEnd' | 'auditMistake'>> {
  const expected = scenarios[scenario]
  const config = testConfig(folder, place)
  const store = await createStore(ledgerPlace(config))
  const backend = await createEmbeddedBackend({
    ...backendPlace(config),
    now: () => store.ledger.now(),
  })
  try {
    const applied = await backend.applied()
    const isOfRight = (write: (typeof applied)[number]) =>
      write.number === number && write.authorisation === authorisation
    const grants = applied.filter(
      (write) => write.action === actions[expected.about] && (expected.about !== 'request' || isOfRight(write)),
    )
    const audit = await store.ledger.auditTrail({ tenant: demoTenant })
    const count = (verb: string): number => audit.filter((event) => event.verb === verb).length
    return {
      grants: grants.length,
      wrongEnd: grants.length !== expected.grants,
      auditMistake: Object.entries(expected.audit).some(([verb, times]) => count(verb) !== times),
    }
  } finally {
    await backend.close()
    await store.close()
  }
}
