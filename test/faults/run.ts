import { fuzz, fuzzTable, isGood } from './fuzz.ts'
import { killEverywhere } from './kill.ts'
import type { KillReport } from './kill.ts'

const usage = 'Usage: npm run faults -- kill [--quiet]\n       npm run faults -- fuzz [count] [seed]\n'

const [, , what, quiet, seed] = process.argv
if (what === 'fuzz') {
  const report = await fuzz(Number(quiet ?? 100_000), Number(seed ?? Date.now() % 1_000_000_000), (line) =>
    process.stdout.write(`${line}\n`),
  )
  process.stdout.write(fuzzTable(report))
  process.exit(isGood(report) ? 0 : 1)
}
if (what !== 'kill') {
  process.stderr.write(usage)
  process.exit(2)
}
const onKill = (line: string): void => {
  if (quiet === undefined) process.stdout.write(`${line}\n`)
}
// Two at a time: each kill waits for processes to start more than for anything else.
const halves = await Promise.all([1, 2].map((first) => killEverywhere(onKill, { first, every: 2 })))
const total = (count: keyof KillReport): number => halves.reduce((sum, half) => sum + half[count], 0)
const report: KillReport = {
  points: Math.max(...halves.map(({ points }) => points)),
  kills: total('kills'),
  doubleGrants: total('doubleGrants'),
  lostDecisions: total('lostDecisions'),
  notGranted: total('notGranted'),
  auditMistakes: total('auditMistakes'),
}
process.stdout.write(
  [
    '',
    'kill -9 before and after every port call of decide and change',
    `points           ${report.points}`,
    `kills            ${report.kills}`,
    `double grants    ${report.doubleGrants}`,
    `lost decisions   ${report.lostDecisions}`,
    `not granted      ${report.notGranted}`,
    `audit mistakes   ${report.auditMistakes}`,
    '',
  ].join('\n'),
)
const wrong = report.doubleGrants + report.lostDecisions + report.notGranted + report.auditMistakes
process.exit(wrong === 0 && report.kills > 0 ? 0 : 1)
