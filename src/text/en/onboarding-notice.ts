import type { OnboardingStage } from '../../domain/onboarding.ts'
import type { NoticeView } from '../../domain/view.ts'
import type { onboardingNotices as nl } from '../nl/onboarding-notice.ts'
import { plain } from '../plain.ts'
import { quoted } from './notice-parts.ts'
import { party } from './party.ts'
import { reachServicedesk } from './reach-servicedesk.ts'

type Sentence = (view: NoticeView) => string

const todo: Readonly<Partial<Record<OnboardingStage, string>>> = {
  activate: 'open the e-mail with the activation link and set a password. No e-mail? Look in your junk mail',
  'log-in': 'log in at developer.postnl.nl, under API Manager',
  'sandbox-key': 'look at the key of the Sandbox on Company overview',
  apis: 'look under Show API’s at the APIs you have',
  versions: 'check which versions are behind',
  'sandbox-test': 'test in the Sandbox and say when that works',
  'production-use': 'take Production into use; the keys are on the tab API Accounts Production',
}

const whose = ({ customer }: NoticeView): string => `your move to the API platform (${plain(customer.number)})`
const ofWhom = ({ beneficiaryName, customer }: NoticeView): string =>
  `the access of ${plain(beneficiaryName)} to the API platform (${plain(customer.number)})`
const isReader = ({ forSelf, audience }: NoticeView): boolean => forSelf || audience === 'beneficiary'

const toCustomer: Sentence = (view) => {
  const { stage = 'link', byName, text, beneficiaryName } = view
  const about = isReader(view) ? whose(view) : ofWhom(view)
  const by = byName === undefined ? '' : ` by ${plain(byName)}`
  const why = text ? ` ${quoted(text)}` : ''
  if (stage === 'done') return `Done: ${about}. Production is in use.`
  if (stage === 'declined')
    return `Declined${by}: ${about}.${why} Is that not right? ${reachServicedesk(view.requestId)}`
  if (stage === 'withdrawn') return `Withdrawn${by}: ${about}. Nothing changes any more.`
  const turn = isReader(view) ? party.customer.customer : `It is the turn of ${plain(beneficiaryName)}`
  const back = byName === undefined ? '' : ` ${plain(byName)} of the service desk writes:${why}`
  const next = todo[stage]
  return next === undefined ? `There is news of ${about}. The card says what.` : `${turn} in ${about}: ${next}.${back}`
}

const toAgent: Sentence = (view) => {
  const { stage = 'link', trouble, byName, beneficiaryName, customer } = view
  const about = `${plain(view.caseId ?? 'a case')} (API platform, ${plain(beneficiaryName)}, ${plain(customer.number)})`
  const ours = party.agent.servicedesk
  if (stage === 'done') return `Done: ${about}. Production is in use; the case is closed.`
  if (stage === 'declined' || stage === 'withdrawn')
    return `${stage === 'declined' ? 'Declined' : 'Withdrawn'}: ${about}. The case is closed.`
  if (trouble === 'refused') return `${ours} in ${about}: the platform did not accept it.`
  if (trouble === 'uncertain') return `${ours} in ${about}: the platform gave no clear answer.`
  if (stage === 'validate') return `${ours} in ${about}: the customer says that the Sandbox works.`
  if (stage === 'link' && byName !== undefined)
    return `${ours} in ${about}: ${plain(byName)} answered whether this address belongs to the company.`
  return `There is news of ${about}. The card says what.`
}

/** Where an onboarding came to, for whose turn it is; and what an administrator is asked. */
export const onboardingNotices: typeof nl = {
  onboarding: (view) => (view.audience === 'servicedesk' ? toAgent(view) : toCustomer(view)),
  'onboarding-vouch': ({ beneficiaryName, customer, byName, forSelf }) => {
    const forWhom = forSelf ? '' : ` for ${plain(beneficiaryName)}`
    return `${plain(byName ?? 'A colleague')} asks for access to the API Manager${forWhom} on ${plain(customer.number)}. Does ${plain(beneficiaryName)} belong to your company? Answer on the card.`
  },
}
