import type { Config } from './config.ts'
import { days, minutes } from './domain/instant.ts'
import type { Job } from './effects/jobs.ts'
import type { PermissionsBackend } from './ports/permissions-backend.ts'
import type { Store } from './store/store.ts'
import { checkedReads } from './usecases/checked-reads.ts'
import type { Deps } from './usecases/deps.ts'
import { followPlatform } from './usecases/follow-platform.ts'
import { oweSummaries } from './usecases/owe-summaries.ts'
import { reconcile } from './usecases/reconcile/reconcile.ts'
import { runRetention } from './usecases/run-retention.ts'
import type { RetentionReport } from './ports/retention.ts'
import type { CheckReport } from './usecases/reconcile/reconcile.ts'

interface Parts extends Pick<Deps, 'ledger' | 'people' | 'catalogue' | 'workingTime'> {
  readonly backend: PermissionsBackend
  readonly store: Pick<Store, 'survey' | 'retention'>
  readonly config: Pick<
    Config,
    | 'verifiedDomains'
    | 'productionNeedsTwoAgents'
    | 'writeTimeoutMs'
    | 'requestsKeptMonths'
    | 'actionKeysKeptDays'
    | 'unreadKeptDays'
    | 'dailySummary'
  >
}

interface ReconcileParts extends Omit<Parts, 'workingTime' | 'config'> {
  readonly config: Pick<Config, 'verifiedDomains' | 'productionNeedsTwoAgents' | 'writeTimeoutMs'>
}

interface SummaryParts extends Pick<Parts, 'workingTime' | 'backend'> {
  readonly store: Pick<Store, 'survey'>
  readonly config: Pick<Config, 'writeTimeoutMs'>
}

/** What is done now and then beside the work of the moment. */
export const periodicJobs = (parts: Parts): readonly Job[] => [
  reconcileJob(parts),
  retentionJob(parts),
  platformJob(parts),
  ...(parts.config.dailySummary ? [summaryJob(parts)] : []),
]

export const reconcileJob = (
  { people, catalogue, backend, store, config }: ReconcileParts,
  onReport: (report: readonly CheckReport[]) => void = () => undefined,
): Job => ({
  name: 'reconcile',
  every: minutes(5),
  atStart: true,
  run: async (ledger) => {
    const reads = () => checkedReads(backend, config.writeTimeoutMs)
    const rules = { verifiedDomains: config.verifiedDomains, twoAgents: config.productionNeedsTwoAgents }
    onReport(await reconcile({ ledger, people, catalogue, survey: store.survey, rules, reads }))
  },
})

export const retentionJob = (
  { store, config }: Pick<Parts, 'store' | 'config'>,
  onReport: (report: RetentionReport) => void = () => undefined,
): Job => ({
  name: 'retention',
  every: days(1),
  run: async (ledger, lease) => {
    const kept = {
      requests: days(31 * config.requestsKeptMonths),
      actionKeys: days(config.actionKeysKeptDays),
      unread: days(config.unreadKeptDays),
    }
    onReport(await runRetention({ ledger, ...store }, lease, kept))
  },
})

/** What happens on the API platform moves onboardings along; where it does not answer, the next minute reads on. */
export const platformJob = ({ backend, store, config }: Omit<SummaryParts, 'workingTime'>): Job => ({
  name: 'platform-events',
  every: minutes(1),
  run: (ledger) =>
    followPlatform({
      ledger,
      survey: store.survey,
      reads: () => checkedReads(backend, config.writeTimeoutMs),
    }),
})

/** Often, so that it comes when work begins; it is owed once a day all the same. */
export const summaryJob = ({ workingTime, backend, store, config }: SummaryParts): Job => ({
  name: 'summary',
  every: minutes(5),
  run: (ledger) =>
    oweSummaries({
      ledger,
      workingTime,
      survey: store.survey,
      reads: () => checkedReads(backend, config.writeTimeoutMs),
    }),
})
