import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { quoted } from './notice-parts.ts'
import { stages } from './stages.ts'

type Sentence = (view: NoticeView) => string

const moved: Sentence = ({ beneficiaryName, customer, stage, text }) => {
  const why = text ? ` ${quoted(text)}` : ''
  const step = stage === undefined ? '' : `: ${stages[stage]}`
  return `Aanmelding API van ${plain(beneficiaryName)} op ${plain(customer.number)}${step}.${why} Op de kaart staat wat er nu nodig is.`
}

/** Where an onboarding came to, for whose turn it is; and what an administrator is asked. */
export const onboardingNotices: Readonly<Record<'onboarding' | 'onboarding-vouch', Sentence>> = {
  onboarding: moved,
  'onboarding-vouch': ({ beneficiaryName, customer, byName }) =>
    `${plain(byName ?? 'Een collega')} vraagt toegang tot de API Manager voor ${plain(beneficiaryName)} op ${plain(customer.number)}. Hoort die bij jullie? Antwoord op de kaart.`,
}
