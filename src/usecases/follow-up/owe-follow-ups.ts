import type { AccessRequest } from '../../domain/access-request.ts'
import type { FollowUpStep } from '../../domain/following-up.ts'
import type { Instant } from '../../domain/instant.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import type { Deps } from '../deps.ts'

/** Owes what happens when nobody decides, counted from now. What would come at the deadline or later is left out (I-29). */
export async function oweFollowUps(
  tx: LedgerTransaction,
  { rules, workingTime }: Pick<Deps, 'rules' | 'workingTime'>,
  { tenant, id: requestId, expiresAt }: AccessRequest,
): Promise<void> {
  const steps: readonly (readonly [FollowUpStep, Instant])[] = [
    ['remind', workingTime.add(tx.now, rules.remindAfter)],
    ['escalate', workingTime.add(tx.now, rules.escalateAfter)],
    ['warn', expiresAt - rules.warnBefore],
  ]
  for (const [step, at] of steps)
    if (at > tx.now && at < expiresAt) await tx.owe({ kind: 'follow-up', tenant, requestId, step, at }, at)
}
