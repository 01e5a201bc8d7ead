import type { FaultReport } from './database.ts'
import type { KillReport } from './kill.ts'
import type { RaceReport } from './races.ts'

const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  return rows.map((row) => row.map((cell, column) => String(cell).padEnd(widths[column]!)).join('  ')).join('\n')
}

export const killTable = (reports: ReadonlyMap<string, KillReport>): string =>
  table([
    ['the backend', 'points', 'kills', 'double grants', 'lost decisions', 'wrong ends', 'audit mistakes'],
    ...[...reports].map(([name, report]) => [
      name,
      report.points,
      report.kills,
      report.doubleGrants,
      report.lostDecisions,
      report.wrongEnds,
      report.auditMistakes,
    ]),
  ])

export const raceTable = (reports: readonly RaceReport[]): string =>
  table([
    ['processes', 'races', 'approve won', 'decline won', 'withdraw won', 'faults', 'violations'],
    ...reports.map(({ processes, races, won, faults, violations }) => [
      processes,
      races,
      won.approve,
      won.decline,
      won.withdraw,
      faults,
      violations,
    ]),
  ])

export const faultTable = (reports: readonly FaultReport[]): string =>
  table([
    ['fault', 'statements', 'decided', 'nothing done', 'half done', 'not answered'],
    ...reports.map(({ fault, statements, decided, nothing, halfDone, notAnswered }) => [
      fault,
      statements,
      decided,
      nothing,
      halfDone,
      notAnswered,
    ]),
  ])
