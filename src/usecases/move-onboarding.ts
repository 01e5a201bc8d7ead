import type { Actor } from '../domain/access-request.ts'
import type { AuditVerb, Evidence } from '../domain/audit-event.ts'
import { isOnboardingOver } from '../domain/onboarding.ts'
import type { Onboarding, OnboardingStage } from '../domain/onboarding.ts'
import type { OnboardingDeed } from '../domain/onboarding-deeds.ts'
import { Refusal } from '../domain/refusal.ts'
import { openQuestion, turnIn } from '../domain/servicedesk-case.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { Party } from '../domain/onboarding.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { OnboardingPatch } from '../ports/onboardings.ts'
import { oweOnboarding, showOnboarding, tellOfOnboarding } from './show-onboarding.ts'

interface OnboardingMove {
  readonly to: OnboardingStage
  readonly verb: AuditVerb
  readonly evidence: Evidence
  /** Who did it; absent where it happened outside, or the bot carried it out. */
  readonly by?: Actor
  readonly deed?: Omit<OnboardingDeed, 'by' | 'at'>
  readonly patch?: OnboardingPatch
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  /** It stays the turn of who did it: nobody else needs to hear. */
  readonly quiet?: true
}

/** With its case, which everybody locks first. @throws Refusal where there is none */
export async function lockedOnboarding(
  tx: LedgerTransaction,
  { tenant, id, caseId }: Pick<Onboarding, 'tenant' | 'id' | 'caseId'>,
): Promise<{ readonly onboarding: Onboarding; readonly found: ServicedeskCase }> {
  const found = await tx.servicedeskCase(tenant, caseId)
  const onboarding = await tx.onboarding(tenant, id)
  if (found === undefined || onboarding === undefined) throw new Refusal('not-visible')
  return { onboarding, found }
}

/** One move: its deed, its audit, whose turn it is, both living cards, and who hears of it. At the end the case ends. */
export async function moveOnboarding(tx: LedgerTransaction, before: Onboarding, move: OnboardingMove): Promise<void> {
  const { tenant, id, caseId, version } = before
  if (move.deed !== undefined) await recordDeed(tx, before, move.deed, move.by)
  await tx.moveOnboarding(tenant, id, version, move.to, move.patch)
  await tx.audit(auditOf(before, move))
  const { onboarding, found } = await lockedOnboarding(tx, { tenant, id, caseId })
  await moveItsCase(tx, onboarding, found)
  await showOnboarding(tx, onboarding)
  if (move.quiet !== true) await tellOfOnboarding(tx, onboarding, found, move.by)
  if (move.to === 'linking' || move.to === 'authorising') await oweOnboarding(tx, onboarding)
}

export const recordDeed = (
  tx: LedgerTransaction,
  { tenant, id }: Onboarding,
  deed: Omit<OnboardingDeed, 'by' | 'at'>,
  by: Actor | undefined,
): Promise<void> => {
  if (by === undefined) throw new Error(`nobody did this: ${deed.kind}`)
  return tx.insertOnboardingDeed(tenant, id, { ...deed, by, at: tx.now })
}

export const auditOf = (
  { tenant, id, caseId, customer, stage }: Onboarding,
  { verb, by, evidence, details, to }: Omit<OnboardingMove, 'to'> & { readonly to?: OnboardingStage },
) => ({
  tenant,
  verb,
  ...(by === undefined ? {} : { actor: by.id }),
  caseId,
  customerNumber: customer.number,
  evidence,
  details: { onboarding: id, from: stage, to: to ?? stage, ...details },
})

/** Until the agent who asked something has the answer it is the customer's turn, and where something is wrong an agent's. */
export async function turnOf(tx: LedgerTransaction, found: ServicedeskCase): Promise<Party> {
  if (found.onboardingId === undefined || openQuestion(found) !== undefined) return turnIn(found)
  const onboarding = await tx.onboarding(found.tenant, found.onboardingId)
  return onboarding?.trouble === undefined ? turnIn(found) : 'servicedesk'
}

async function moveItsCase(tx: LedgerTransaction, onboarding: Onboarding, found: ServicedeskCase): Promise<void> {
  const { tenant, id } = found
  const { stage } = onboarding
  if (!isOnboardingOver(onboarding)) {
    await tx.caseWaits(tenant, id, { for: await turnOf(tx, { ...found, stage }), stage })
    return
  }
  await tx.caseWaits(tenant, id, { for: found.waitingFor, stage })
  const current = await tx.servicedeskCase(tenant, id)
  if (current === undefined) throw new LedgerConflict(`case ${id}`)
  const closingNote = onboarding.deeds.at(-1)?.text ?? ''
  const note = stage === 'done' || closingNote === '' ? {} : { closingNote }
  await tx.moveCase(tenant, id, current.version, 'closed', { closedAt: tx.now, ...note })
  await tx.audit({
    tenant,
    verb: 'case.closed',
    caseId: id,
    evidence: { rule: 'its onboarding is over', read: { stage }, readAt: tx.now },
  })
}
