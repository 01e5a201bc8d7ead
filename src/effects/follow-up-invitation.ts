import { Refusal } from '../domain/refusal.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { escalateInvitation } from '../usecases/follow-up/escalate-invitation.ts'
import type { InvitationFollowUp } from '../usecases/follow-up/take-invitation-step.ts'
import type { Left } from '../usecases/follow-up/take-step.ts'
import { remindOfInvitation, warnOfInvitation } from '../usecases/follow-up/tell-of-invitation.ts'
import { backOff } from './back-off.ts'
import type { EffectDeps, Handler } from './deps.ts'

/** What somebody who wants to become a user brings about while nobody decides, as a request does. */
export const followUpInvitation: Handler<'follow-up-invitation'> = async (deps, effect, attempts) => {
  try {
    const dueAt = await take(deps, effect)
    return dueAt === undefined ? 'finished' : { again: dueAt }
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'backend-unavailable')) throw error
    return { again: (await deps.ledger.now()) + backOff(attempts) }
  }
}

function take(deps: EffectDeps, effect: InvitationFollowUp): Promise<Left> {
  switch (effect.step) {
    case 'remind':
      return remindOfInvitation(deps, effect)
    case 'escalate':
      return escalateInvitation({ ...deps, backend: checkedReads(deps.backend, deps.readTimeout) }, effect)
    case 'warn':
      return warnOfInvitation(deps, effect)
    default:
      return effect.step satisfies never
  }
}
