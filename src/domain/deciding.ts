import { approvalsOf, isInvolved } from './access-request.ts'
import type { AccessRequest, Involved, Line, LineState, Verdict } from './access-request.ts'
import type { Instant } from './instant.ts'
import type { CustomerNumber } from './portal.ts'
import type { RefusalCode } from './refusal.ts'

/** Who wants to decide, with the numbers they have authority over, read at this moment (I-8, I-9). */
export interface Reviewer extends Involved {
  readonly authority: readonly CustomerNumber[]
}

/** Why this person may not decide this line; undefined when they may. Asked by cards and enforced by `decide`. */
export function whyNotDecide(
  line: Line,
  request: AccessRequest,
  reviewer: Reviewer,
  now: Instant,
): RefusalCode | undefined {
  if (isInvolved(request, reviewer)) return 'own-request'
  if (!reviewer.authority.includes(request.customer.number)) return 'not-administrator'
  if (line.state === 'expired' || (line.state === 'pending' && now >= request.expiresAt)) return 'expired'
  if (line.state !== 'pending') return 'already-decided'
  return approvalsOf(line).some((decision) => isSamePerson(decision.reviewer, reviewer)) ? 'already-decided' : undefined
}

/** Where a verdict brings a pending line; it stays pending while another reviewer is still needed (I-14). */
export function afterVerdict(line: Line, verdict: Verdict): LineState {
  if (verdict === 'declined') return 'declined'
  return approvalsOf(line).length + 1 >= line.needs ? 'approved' : 'pending'
}

const isSamePerson = (one: Involved, other: Involved): boolean =>
  one.id === other.id || (one.userId !== undefined && one.userId === other.userId)
