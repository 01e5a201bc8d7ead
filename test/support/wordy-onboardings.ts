import type { AdaptiveCard } from '../../cards/frame.ts'
import { onboardConfirmCard } from '../../cards/onboard-confirm-card.ts'
import { platformCard } from '../../cards/platform-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import type { OnboardingFacts, OnboardingView } from '../../src/domain/onboarding-view.ts'
import type { OnboardingStage } from '../../src/domain/onboarding.ts'
import type { Text } from '../../src/text/text.ts'
import { calls, customers, desk, desks } from './gallery/onboardings.ts'
import * as p from './gallery/people.ts'

type Words = () => string

const about = (words: Words): Partial<OnboardingFacts> => ({
  ...{ forSelf: false, name: words(), address: words(), requesterName: words(), companyName: words() },
  customer: { number: words(), name: words() },
  report: { at: p.now, byName: words(), calls, missing: ['shipping'], note: words() },
  sentBack: { at: p.now, byName: words(), reason: words() },
})
const customer =
  (words: Words, stage: OnboardingStage, more: Partial<OnboardingView> = {}) =>
  (text: Text): AdaptiveCard =>
    cardOf(customers(stage, more, about(words)), text)

/** A move to the API platform, with words of its people and companies in every place there is for them. */
export const wordyOnboardings: Readonly<Record<string, (words: Words, text: Text) => AdaptiveCard>> = {
  'onboarding that waits for who gets access': (words, text) => customer(words, 'activate')(text),
  'onboarding that was sent back': (words, text) => customer(words, 'sandbox-test', { audience: 'user' })(text),
  'onboarding with a question': (words, text) =>
    customer(words, 'link', { question: { text: words(), byName: words(), at: p.now }, vouching: 'asked' })(text),
  'onboarding that was declined': (words, text) =>
    cardOf(
      customers('declined', {}, { ...about(words), ended: { at: p.now, byName: words(), reason: words() } }),
      text,
    ),
  'sign-up to confirm': (words, text) =>
    onboardConfirmCard(
      {
        ...{ id: 'draft', seen: 2, name: words(), address: words(), proven: false },
        ...{ number: words(), customerName: words(), companyName: words() },
      },
      text,
    ),
  'own sign-ups': (words, text) => platformCard({ onboardings: [customers('activate', {}, about(words))] }, text),
  'who is to be vouched for': (words, text) =>
    customer(words, 'link', {
      ...{ audience: 'administrator', vouching: 'asked' },
      can: { withdraw: false, goOn: false, report: false, vouch: true },
    })(text),
  'case of an onboarding': (words, text) => {
    const sandbox = { by: { id: 'agent', name: words() }, at: p.now, calls, checked: [] }
    const proof = { kind: 'administrator', value: words(), name: words(), at: p.now } as const
    return cardOf(desks(desk('authorise', { proof }, { ...about(words), sandbox })), text)
  },
  'case of an onboarding without proof': (words, text) => {
    const { proof: _proof, ...without } = desk('link', { calls: [] }, about(words))
    return cardOf(desks({ ...without, vouching: { state: 'asked', names: [words(), words()] } }), text)
  },
}
