import type { OnboardingView } from '../src/domain/onboarding-view.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

/** The customer's side of an onboarding: how far it is, and whose turn it is. */
export function onboardingCard({ onboarding }: OnboardingView, text: Text): AdaptiveCard {
  const { stage, name, address, id, waitingFor, waitingSince } = onboarding
  const turn =
    waitingFor === undefined || waitingSince === undefined
      ? []
      : [paragraph([text.party.since(text.party.customer[waitingFor], text.moment(waitingSince))])]
  return card(
    { title: text.stages[stage], summary: text.stages[stage], body: [...turn, subtle(`${name} (${address}) · ${id}`)] },
    text,
  )
}
