import type { onboardingNotices as nl } from '../nl/onboarding-notice.ts'
import { plain } from '../plain.ts'
import { quoted } from './notice-parts.ts'
import { stages } from './stages.ts'

/** Where an onboarding came to, for whose turn it is; and what an administrator is asked. */
export const onboardingNotices: typeof nl = {
  onboarding: ({ beneficiaryName, customer, stage, text }) => {
    const why = text ? ` ${quoted(text)}` : ''
    const step = stage === undefined ? '' : `: ${stages[stage]}`
    return `API registration of ${plain(beneficiaryName)} on ${plain(customer.number)}${step}.${why} The card says what is needed now.`
  },
  'onboarding-vouch': ({ beneficiaryName, customer, byName }) =>
    `${plain(byName ?? 'A colleague')} asks for access to the API Manager for ${plain(beneficiaryName)} on ${plain(customer.number)}. Are they one of you? Answer on the card.`,
}
