import { BackendUnavailable } from '../../domain/backend-error.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Survey } from '../../ports/survey.ts'
import type { BackendReads } from '../../ports/permissions-backend.ts'
import type { Deps, Rules } from '../deps.ts'
import { closeVanished } from './close-vanished.ts'
import { findGoneRights } from './gone-rights.ts'
import { oweAgain, oweExpiry, oweInvitations, oweOnboardings } from './owe-again.ts'
import { bringToNewcomers } from './second-came.ts'
import { showStaleCards } from './stale-cards.ts'

export interface ReconcileDeps extends Pick<Deps, 'ledger' | 'people' | 'catalogue'> {
  readonly survey: Survey
  readonly rules: Pick<Rules, 'verifiedDomains' | 'twoAgents'>
  /** Reads that share one time limit; asked anew for each thing that is looked at. */
  readonly reads: () => BackendReads
}

/** What one check looked at, what it put right, and of what the backend gave no answer to be believed (I-10). */
export interface Looked {
  readonly looked: number
  readonly acted: number
  readonly unclear: number
}

export interface CheckReport extends Looked {
  readonly check: string
  /** False when the backend did not answer: the rest of this check waits for the next run. */
  readonly finished: boolean
}

type Check = (deps: ReconcileDeps, tenant: string) => Promise<Looked>

const checks: readonly (readonly [string, Check])[] = [
  ['changes nobody works on', oweAgain],
  ['requests past their deadline', oweExpiry],
  ['invitations that wait', oweInvitations],
  ['onboardings that wait', oweOnboardings],
  ['open requests whose people or number are gone', closeVanished],
  ['second approvals that an administrator can give', bringToNewcomers],
  ['rights that should be on', findGoneRights],
  ['cards of what changed lately', showStaleCards],
]

/**
 * Holds the ledger against itself and the backend. It repairs only towards less access: what is found off is never
 * switched on, and what was approved is only owed again to the protocol that asks everything anew (INVARIANTS.md 4.4).
 */
export async function reconcile(deps: ReconcileDeps): Promise<readonly CheckReport[]> {
  const tenants = await deps.survey.tenants()
  const reports: CheckReport[] = []
  for (const [check, run] of checks) {
    const total = { looked: 0, acted: 0, unclear: 0, finished: true }
    for (const tenant of tenants) {
      const looked = await answered(() => run(deps, tenant))
      total.finished &&= looked !== undefined
      total.looked += looked?.looked ?? 0
      total.acted += looked?.acted ?? 0
      total.unclear += looked?.unclear ?? 0
    }
    reports.push({ check, ...total })
  }
  return reports
}

async function answered<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackendUnavailable) return undefined
    if (error instanceof Refusal && error.code === 'backend-unavailable') return undefined
    throw error
  }
}
