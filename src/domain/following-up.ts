import { approvalsOf } from './access-request.ts'
import type { AccessRequest, AskedReviewer } from './access-request.ts'
import type { Instant } from './instant.ts'

/** What an undecided request brings about: a reminder, the next door, and a last word before it expires. */
export type FollowUpStep = 'remind' | 'escalate' | 'warn'

/** Nothing is said about what was decided or taken back, nor at the deadline or after it (I-29). */
export const isUndecided = (request: AccessRequest, now: Instant): boolean =>
  now < request.expiresAt && request.lines.some(({ state }) => state === 'pending')

/** Who was asked and can still do something: not who gave the first of two approvals everywhere. */
export function whoCanStillDecide(request: AccessRequest): readonly AskedReviewer[] {
  const pending = request.lines.filter(({ state }) => state === 'pending')
  return request.reviewers.filter(({ user }) =>
    pending.some((line) => !approvalsOf(line).some(({ reviewer }) => reviewer.userId === user.id)),
  )
}
