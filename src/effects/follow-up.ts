import { Refusal } from '../domain/refusal.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { escalateRequest } from '../usecases/follow-up/escalate-request.ts'
import { remindReviewers } from '../usecases/follow-up/remind-reviewers.ts'
import type { FollowUp, Left } from '../usecases/follow-up/take-step.ts'
import { warnOfExpiry } from '../usecases/follow-up/warn-of-expiry.ts'
import { backOff } from './back-off.ts'
import type { EffectDeps, Handler } from './deps.ts'

/** What a request brings about that nobody decides on. A backend that is down delays it, until the request is closed. */
export const followUp: Handler<'follow-up'> = async (deps, effect, attempts) => {
  try {
    const dueAt = await take(deps, effect)
    return dueAt === undefined ? 'finished' : { again: dueAt }
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'backend-unavailable')) throw error
    return { again: (await deps.ledger.now()) + backOff(attempts) }
  }
}

function take(deps: EffectDeps, effect: FollowUp): Promise<Left> {
  switch (effect.step) {
    case 'remind':
      return remindReviewers(deps, effect)
    case 'escalate':
      return escalateRequest({ ...deps, backend: checkedReads(deps.backend, deps.readTimeout) }, effect)
    case 'warn':
      return warnOfExpiry(deps, effect)
    default:
      return effect.step satisfies never
  }
}
