import type { JobLease } from '../ports/job-leases.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Retention, RetentionReport } from '../ports/retention.ts'
import type { Survey } from '../ports/survey.ts'

interface Parts {
  readonly ledger: Ledger
  readonly survey: Survey
  readonly retention: Retention
}

/** In milliseconds. */
interface Kept {
  readonly requests: number
  readonly actionKeys: number
  readonly unread: number
}

const atOnce = 100

/** Deletes what is kept long enough. The audit stays; it says per tenant that this was done, and how much went. */
export async function runRetention(parts: Parts, lease: JobLease, kept: Kept): Promise<RetentionReport> {
  const { ledger, survey, retention } = parts
  const now = await ledger.now()
  const closedBefore = now - kept.requests
  const isAny = await retention.isAnyRipe(closedBefore)
  const tenants = await survey.tenants()
  // First, also because the guards measure age by the newest event: where nothing happened for long, this is it.
  if (isAny)
    for (const tenant of tenants)
      await ledger.write((tx) => tx.audit({ tenant, verb: 'retention.begun', details: { closedBefore } }))
  const deleted = {
    requests: isAny ? await all((limit) => retention.deleteRequests(lease, closedBefore, limit)) : 0,
    directChanges: isAny ? await all((limit) => retention.deleteDirectChanges(lease, closedBefore, limit)) : 0,
    invitations: isAny ? await all((limit) => retention.deleteInvitations(lease, closedBefore, limit)) : 0,
    onboardings: isAny ? await all((limit) => retention.deleteOnboardings(lease, closedBefore, limit)) : 0,
    cases: isAny ? await all((limit) => retention.deleteCases(lease, closedBefore, limit)) : 0,
    auditKeys: isAny ? await all((limit) => retention.deleteAuditKeys(lease, closedBefore, limit)) : 0,
    actionKeys: await all((limit) => retention.deleteActionKeys(lease, now - kept.actionKeys, limit)),
    unread: await retention.deleteUnread(lease, now - kept.unread),
  }
  if (Object.values(deleted).every((count) => count === 0)) return { ...deleted, scrubbed: true }
  if (isAny)
    for (const tenant of tenants)
      await ledger.write((tx) => tx.audit({ tenant, verb: 'retention.done', details: deleted }))
  return { ...deleted, scrubbed: await retention.scrub() }
}

async function all(some: (limit: number) => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const count = await some(atOnce)
    total += count
    if (count < atOnce) return total
  }
}
