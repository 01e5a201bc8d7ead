import { approvalsOf, isInvolved, peopleFor } from './access-request.ts'
import type { AccessRequest, Involved, Line, LineState, Verdict } from './access-request.ts'
import type { Instant } from './instant.ts'
import type { CustomerNumber, PortalUserId } from './portal.ts'
import type { RefusalCode } from './refusal.ts'

/** An administrator who wants to decide, with the numbers they have authority over, read at this moment (I-8, I-9). */
export interface Administrator extends Involved {
  readonly authority: readonly CustomerNumber[]
}

/** An agent of the servicedesk who wants to be the second pair of eyes (I-14), as the backend names them at this moment. */
export interface Agent extends Involved {
  /** Everybody who has authority over the number of the request at this moment. */
  readonly administrators: readonly PortalUserId[]
}

export type Reviewer = Administrator | Agent

/** Why this person may not decide this line; undefined when they may. Asked by cards and enforced by `decide`. */
export function whyNotDecide(
  line: Line,
  request: AccessRequest,
  reviewer: Reviewer,
  now: Instant,
): RefusalCode | undefined {
  if (isInvolved(request, reviewer)) return 'own-request'
  if ('authority' in reviewer && !reviewer.authority.includes(request.customer.number)) return 'not-administrator'
  if (line.state === 'expired' || (line.state === 'pending' && now >= request.expiresAt)) return 'expired'
  if (line.state !== 'pending') return 'already-decided'
  if (hasApproved(line, reviewer)) return 'already-decided'
  if ('authority' in reviewer) return undefined
  return isForAgent(line, request, reviewer.administrators) ? undefined : 'administrators-decide'
}

/** There is a first, and none of these administrators can be the second: only then it is the servicedesk's (I-14). */
export const isForAgent = (
  line: Line,
  request: Pick<AccessRequest, 'requester' | 'beneficiary'>,
  administrators: readonly PortalUserId[],
): boolean => isHalfApproved(line) && !administrators.some((userId) => mayBeSecond(line, request, userId))

/** Waits for the second of two people: one approved it, or an administrator gave it. */
export const isHalfApproved = (line: Line): boolean =>
  line.state === 'pending' && line.needs === 2 && peopleFor(line) === 1

/** An administrator who has nothing to do with the request and did not approve the line already. */
export const mayBeSecond = (
  line: Line,
  request: Pick<AccessRequest, 'requester' | 'beneficiary'>,
  userId: PortalUserId,
): boolean => !isInvolved(request, { id: '', userId }) && !hasApproved(line, { id: '', userId })

/** Lines that take two people are decided one request at a time, by somebody who looks at that one (I-14). */
export const mayBeDecidedTogether = (line: Pick<Line, 'needs'>): boolean => line.needs === 1

/** Where a verdict brings a pending line; it stays pending while another reviewer is still needed (I-14). */
export function afterVerdict(line: Line, verdict: Verdict): LineState {
  if (verdict === 'declined') return 'declined'
  return peopleFor(line) + 1 >= line.needs ? 'approved' : 'pending'
}

const hasApproved = (line: Line, reviewer: Involved): boolean =>
  approvalsOf(line).some((decision) => isSamePerson(decision.reviewer, reviewer))

const isSamePerson = (one: Involved, other: Involved): boolean =>
  one.id === other.id || (one.userId !== undefined && one.userId === other.userId)
