import type { Change } from './change.ts'
import { minutes } from './instant.ts'
import type { Instant } from './instant.ts'
import type { RefusalCode } from './refusal.ts'
import type { Authorisation } from './service.ts'

/** How long after a revoke it can be undone: not at the tenth minute itself (I-29). */
export const undoFor = minutes(10)

export const undoUntil = (revoke: Change): Instant => (revoke.doneAt ?? 0) + undoFor

/** Only where this revoke took something away is there something to give back (I-13). */
const tookAway = ({ cause, wish, state, outcome }: Change): boolean =>
  cause === 'revoke' && wish === 'off' && state === 'done' && outcome === 'by-us'

/**
 * Why this revoke cannot be undone; undefined when it can. An undo is a new grant, so what may not be granted by one
 * administrator may not come back through it either (I-14, I-15).
 * @param newest the newest wish about the same right: after another one this revoke is history (I-28)
 */
export function whyNotUndo(
  revoke: Change,
  newest: Change | undefined,
  authorisation: Pick<Authorisation, 'needs' | 'never'> | undefined,
  now: Instant,
): RefusalCode | undefined {
  if (!tookAway(revoke)) return 'seen-outdated'
  if (authorisation === undefined || authorisation.never === true) return 'never-granted'
  if (newest?.id !== revoke.id) return 'seen-outdated'
  if (now >= undoUntil(revoke)) return 'too-late-to-undo'
  return authorisation.needs === 2 ? 'needs-two' : undefined
}
