import type { OnboardingView } from '../src/domain/onboarding-view.ts'
import { stageFacts } from '../src/domain/onboarding.ts'
import type { Text } from '../src/text/text.ts'

/** One of the customer's side, or a line of a list. */
export type Standing = Pick<OnboardingView, 'audience' | 'onboarding' | 'question'>

/** Who reads it is who gets access: what is to be done on the platform is theirs to do. */
export const isForReader = ({ audience, onboarding }: Standing): boolean => audience === 'user' || onboarding.forSelf

/** Whose turn it is, in the words of who reads it; undefined once it is over. */
export function turnWords(view: Standing, text: Text): string | undefined {
  const { waitingFor } = view.onboarding
  const { party, onboarding } = text
  if (waitingFor === undefined) return undefined
  if (waitingFor === 'portal') return onboarding.card.platform
  if (waitingFor === 'servicedesk') return party.customer.servicedesk
  const somebody = othersTurn(view)
  return somebody === undefined ? party.customer.customer : onboarding.card.somebody(somebody)
}

/** The reader's own turn: the box is lit. */
export const isReadersTurn = (view: Standing): boolean =>
  view.onboarding.waitingFor === 'customer' && othersTurn(view) === undefined

/** Who of the customer's side it is, where that is not the reader: the asker answers questions, the user does the rest. */
export function othersTurn(view: Standing): string | undefined {
  const { forSelf, name, requesterName } = view.onboarding
  if (forSelf) return undefined
  if (isAsked(view)) return view.audience === 'requester' ? undefined : requesterName
  return view.audience === 'user' ? undefined : name
}

/** A question of the servicedesk is open: that is the customer's turn, whatever the stage. */
export const isAsked = ({ question, onboarding }: Standing): boolean =>
  onboarding.waitingFor === 'customer' && (question !== undefined || stageFacts[onboarding.stage].party !== 'customer')
