import { approvalsOf } from './access-request.ts'
import type { AccessRequest, AskedReviewer, Line } from './access-request.ts'
import { mayBeSecond } from './deciding.ts'
import type { Instant } from './instant.ts'

/** What an undecided request brings about: a reminder, the next door, and a last word before it expires. */
export type FollowUpStep = 'remind' | 'escalate' | 'warn'

/** Nothing is said about what was decided or taken back, nor at the deadline or after it (I-29). */
export const isUndecided = (request: AccessRequest, now: Instant): boolean =>
  now < request.expiresAt && pendingLines(request).length > 0

export const pendingLines = ({ lines }: Pick<AccessRequest, 'lines'>): readonly Line[] =>
  lines.filter(({ state }) => state === 'pending')

/** Since when a pending line waits as it does now: for the second of two, since it came back, or since it was asked. */
export const waitsSince = (line: Line, { submittedAt }: Pick<AccessRequest, 'submittedAt'>): Instant =>
  approvalsOf(line).at(-1)?.at ?? line.returnedAt ?? submittedAt

/** Who was asked and can still do something about one of these lines: not who gave the first of two approvals. */
export const whoCanStillDecide = (
  request: AccessRequest,
  lines: readonly Line[] = pendingLines(request),
): readonly AskedReviewer[] =>
  request.reviewers.filter(({ user }) => lines.some((line) => mayBeSecond(line, request, user.id)))

/** Whom it went to when nobody had decided; nobody means that it went to the servicedesk. */
export const escalatedTo = <Asked extends AskedReviewer>(request: {
  readonly escalatedAt?: Instant
  readonly reviewers: readonly Asked[]
}): readonly Asked[] =>
  request.reviewers.filter(({ askedAt }) => askedAt !== undefined && askedAt === request.escalatedAt)
