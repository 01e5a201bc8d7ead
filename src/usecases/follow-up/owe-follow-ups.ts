import type { AccessRequest } from '../../domain/access-request.ts'
import { pendingLines, waitsSince } from '../../domain/following-up.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import type { Deps } from '../deps.ts'
import type { InvitationFollowUp } from './take-invitation-step.ts'
import type { FollowUp } from './take-step.ts'

type FollowUpDeps = Pick<Deps, 'rules' | 'workingTime'>

/**
 * Owes what happens when nobody decides on the lines that wait since now: asked, half approved or returned in this
 * transaction. What would come at the deadline or later is left out (I-29).
 */
export async function oweFollowUps(
  tx: LedgerTransaction,
  { rules, workingTime }: FollowUpDeps,
  request: AccessRequest,
): Promise<void> {
  const { tenant, id: requestId, expiresAt } = request
  const since = tx.now
  if (!pendingLines(request).some((line) => waitsSince(line, request) === since)) return
  const about = { kind: 'follow-up', tenant, requestId } as const
  const steps: readonly FollowUp[] = [
    { ...about, step: 'remind', at: workingTime.add(since, rules.remindAfter), since },
    { ...about, step: 'escalate', at: workingTime.add(since, rules.escalateAfter), since },
    { ...about, step: 'warn', at: expiresAt - rules.warnBefore },
  ]
  for (const step of steps) if (step.at > tx.now && step.at < expiresAt) await tx.owe(step, step.at)
}

/** The same of an invitation that was asked, or came back, in this transaction. */
export async function oweInvitationFollowUps(
  tx: LedgerTransaction,
  { rules, workingTime }: FollowUpDeps,
  { tenant, id: invitationId, expiresAt }: Invitation,
): Promise<void> {
  const about = { kind: 'follow-up-invitation', tenant, invitationId } as const
  const steps: readonly InvitationFollowUp[] = [
    { ...about, step: 'remind', at: workingTime.add(tx.now, rules.remindAfter) },
    { ...about, step: 'escalate', at: workingTime.add(tx.now, rules.escalateAfter) },
    { ...about, step: 'warn', at: expiresAt - rules.warnBefore },
  ]
  for (const step of steps) if (step.at > tx.now && step.at < expiresAt) await tx.owe(step, step.at)
}
