import type { OnboardingView } from '../src/domain/onboarding-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, panel, paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'

/** Asks an administrator of the number whether somebody belongs to the company (I-17); afterwards, what was said. */
export function onboardingVouchCard(view: OnboardingView, text: Text): AdaptiveCard {
  const { vouch: words, card: labels } = text.onboarding
  const { id, name, address, requesterName, forSelf, companyName, customer } = view.onboarding
  return card(
    {
      title: words.title(name),
      summary: words.summary(name, companyName),
      body: [
        field(labels.who, `${name} (${address})`),
        ...(forSelf ? [] : [field(labels.askedBy, requesterName)]),
        field(labels.company, companyName),
        field(text.labels.number, text.request.subject(customer.number, customer.name)),
        paragraph(words.why(companyName, customer.number)),
        ...question(view, text),
        subtle(id, { size: 'Small', spacing: 'Small' }),
      ],
    },
    text,
  )
}

function question({ can, vouching = 'nobody', onboarding }: OnboardingView, text: Text): readonly Element[] {
  const { vouch: words } = text.onboarding
  const { id, version: seen, companyName } = onboarding
  if (!can.vouch) return [panel('emphasis', [paragraph(words.said[vouching])])]
  return [
    paragraph(words.effect(companyName)),
    panel('warning', [paragraph(words.check)]),
    ...buttons(
      button(words.yes, { verb: 'onboarding-vouch', id, seen }, { style: 'positive' }),
      button(words.no, { verb: 'onboarding-no-vouch', id, seen }, { style: 'destructive' }),
    ),
  ]
}
