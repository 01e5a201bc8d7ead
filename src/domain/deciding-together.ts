import type { AccessRequest, Line } from './access-request.ts'
import { whyNotDecide } from './deciding.ts'
import type { Reviewer } from './deciding.ts'
import type { Instant } from './instant.ts'
import type { RefusalCode } from './refusal.ts'

/** Why this line may not be decided together with others: what needs two people is looked at by itself (I-14). */
export const whyNotTogether = (
  line: Line,
  request: AccessRequest,
  reviewer: Reviewer,
  now: Instant,
): RefusalCode | undefined => whyNotDecide(line, request, reviewer, now) ?? (line.needs === 2 ? 'needs-two' : undefined)
