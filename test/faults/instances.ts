import { setTimeout as pause } from 'node:timers/promises'
import { demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { auditInFull } from '../../src/audit/keeper.ts'
import { checkpointsOf } from '../../src/keep-audit.ts'
import { createStore } from '../../src/store/store.ts'
import { testConfig } from '../support/test-config.ts'
import { startFakeTeams } from './fake-teams.ts'
import type { FakeTeams } from './fake-teams.ts'
import { gather } from './instances/crowd.ts'
import { startFleet } from './instances/fleet.ts'
import type { Ended, Fleet } from './instances/fleet.ts'
import { judge } from './instances/judge.ts'
import type { Verdict } from './instances/judge.ts'
import { createLoad } from './instances/load.ts'
import type { Load } from './instances/load.ts'
import { newNotes } from './instances/notes.ts'
import type { Notes } from './instances/notes.ts'
import { anOrganisation, peopleOf } from './instances/organisation.ts'
import type { Team } from './instances/organisation.ts'
import { untilNothingIsOwed } from './instances/owed.ts'
import { startPacer } from './instances/pacer.ts'
import { startPortal } from './instances/portal.ts'
import type { Portal } from './instances/portal.ts'
import { makeTrouble } from './instances/trouble.ts'
import type { Kind } from './instances/trouble.ts'
import { aHome } from './prepared.ts'
import type { Home } from './prepared.ts'

export interface InstancesRun {
  readonly seconds: number
  /** Turns a second, of all people together. */
  readonly rate: number
  /** What happens to one instance after another, so many seconds apart. */
  readonly trouble: readonly Kind[]
  readonly every: number
  /** What a killed instance had in hand is free when the load is over, instead of a minute after it was taken. */
  readonly endLeases?: boolean
}

export interface InstancesReport extends Verdict {
  /** That the load took: the last instance to start is waited for. */
  readonly seconds: number
  readonly turns: number
  readonly kills: number
  /** Every instance that was asked to end. */
  readonly ended: readonly Ended[]
  readonly notes: Notes
  /** Calls to the permissions system whose answer got lost. */
  readonly callsLost: number
  /** Effects that were still owed when nobody waited any longer. */
  readonly owed: number
  /** Seconds from the end of the load until nothing was owed. */
  readonly settled: number
  readonly faults: readonly string[]
  readonly mishaps: readonly string[]
}

const size = 3
/** Of all turns, how many begin a story; each takes three to six. */
const beginnings = 0.07
/** Longer than a lease and the read-backs of a change of which nobody knows the outcome. */
const patience = 240_000

interface Town {
  readonly home: Home
  readonly url: string
  readonly teams: readonly Team[]
  readonly portal: Portal
  readonly fake: FakeTeams
  readonly fleet: Fleet
}

/** Several instances on one PostgreSQL under load, one after another killed or restarted (I-22, I-43). */
export async function runInstances(run: InstancesRun, onProgress: (line: string) => void): Promise<InstancesReport> {
  const town = await aTown(run)
  try {
    await install(town)
    onProgress(`${size} instances are up, and ${town.teams.length * 5} people know them`)
    const { notes, ...loaded } = await underLoad(town, run, onProgress)
    onProgress('the load is over')
    const settled = await settle(town, run)
    const ended = [...loaded.rolled, ...settled.ended]
    const faults = town.fleet.faults
    const verdict = await judged(town, notes)
    return { ...loaded, ...verdict, ...settled, ended, notes, faults }
  } finally {
    await close(town)
  }
}

async function aTown({ rate, seconds }: InstancesRun): Promise<Town> {
  const home = await aHome('postgres')
  const url = home.place !== undefined && 'url' in home.place ? home.place.url : ''
  // Enough people for the rate, and enough requests for the whole time.
  const teams = anOrganisation(Math.ceil(Math.max(rate * 0.9, (rate * seconds * beginnings) / 5)))
  const portal = await startPortal(teams)
  const fake = await startFakeTeams(peopleOf(teams), demoTenant)
  const fleet = await startFleet(size, { folder: home.folder, databaseUrl: url, portal: portal.url })
  fake.aimAt(() => fleet.next())
  return { home, url, teams, portal, fake, fleet }
}

async function close({ home, portal, fake, fleet }: Town): Promise<void> {
  await fleet.stop()
  await fake.stop()
  await portal.stop()
  await home.remove()
}

/** Each installs the bot, not faster than the instances take activities. */
async function install({ fake, teams }: Town): Promise<void> {
  const installed = []
  for (const { aadObjectId } of peopleOf(teams)) {
    installed.push(fake.client.install(aadObjectId))
    await pause(25)
  }
  await Promise.all(installed)
}

async function underLoad(town: Town, run: InstancesRun, onProgress: (line: string) => void) {
  const notes = newNotes()
  const crowd = gather(town.teams, town.fake, () => load, notes)
  const load: Load = createLoad(
    town.fake,
    notes,
    startPacer(run.rate, () => crowd.look()),
  )
  const began = performance.now()
  for (let first = 0; first < run.rate / 3; first += 1) crowd.begin()
  const beginning = setInterval(() => crowd.begin(), 1000 / (run.rate * beginnings))
  const trouble = makeTrouble(town.fleet, run.trouble, run.every, onProgress)
  await pause(run.seconds * 1000)
  clearInterval(beginning)
  await trouble.stop()
  const seconds = (performance.now() - began) / 1000
  await load.stop()
  await crowd.ended()
  const { rolled, kills } = trouble
  return { notes, rolled, kills: kills(), turns: load.pacer.given(), seconds, mishaps: crowd.mishaps }
}

/** Nothing is owed any more, and all instances have ended. */
async function settle(
  { home, url, fleet, portal }: Town,
  { endLeases }: InstancesRun,
): Promise<Pick<InstancesReport, 'owed' | 'settled' | 'ended' | 'callsLost'>> {
  const began = performance.now()
  const ended: Ended[] = []
  if (endLeases === true) {
    // Those that live finish what they have in hand; what is held after that is held by the dead.
    ended.push(...(await fleet.stop()))
    await home.endLeases()
    await fleet.add()
  }
  const owed = await untilNothingIsOwed(url, patience)
  const settled = (performance.now() - began) / 1000
  ended.push(...(await fleet.stop()))
  return { owed, settled, ended, callsLost: portal.lost() }
}

async function judged({ home, portal, fake }: Town, notes: Notes): Promise<Verdict> {
  const config = testConfig(home.folder, home.place)
  const store = await createStore(home.place!)
  try {
    const verdict = await judge({ store, portal, teams: fake, tenant: demoTenant }, notes)
    const broken = await auditInFull(store.auditChain, checkpointsOf(config))
    return { ...verdict, audit: [...verdict.audit, ...broken.map(({ kind, seq }) => `the chain: ${kind} at ${seq}`)] }
  } finally {
    await store.close()
  }
}
