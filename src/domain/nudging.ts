import type { AccessRequest } from './access-request.ts'
import { pendingLines, whoCanStillDecide } from './following-up.ts'
import { days } from './instant.ts'
import type { Instant } from './instant.ts'
import type { RefusalCode } from './refusal.ts'

/** How long one reminder of a request must do, and over which time a person's reminders are counted. */
export const nudgePeriod = days(1)
export const nudgesPerPeriod = 5

/** When the reviewers may be reminded again; undefined when that is now. */
export const nudgeAgainAt = ({ nudgedAt }: AccessRequest, now: Instant): Instant | undefined =>
  nudgedAt === undefined || nudgedAt + nudgePeriod <= now ? undefined : nudgedAt + nudgePeriod

/** Why this person may not remind who decides; undefined when they may. Only who asked does. */
export function whyNotNudge(request: AccessRequest, personId: string, now: Instant): RefusalCode | undefined {
  if (request.requester.id !== personId) return 'not-visible'
  if (pendingLines(request).length === 0) return 'already-decided'
  if (now >= request.expiresAt) return 'expired'
  return nudgeAgainAt(request, now) === undefined ? undefined : 'nudged-today'
}

/** Offered as long as an administrator can decide; whether it is too soon is said when it is pressed. */
export const canNudge = (request: AccessRequest, personId: string): boolean =>
  request.requester.id === personId && whoCanStillDecide(request).length > 0
