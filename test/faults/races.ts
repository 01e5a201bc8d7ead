import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { demoTenant } from '../../src/backends/embedded/demo-data.ts'
import type { Place } from '../../src/store/database.ts'
import { aPlace } from '../support/database.ts'
import { openWorkplace, tomAsks } from './case.ts'
import type { Workplace } from './case.ts'
import type { Ended, RaceVerb } from './race-child.ts'

const child = fileURLToPath(new URL('./race-child.ts', import.meta.url))

/** In this order as many as there are processes; all of them may, and each was shown the same version. */
const runners: readonly (readonly [RaceVerb, string])[] = [
  ['approve', 'Sanne'],
  ['decline', 'Grace'],
  ['withdraw', 'Tom'],
  ['approve', 'Fatima'],
  ['decline', 'Sanne'],
]

export interface RaceReport {
  readonly processes: number
  readonly races: number
  readonly won: Readonly<Record<RaceVerb, number>>
  /** Not exactly one winner, or a state that is not the winner's, or a change without an approval. */
  readonly violations: number
  readonly faults: number
}

/** Requests that several processes decide and take back at the same moment, on one PostgreSQL (I-21). */
export async function raceOn(processes: number, races: number, atOnce = 5): Promise<RaceReport> {
  const { place, remove } = await aPlace()
  const work = await openWorkplace({ ledger: place, backend: place })
  const running = await Promise.all(runners.slice(0, processes).map((runner) => start(place, runner)))
  try {
    const ids = Array.from({ length: races }, (_, index) => `A-${String(index).padStart(6, '0')}`)
    for (const id of ids) await tomAsks(work.store.ledger, id)
    const outcomes: (readonly Ended[])[] = []
    for (let first = 0; first < races; first += atOnce) {
      const answers = await Promise.all(running.map((each) => ask(each, ids.slice(first, first + atOnce))))
      outcomes.push(...answers[0]!.map((_, race) => answers.map((answer) => answer[race]!)))
    }
    const verdicts = await Promise.all(ids.map((id, race) => isRight(work, id, outcomes[race]!)))
    return reportOf(processes, outcomes, verdicts)
  } finally {
    await Promise.all(running.map(stop))
    await work.close()
    await remove()
  }
}

async function start(place: Place, [verb, who]: readonly [RaceVerb, string]): Promise<ChildProcess> {
  const running = fork(child, ['url' in place ? place.url : '', verb, who])
  await once(running, 'message')
  return running
}

async function ask(running: ChildProcess, ids: readonly string[]): Promise<readonly Ended[]> {
  running.send(ids)
  const [answer] = (await once(running, 'message')) as [readonly Ended[]]
  return answer
}

async function stop(running: ChildProcess): Promise<void> {
  const ended = once(running, 'exit')
  running.send([])
  await ended
}

const ends = { approve: 'approved', decline: 'declined', withdraw: 'cancelled' } as const

async function isRight({ store }: Workplace, id: string, outcome: readonly Ended[]): Promise<boolean> {
  const winners = runners.filter((_, index) => outcome[index] === 'won')
  const [[verb] = [undefined]] = winners
  if (winners.length !== 1 || verb === undefined) return false
  const request = await store.ledger.request(demoTenant, id)
  const changes = await store.ledger.changesOfBatch(demoTenant, id)
  const audit = await store.ledger.auditTrail({ tenant: demoTenant, requestId: id })
  const decided = audit.filter((event) => ['line.approved', 'line.declined', 'line.cancelled'].includes(event.verb))
  const line = request?.lines[0]
  return (
    line?.state === ends[verb] &&
    line.decisions.length === (verb === 'withdraw' ? 0 : 1) &&
    changes.length === (verb === 'approve' ? 1 : 0) &&
    decided.length === 1 &&
    request?.version === 2
  )
}

function reportOf(
  processes: number,
  outcomes: readonly (readonly Ended[])[],
  verdicts: readonly boolean[],
): RaceReport {
  const wonBy = (verb: RaceVerb): number =>
    outcomes.filter((outcome) => outcome.some((each, index) => each === 'won' && runners[index]?.[0] === verb)).length
  return {
    processes,
    races: outcomes.length,
    won: { approve: wonBy('approve'), decline: wonBy('decline'), withdraw: wonBy('withdraw') },
    violations: verdicts.filter((right) => !right).length,
    faults: outcomes.flat().filter((each) => each === 'fault').length,
  }
}
