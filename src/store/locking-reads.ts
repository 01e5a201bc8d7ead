import type { LedgerReads } from '../ports/ledger.ts'
import { isPostgres } from './engine.ts'
import { lockSubject } from './lock-subject.ts'
import type { Db } from './tables.ts'

/**
 * What a write reads, nobody else changes until it has ended: without this two transactions on PostgreSQL could each
 * find "not asked yet", "one of two approvals" or "no case yet" and both act on it (I-21). On SQLite one writer has the
 * file for itself. Taken in the order administrators, request, change, right wherever a use case needs several, so that a deadlock
 * stays rare; one is undone by the engine and tried again.
 */
export const lockingReads = (tx: Db, reads: LedgerReads): LedgerReads =>
  isPostgres(tx)
    ? {
        ...reads,
        ...requestReads(tx, reads),
        ...changeReads(tx, reads),
        ...invitationReads(tx, reads),
        ...onboardingReads(tx, reads),
        ...otherReads(tx, reads),
      }
    : reads

/** The request first: a change is about a line of it, and whoever withdraws holds the request already. */
export async function lockChange(tx: Db, tenant: string, changeId: string): Promise<void> {
  if (!isPostgres(tx)) return
  const of = tx.selectFrom('change').select('request_id').where('tenant', '=', tenant).where('id', '=', changeId)
  const requestId = (await of.executeTakeFirst())?.request_id ?? undefined
  if (requestId !== undefined) await lockSubject(tx, 'request', tenant, requestId)
  await lockSubject(tx, 'change', tenant, changeId)
}

type Some<Name extends keyof LedgerReads> = Pick<LedgerReads, Name>

const requestReads = (
  tx: Db,
  reads: LedgerReads,
): Some<'request' | 'openLines' | 'countOpenRequestsBy' | 'countNudgedBy'> => ({
  request: async (tenant, id) => {
    await lockSubject(tx, 'request', tenant, id)
    return reads.request(tenant, id)
  },
  openLines: async (tenant, beneficiary, number, authorisations) => {
    await lockSubject(tx, 'asks', tenant, beneficiary, number)
    return reads.openLines(tenant, beneficiary, number, authorisations)
  },
  countOpenRequestsBy: async (tenant, requesterId) => {
    await lockSubject(tx, 'asker', tenant, requesterId)
    return reads.countOpenRequestsBy(tenant, requesterId)
  },
  countNudgedBy: async (tenant, requesterId, after) => {
    await lockSubject(tx, 'asker', tenant, requesterId)
    return reads.countNudgedBy(tenant, requesterId, after)
  },
})

type ChangeReads = Some<
  'change' | 'changesOfBatch' | 'changesOfRequest' | 'latestChange' | 'changesOfRight' | 'administratorRevokes'
>

const changeReads = (tx: Db, reads: LedgerReads): ChangeReads => ({
  change: async (tenant, id) => {
    await lockChange(tx, tenant, id)
    return reads.change(tenant, id)
  },
  changesOfBatch: async (tenant, batch) => {
    await lockSubject(tx, 'batch', tenant, batch)
    return reads.changesOfBatch(tenant, batch)
  },
  changesOfRequest: async (tenant, requestId) => {
    await lockSubject(tx, 'request', tenant, requestId)
    return reads.changesOfRequest(tenant, requestId)
  },
  latestChange: async (...right) => {
    await lockSubject(tx, 'right', ...right)
    return reads.latestChange(...right)
  },
  changesOfRight: async (...right) => {
    await lockSubject(tx, 'right', ...right)
    return reads.changesOfRight(...right)
  },
  administratorRevokes: async (tenant, number) => {
    await lockSubject(tx, 'administrators', tenant, number)
    return reads.administratorRevokes(tenant, number)
  },
})

const invitationReads = (tx: Db, reads: LedgerReads): Some<'invitation' | 'invitationsBy'> => ({
  invitation: async (tenant, id) => {
    await lockSubject(tx, 'invitation', tenant, id)
    return reads.invitation(tenant, id)
  },
  invitationsBy: async (tenant, askerId) => {
    await lockSubject(tx, 'asker', tenant, askerId)
    return reads.invitationsBy(tenant, askerId)
  },
})

const onboardingReads = (
  tx: Db,
  reads: LedgerReads,
): Some<'onboarding' | 'openOnboarding' | 'countOpenOnboardingsBy'> => ({
  onboarding: async (tenant, id) => {
    await lockSubject(tx, 'onboarding', tenant, id)
    return reads.onboarding(tenant, id)
  },
  openOnboarding: async (tenant, company, address) => {
    await lockSubject(tx, 'onboarding of', tenant, company, address)
    return reads.openOnboarding(tenant, company, address)
  },
  countOpenOnboardingsBy: async (tenant, requesterId) => {
    await lockSubject(tx, 'asker', tenant, requesterId)
    return reads.countOpenOnboardingsBy(tenant, requesterId)
  },
})

const otherReads = (
  tx: Db,
  reads: LedgerReads,
): Some<'servicedeskCase' | 'caseOfRequest' | 'caseOfChange' | 'caseOfInvitation' | 'person'> => ({
  caseOfInvitation: async (tenant, invitationId) => {
    await lockSubject(tx, 'case of invitation', tenant, invitationId)
    return reads.caseOfInvitation(tenant, invitationId)
  },
  servicedeskCase: async (tenant, id) => {
    await lockSubject(tx, 'case', tenant, id)
    return reads.servicedeskCase(tenant, id)
  },
  caseOfRequest: async (tenant, requestId) => {
    await lockSubject(tx, 'case of request', tenant, requestId)
    return reads.caseOfRequest(tenant, requestId)
  },
  caseOfChange: async (tenant, changeId) => {
    await lockSubject(tx, 'case of change', tenant, changeId)
    return reads.caseOfChange(tenant, changeId)
  },
  person: async (key) => {
    await lockSubject(tx, 'person', key.tenant, key.id)
    return reads.person(key)
  },
})
