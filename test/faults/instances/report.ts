import type { InstancesReport } from '../instances.ts'

/** A rolling restart may take this long for one instance. */
const longestEnd = 25_000

const count = (list: readonly unknown[]): number => list.length

const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
}

const badlyEnded = ({ ended }: InstancesReport): readonly string[] =>
  ended
    .filter(({ code, milliseconds, unanswered }) => code !== 0 || milliseconds > longestEnd || unanswered !== 0)
    .map(({ code, milliseconds, unanswered }) => `code ${code} after ${milliseconds} ms, ${unanswered} left unanswered`)

/** What may not be, each in words. */
export const violations = (report: InstancesReport): Readonly<Record<string, readonly string[]>> => ({
  'lost effects': report.lost,
  'double effects': report.double,
  'stale cards': report.stale,
  'audit mistakes': report.audit,
  'turns unanswered': report.notes.unanswered,
  'refused answers': [...report.notes.refused].map(([status, times]) => `${times} times ${status}`),
  'still owed': report.owed === 0 ? [] : [`${report.owed} effects`],
  'ended badly': badlyEnded(report),
  'stories gone wrong': report.mishaps,
})

export const isSound = (report: InstancesReport): boolean =>
  Object.values(violations(report)).every((found) => found.length === 0)

export function instancesTable(report: InstancesReport): string {
  const { notes } = report
  const found = Object.entries(violations(report))
  const rows: readonly (readonly [string, string | number])[] = [
    ['seconds', report.seconds.toFixed(0)],
    ['turns', report.turns],
    ['turns a second', (report.turns / report.seconds).toFixed(1)],
    ['deliveries lost and repeated', notes.deliveriesLost],
    ['killed', report.kills],
    ['ended when asked', report.ended.length],
    ['slowest of them, ms', Math.max(0, ...report.ended.map(({ milliseconds }) => milliseconds))],
    ['requests', report.requests],
    ['lines decided', report.decisions],
    ['rights set', report.grants],
    ['calls to set one that got lost', report.callsLost],
    ['sentences typed again', notes.typedAgain],
    ['answers: half within, ms', quantile(notes.answers, 0.5)],
    ['answers: 99 of 100 within, ms', quantile(notes.answers, 0.99)],
    ['slowest answer, ms', quantile(notes.answers, 1)],
    ['slowest repeated turn, ms', quantile(notes.redelivered, 1)],
    ['settled after, s', report.settled.toFixed(1)],
    ['faults logged', report.faults.length],
    ...found.map(([name, list]) => [name, count(list)] as const),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...found.flatMap(([name, list]) => list.slice(0, 5).map((what) => `${name}: ${what}`)),
    ...report.faults.slice(0, 5).map((line) => `fault: ${line}`),
  ].join('\n')
}
