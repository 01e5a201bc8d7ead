import type { AccessRequest } from '../../domain/access-request.ts'
import { pendingLines, waitsSince } from '../../domain/following-up.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import type { Deps } from '../deps.ts'
import type { FollowUp } from './take-step.ts'

/**
 * Owes what happens when nobody decides on the lines that wait since now: asked, half approved or returned in this
 * transaction. What would come at the deadline or later is left out (I-29).
 */
export async function oweFollowUps(
  tx: LedgerTransaction,
  { rules, workingTime }: Pick<Deps, 'rules' | 'workingTime'>,
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
