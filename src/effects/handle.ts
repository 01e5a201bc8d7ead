import type { Effect } from '../domain/effect.ts'
import { expireRequest } from '../usecases/expire-request.ts'
import { announceCase } from './announce-case.ts'
import { announceInChannel } from './announce-in-channel.ts'
import { askVisible } from './ask-visible.ts'
import { carryOutInvitation } from './carry-out-invitation.ts'
import { carryOutOnboarding } from './carry-out-onboarding.ts'
import { carryOutChange } from './carry-out-change.ts'
import type { EffectDeps, Handled } from './deps.ts'
import { lookAgain } from './look-again.ts'
import { followUp } from './follow-up.ts'
import { followUpInvitation } from './follow-up-invitation.ts'
import { show } from './show.ts'
import { showInChannel } from './show-in-channel.ts'
import { tell } from './tell.ts'

export async function handle(deps: EffectDeps, effect: Effect, attempts: number): Promise<Handled> {
  switch (effect.kind) {
    case 'change':
      return carryOutChange(deps, effect, attempts)
    case 'show':
      return show(deps, effect, attempts)
    case 'look-again':
      return lookAgain(deps, effect, attempts)
    case 'tell':
      return tell(deps, effect, attempts)
    case 'expire': {
      const deadline = await expireRequest(deps, effect.tenant, effect.requestId)
      return deadline === undefined ? 'finished' : { again: deadline }
    }
    case 'ask-visible':
      return askVisible(deps, effect, attempts)
    case 'invitation':
      return carryOutInvitation(deps, effect, attempts)
    case 'onboarding':
      return carryOutOnboarding(deps, effect, attempts)
    case 'follow-up':
      return followUp(deps, effect, attempts)
    case 'follow-up-invitation':
      return followUpInvitation(deps, effect, attempts)
    case 'announce-case':
      return announceCase(deps, effect, attempts)
    case 'announce-in-channel':
      return announceInChannel(deps, effect, attempts)
    case 'show-in-channel':
      return showInChannel(deps, effect, attempts)
    default:
      return effect satisfies never
  }
}
