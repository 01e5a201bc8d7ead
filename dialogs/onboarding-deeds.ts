import type { Action } from '../cards/actions.ts'
import type { Subject } from '../src/domain/effect.ts'
import { goOnOnboarding, reportSandbox, withdrawOnboarding } from '../src/usecases/customer-onboarding.ts'
import {
  authoriseProduction,
  declineOnboarding,
  linkOnboarding,
  sendBackSandbox,
  validateSandbox,
} from '../src/usecases/desk-onboarding.ts'
import { vouch } from '../src/usecases/vouch.ts'
import type { Deed } from './deed.ts'
import { listOf } from './request-draft.ts'

export type OnboardingVerb = Extract<Action['verb'], `onboarding-${string}`>

const onboarding = (_turn: unknown, id: string): Subject => ({ kind: 'onboarding', id })
/** An agent works on its case. */
const found = (_turn: unknown, id: string): Subject => ({ kind: 'case', id })

const vouching = (yes: boolean): Deed => ({
  subject: onboarding,
  do: ({ deps, person }, { id, seen }) => vouch(deps, person, { id, seen, yes }),
})

/** What customers, administrators and agents do to an onboarding. */
export const onboardingDeeds: Readonly<Record<OnboardingVerb, Deed>> = {
  'onboarding-withdraw': {
    subject: onboarding,
    do: ({ deps, person }, { id, seen }) => withdrawOnboarding(deps, person, { id, seen }),
  },
  'onboarding-go-on': {
    subject: onboarding,
    do: ({ deps, person }, { id, seen }) => goOnOnboarding(deps, person, { id, seen }),
  },
  'onboarding-report': {
    subject: onboarding,
    do: ({ deps, person }, { id, seen }, { note = '' }) => reportSandbox(deps, person, { id, seen, note }),
  },
  'onboarding-vouch': vouching(true),
  'onboarding-no-vouch': vouching(false),
  'onboarding-link': {
    subject: found,
    do: ({ deps, person }, { id, seen }) => linkOnboarding(deps, person, { id, seen }),
  },
  'onboarding-decline': {
    subject: found,
    do: ({ deps, person }, { id, seen }, { reason = '' }) => declineOnboarding(deps, person, { id, seen, reason }),
  },
  'onboarding-validate': {
    subject: found,
    do: ({ deps, person }, { id, seen }, { checked = '' }) =>
      validateSandbox(deps, person, { id, seen, checked: listOf(checked) }),
  },
  'onboarding-send-back': {
    subject: found,
    do: ({ deps, person }, { id, seen }, { reason = '' }) => sendBackSandbox(deps, person, { id, seen, reason }),
  },
  'onboarding-authorise': {
    subject: found,
    do: ({ deps, person }, { id, seen }) => authoriseProduction(deps, person, { id, seen }),
  },
}
