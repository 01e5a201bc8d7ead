import { fuzz, fuzzTable, isGood } from './fuzz.ts'
import { killEverywhere } from './kill.ts'
import type { KillReport } from './kill.ts'
import { scenarioNames } from './scenarios.ts'

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
const total = (parts: readonly KillReport[], count: keyof KillReport): number =>
  parts.reduce((sum, part) => sum + part[count], 0)

const reports: KillReport[] = []
for (const scenario of scenarioNames) {
  // Two at a time: each kill waits for processes to start more than for anything else.
  const halves = await Promise.all([1, 2].map((first) => killEverywhere(onKill, { first, every: 2, scenario })))
  reports.push({
    points: Math.max(...halves.map(({ points }) => points)),
    kills: total(halves, 'kills'),
    doubleGrants: total(halves, 'doubleGrants'),
    lostDecisions: total(halves, 'lostDecisions'),
    wrongEnds: total(halves, 'wrongEnds'),
    auditMistakes: total(halves, 'auditMistakes'),
  })
}
const row = (name: string, count: keyof KillReport): string =>
  [name.padEnd(16), ...reports.map((report) => String(report[count]).padStart(12)), '\n'].join('')
process.stdout.write(
  [
    '\nkill -9 before and after every port call of decide and change\n',
    `${''.padEnd(16)}${scenarioNames.map((name) => name.padStart(12)).join('')}\n`,
    row('points', 'points'),
    row('kills', 'kills'),
    row('double grants', 'doubleGrants'),
    row('lost decisions', 'lostDecisions'),
    row('wrong ends', 'wrongEnds'),
    row('audit mistakes', 'auditMistakes'),
  ].join(''),
)
const wrong = (['doubleGrants', 'lostDecisions', 'wrongEnds', 'auditMistakes'] as const).reduce(
  (sum, count) => sum + total(reports, count),
  0,
)
process.exit(wrong === 0 && reports.every(({ kills }) => kills > 0) ? 0 : 1)
