import type { AuditVerb } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Onboarding, OnboardingStage } from '../domain/onboarding.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { OnboardingPatch } from '../ports/onboardings.ts'
import type { Deps } from './deps.ts'
import { auditOf, lockedOnboarding, moveOnboarding } from './move-onboarding.ts'
import { showOnboarding, tellAgentOf } from './show-onboarding.ts'

type SettleDeps = Pick<Deps, 'ledger'>

/** Only of what was looked at outside: moved meanwhile, it is looked at anew. @throws LedgerConflict */
const onIt = <T>(
  { ledger }: SettleDeps,
  before: Onboarding,
  work: (tx: LedgerTransaction, found: Awaited<ReturnType<typeof lockedOnboarding>>) => Promise<T>,
): Promise<T> =>
  ledger.write(async (tx) => {
    const found = await lockedOnboarding(tx, before)
    if (found.onboarding.version !== before.version) throw new LedgerConflict(`onboarding ${before.id}`)
    return work(tx, found)
  })

/** Notes the attempt durably before the platform is told (I-22). */
export const markOnboardingSent = (deps: SettleDeps, before: Onboarding): Promise<Onboarding | 'paused'> =>
  onIt(deps, before, async (tx) => {
    if ((await tx.grantsPause()) !== undefined) return 'paused'
    const patch = { write: 'sent', attempts: before.attempts + 1, sentAt: before.sentAt ?? tx.now } as const
    await change(tx, before, patch, 'onboarding.sent', 'noted before it is attempted')
    return { ...before, ...patch, version: before.version + 1 }
  })

export const markOnboardingUncertain = (deps: SettleDeps, before: Onboarding): Promise<void> =>
  onIt(deps, before, (tx) => change(tx, before, { write: 'uncertain' }, 'onboarding.uncertain', 'no answer to believe'))

/** A person's work now: whose case it is finds out, and what is read back later still settles it. */
export const giveOnboardingToAgent = (deps: SettleDeps, before: Onboarding): Promise<void> =>
  onIt(deps, before, async (tx, { found }) => {
    await change(tx, before, { trouble: 'uncertain' }, 'onboarding.uncertain', 'not known for too long')
    await tx.caseWaits(before.tenant, before.caseId, { for: 'servicedesk' })
    await tellAgentOf(tx, { ...before, version: before.version + 1 }, found)
  })

async function change(
  tx: LedgerTransaction,
  before: Onboarding,
  patch: OnboardingPatch,
  verb: AuditVerb,
  rule: string,
): Promise<void> {
  await tx.changeOnboarding(before.tenant, before.id, before.version, patch)
  const read = { attempt: patch.attempts ?? before.attempts }
  await tx.audit(auditOf(before, { verb, evidence: { rule, read, readAt: tx.now }, details: read }))
  await showOnboarding(tx, before)
}

/** The platform shows it: it goes on where the platform says it is. */
export const settleOnboarding = (
  deps: SettleDeps,
  before: Onboarding,
  to: OnboardingStage,
  readAt: Instant,
): Promise<void> =>
  onIt(deps, before, async (tx, { onboarding }) => {
    const outcome = before.attempts === 0 ? 'already-so' : 'by-us'
    const isUsed = to === 'production-use' && (await tx.hasHappened(before.company.id, 'production-used'))
    await moveOnboarding(tx, onboarding, {
      to: isUsed ? 'done' : to,
      verb: 'onboarding.moved',
      evidence: { rule: 'read back from the platform', read: { to, outcome }, readAt },
      details: { outcome },
    })
  })

/** A definite no of the platform, or what it rests on is gone: back to the servicedesk, and the next try is another one. */
export const backToAgent = (
  deps: SettleDeps,
  before: Onboarding,
  why: { readonly verb: 'onboarding.refused' | 'onboarding.returned'; readonly rule: string; readonly readAt: Instant },
): Promise<void> =>
  onIt(deps, before, (tx, { onboarding }) =>
    moveOnboarding(tx, onboarding, {
      to: before.stage === 'linking' ? 'link' : 'authorise',
      verb: why.verb,
      patch: {
        generation: before.generation + 1,
        ...(why.verb === 'onboarding.refused' ? { trouble: 'refused' as const } : {}),
      },
      evidence: { rule: why.rule, read: { stage: before.stage, attempts: before.attempts }, readAt: why.readAt },
    }),
  )
