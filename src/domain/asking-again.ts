import { isOpen } from './access-request.ts'
import type { AccessRequest, Line } from './access-request.ts'
import type { RefusalCode } from './refusal.ts'

/** What nobody decided in time. */
export const expiredLines = (request: AccessRequest): readonly Line[] =>
  request.lines.filter(({ state }) => state === 'expired')

/** Why this person may not ask for what expired once more; undefined when they may. Only who asked can. */
export function whyNotAskAgain(request: AccessRequest, personId: string): RefusalCode | undefined {
  if (request.requester.id !== personId) return 'not-visible'
  return isOpen(request) || expiredLines(request).length === 0 ? 'choice-gone' : undefined
}
