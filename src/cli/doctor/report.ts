import type { Finding } from './finding.ts'

export const isWell = (findings: readonly Finding[]): boolean => findings.every(({ outcome }) => outcome !== 'failed')

export const asJson = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ ok: isWell(findings), findings }, null, 2)}\n`

export function asText(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ check, outcome, what, todo }) => [
    `${outcome.padEnd(10)} ${check.padEnd(12)} ${what}`,
    ...(todo === undefined ? [] : [`${' '.repeat(24)}> ${todo}`]),
  ])
  return [...lines, '', summary(findings), ''].join('\n')
}

function summary(findings: readonly Finding[]): string {
  const count = (outcome: Finding['outcome']): number => findings.filter((each) => each.outcome === outcome).length
  return `${count('failed')} failed, ${count('warning')} warnings, ${count('not tried')} not tried, ${count('ok')} ok`
}
