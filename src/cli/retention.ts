import { runJob } from '../effects/jobs.ts'
import { retentionJob } from '../periodic-jobs.ts'
import type { RetentionReport } from '../ports/retention.ts'
import { operatorConfig, withStore } from './operator-store.ts'
import { runCommand, Stop } from './stop.ts'

const usage = 'Use: npm run retention -- run'

/** One run of what the bot does every day, beside the bot or without it. */
async function main(args: string[]): Promise<void> {
  if (args.join() !== 'run') throw new Stop(2, 'Say what to do.')
  const config = operatorConfig()
  await withStore(config, async (store) => {
    const reports: RetentionReport[] = []
    const job = retentionJob({ store, config }, (made) => reports.push(made))
    const onFault = (error: unknown): never => {
      throw error
    }
    if (!(await runJob({ leases: store.jobs, ledger: store.ledger, onFault }, job, 0)))
      throw new Stop(1, 'The bot is at it right now; try again in a moment.')
    process.stdout.write(reports.map((report) => asText(report, config)).join(''))
  })
}

interface Kept {
  readonly requestsKeptMonths: number
  readonly actionKeysKeptDays: number
  readonly unreadKeptDays: number
}

const asText = (
  {
    requests,
    directChanges,
    invitations,
    onboardings,
    cases,
    auditKeys,
    actionKeys,
    unread,
    scrubbed,
  }: RetentionReport,
  { requestsKeptMonths, actionKeysKeptDays, unreadKeptDays }: Kept,
): string =>
  [
    `Deleted ${requests} requests, ${directChanges} direct changes, ${invitations} invitations, ${onboardings} onboardings and ${cases} cases of their own closed more than ${requestsKeptMonths} months ago,`,
    `${auditKeys} keys to pseudonyms in the audit of before then,`,
    `${actionKeys} action keys older than ${actionKeysKeptDays} days,`,
    `and ${unread} sentences that were not understood, older than ${unreadKeptDays} days.`,
    ...(scrubbed ? [] : ['The files were being read, so the log still holds it; run it again.']),
    '',
  ].join('\n')

await runCommand(main, usage)
