import type { OnboardingStage } from '../../domain/onboarding.ts'
import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { quoted } from './notice-parts.ts'
import { party } from './party.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

type Sentence = (view: NoticeView) => string

/** What is to be done next, in a few words; the card says how. */
const todo: Readonly<Partial<Record<OnboardingStage, string>>> = {
  activate: 'open de mail met de activatielink en kies een wachtwoord. Geen mail? Kijk bij ongewenste e-mail',
  'log-in': 'log in op developer.postnl.nl, onder API Manager',
  'sandbox-key': 'bekijk de sleutel van de Sandbox op Company overview',
  apis: 'bekijk onder Show API’s welke API’s je hebt',
  versions: 'ga na welke versies achterlopen',
  'sandbox-test': 'test in de Sandbox en meld het als dat werkt',
  'production-use': 'neem Production in gebruik; de sleutels staan op het tabblad API Accounts Production',
}

const whose = ({ customer }: NoticeView): string => `je overstap naar het API-platform (${plain(customer.number)})`
const ofWhom = ({ beneficiaryName, customer }: NoticeView): string =>
  `de toegang van ${plain(beneficiaryName)} tot het API-platform (${plain(customer.number)})`
const isReader = ({ forSelf, audience }: NoticeView): boolean => forSelf || audience === 'beneficiary'

const toCustomer: Sentence = (view) => {
  const { stage = 'link', byName, text, beneficiaryName } = view
  const about = isReader(view) ? whose(view) : ofWhom(view)
  const by = byName === undefined ? '' : ` door ${plain(byName)}`
  const why = text ? ` ${quoted(text)}` : ''
  if (stage === 'done') return `Klaar: ${about}. Production is in gebruik.`
  if (stage === 'declined') return `Afgewezen${by}: ${about}.${why} Klopt dat niet? ${reachServicedesk(view.requestId)}`
  if (stage === 'withdrawn') return `Ingetrokken${by}: ${about}. Er verandert niets meer.`
  const turn = isReader(view) ? party.customer.customer : `${plain(beneficiaryName)} is aan zet`
  const back = byName === undefined ? '' : ` ${plain(byName)} van de servicedesk schrijft:${why}`
  const next = todo[stage]
  return next === undefined
    ? `Het gaat verder met ${about}. Op de kaart staat hoe.`
    : `${turn} in ${about}: ${next}.${back}`
}

const toAgent: Sentence = (view) => {
  const { stage = 'link', trouble, byName, beneficiaryName, customer } = view
  const about = `${plain(view.caseId ?? 'een melding')} (API-platform, ${plain(beneficiaryName)}, ${plain(customer.number)})`
  const ours = party.agent.servicedesk
  if (stage === 'done') return `Klaar: ${about}. Production is in gebruik; de melding is afgesloten.`
  if (stage === 'declined' || stage === 'withdrawn')
    return `${stage === 'declined' ? 'Afgewezen' : 'Ingetrokken'}: ${about}. De melding is afgesloten.`
  if (trouble === 'refused') return `${ours} in ${about}: het platform nam het niet aan.`
  if (trouble === 'uncertain') return `${ours} in ${about}: het platform gaf geen duidelijk antwoord.`
  if (stage === 'validate') return `${ours} in ${about}: de klant meldt dat de Sandbox werkt.`
  if (stage === 'link' && byName !== undefined)
    return `${ours} in ${about}: ${plain(byName)} heeft geantwoord of dit adres bij het bedrijf hoort.`
  return `Het gaat verder met ${about}. Op de kaart staat hoe.`
}

/** Where an onboarding came to, for whose turn it is; and what an administrator is asked. */
export const onboardingNotices: Readonly<Record<'onboarding' | 'onboarding-vouch', Sentence>> = {
  onboarding: (view) => (view.audience === 'servicedesk' ? toAgent(view) : toCustomer(view)),
  'onboarding-vouch': ({ beneficiaryName, customer, byName, forSelf }) => {
    const forWhom = forSelf ? '' : ` voor ${plain(beneficiaryName)}`
    return `${plain(byName ?? 'Een collega')} vraagt toegang tot de API Manager${forWhom} op ${plain(customer.number)}. Hoort ${plain(beneficiaryName)} bij jullie? Antwoord op de kaart.`
  },
}
