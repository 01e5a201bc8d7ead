import { killEverywhere } from './kill.ts'

const usage = 'Usage: npm run faults -- kill [--quiet]\n'

const [, , what, quiet] = process.argv
if (what !== 'kill') {
  process.stderr.write(usage)
  process.exit(2)
}
const report = await killEverywhere((line) => {
  if (quiet === undefined) process.stdout.write(`${line}\n`)
})
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
