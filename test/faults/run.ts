import { parseArgs } from 'node:util'
import { makeTemplate, serverVariable } from '../support/database.ts'
import { startPostgres } from '../support/postgres/server.ts'
import { faultEverywhere } from './database.ts'
import { fuzz, fuzzTable, isGood } from './fuzz.ts'
import { instancesTable, isSound } from './instances/report.ts'
import { runInstances } from './instances.ts'
import { killEverywhere } from './kill.ts'
import type { KillReport } from './kill.ts'
import type { Engine } from './prepared.ts'
import { raceOn } from './races.ts'
import { scenarioNames } from './scenarios.ts'
import { faultTable, killTable, raceTable } from './tables.ts'

const usage = `Usage: npm run faults -- kill [--engine postgres] [--every 1] [--quiet]
       npm run faults -- races [--races 500]
       npm run faults -- database
       npm run faults -- fuzz [count] [seed]
       npm run faults -- instances [--seconds 120] [--rate 50] [--roll]
`

/** What each prints, and whether all was right. */
interface Result {
  readonly title: string
  readonly table: string
  readonly right: boolean
}

async function kill(engine: Engine, stride: number, quiet: boolean): Promise<Result> {
  const onKill = (line: string): void => {
    if (!quiet) process.stdout.write(`${line}\n`)
  }
  const reports = new Map<string, KillReport>()
  for (const scenario of scenarioNames) {
    // Two at a time: each kill waits for processes to start more than for anything else.
    const options = { every: 2 * stride, engine, scenario }
    reports.set(
      scenario,
      sumOf(await Promise.all([1, 1 + stride].map((first) => killEverywhere(onKill, { first, ...options })))),
    )
  }
  const right = [...reports.values()].every(
    (report) =>
      report.kills > 0 && report.doubleGrants + report.lostDecisions + report.wrongEnds + report.auditMistakes === 0,
  )
  const which = stride === 1 ? 'every port call' : `port calls, at one moment in ${stride},`
  const title = `kill -9 before and after ${which} of decide and change, on ${engine}`
  return { title, table: killTable(reports), right }
}

function sumOf(halves: readonly KillReport[]): KillReport {
  const total = (count: keyof KillReport): number => halves.reduce((sum, half) => sum + half[count], 0)
  return {
    points: Math.max(...halves.map(({ points }) => points)),
    kills: total('kills'),
    doubleGrants: total('doubleGrants'),
    lostDecisions: total('lostDecisions'),
    wrongEnds: total('wrongEnds'),
    auditMistakes: total('auditMistakes'),
  }
}

async function fuzzed(count: number, seed: number): Promise<Result> {
  const report = await fuzz(count, seed, (line) => process.stdout.write(`${line}\n`))
  return { title: 'bodies of every kind', table: fuzzTable(report), right: isGood(report) }
}

async function races(count: number): Promise<Result> {
  const reports = []
  for (const processes of [2, 3, 4, 5]) reports.push(await raceOn(processes, Math.ceil(count / 4)))
  const right = reports.every(({ violations, faults }) => violations === 0 && faults === 0)
  return { title: 'approve, decline and withdraw at once, on one PostgreSQL', table: raceTable(reports), right }
}

async function database(): Promise<Result> {
  const reports = []
  for (const fault of ['connection killed', 'locked', 'full', 'read-only'] as const)
    reports.push(await faultEverywhere(fault))
  const right = reports.every(({ halfDone, notAnswered }) => halfDone === 0 && notAnswered === 0)
  return { title: 'a fault of the database before each statement of one decision', table: faultTable(reports), right }
}

async function instances(seconds: number, rate: number, kind: 'kill' | 'roll'): Promise<Result> {
  const onProgress = (line: string): void => void process.stdout.write(`${line}\n`)
  const report = await runInstances({ seconds, rate, trouble: [kind], every: 10 }, onProgress)
  const happens = kind === 'kill' ? 'killed with -9' : 'restarted'
  const title = `three instances on one PostgreSQL, one ${happens} every 10 s`
  return { title, table: instancesTable(report), right: isSound(report) }
}

/** One PostgreSQL for as long as the work takes, found by everything through the environment. */
async function withServer(work: () => Promise<Result>): Promise<Result> {
  const server = await startPostgres()
  try {
    await makeTemplate(server.url)
    process.env[serverVariable] = server.url
    return await work()
  } finally {
    await server.stop()
  }
}

function chosen(): (() => Promise<Result>) | undefined {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'sqlite' },
      every: { type: 'string', default: '1' },
      quiet: { type: 'boolean', default: false },
      races: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '120' },
      rate: { type: 'string', default: '50' },
      roll: { type: 'boolean', default: false },
    },
  })
  const [what, count = '100000', seed = String(Date.now() % 1_000_000_000)] = positionals
  if (what === 'fuzz') return () => fuzzed(Number(count), Number(seed))
  if (what === 'races') return () => withServer(() => races(Number(values.races)))
  if (what === 'database') return () => withServer(database)
  if (what === 'instances')
    return () => withServer(() => instances(Number(values.seconds), Number(values.rate), values.roll ? 'roll' : 'kill'))
  const stride = Number(values.every)
  if (what !== 'kill' || !Number.isInteger(stride) || stride < 1) return undefined
  if (values.engine === 'postgres') return () => withServer(() => kill('postgres', stride, values.quiet))
  return values.engine === 'sqlite' ? () => kill('sqlite', stride, values.quiet) : undefined
}

const run = chosen()
if (run === undefined) {
  process.stderr.write(usage)
  process.exit(2)
}
const { title, table, right } = await run()
process.stdout.write(`\n${title}\n${table}\n`)
process.exit(right ? 0 : 1)
