import type { AccessRequest } from '../../domain/access-request.ts'
import type { Notice } from '../../domain/effect.ts'
import { isHalfApproved } from '../../domain/deciding.ts'
import { escalatedTo, isUndecided, whoCanStillDecide } from '../../domain/following-up.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Person } from '../../domain/person.ts'
import type { NoticeView } from '../../domain/view.ts'

type FollowUpNotice = Extract<Notice, { kind: 'reminder' | 'escalated' | 'expires-soon' }>

/** A word about what waits is not said any more once it does not wait, nor at the deadline (I-29). */
export function isToTell(
  request: AccessRequest,
  { kind }: Notice,
  person: Person,
  audience: NoticeView['audience'],
  now: Instant,
): boolean {
  if (kind === 'reminder') return isUndecided(request, now) && waitsFor(request, person, audience)
  return (kind !== 'expires-soon' && kind !== 'escalated') || isUndecided(request, now)
}

function waitsFor(request: AccessRequest, { portalUser }: Person, audience: NoticeView['audience']): boolean {
  if (audience === 'servicedesk') return request.lines.some(isHalfApproved)
  return audience === 'reviewer' && whoCanStillDecide(request).some(({ user }) => user.id === portalUser?.id)
}

/** Who can still decide, until when; or whom it went to. */
export function followUpExtras(request: AccessRequest, notice: FollowUpNotice): Partial<NoticeView> {
  if (notice.kind !== 'escalated')
    return {
      byName: request.requester.name,
      requestId: request.id,
      until: request.expiresAt,
      reviewers: whoCanStillDecide(request).map(({ user }) => user),
    }
  return {
    to: notice.to,
    ...(request.escalatedAt === undefined ? {} : { at: request.escalatedAt }),
    reviewers: notice.to === 'parent' ? escalatedTo(request).map(({ user }) => user) : [],
  }
}
