import type { OnboardingView } from '../src/domain/onboarding-view.ts'
import type { OnboardingStage } from '../src/domain/onboarding.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import type { Press } from './elements.ts'
import { linkButton } from './link-button.ts'
import { openButton } from './open-button.ts'
import { needsServicedesk } from './needs-servicedesk.ts'
import { platformPortal } from './platform-portal.ts'
import { servicedeskMail } from './servicedesk-box.ts'

/** More do not fit (TEAMS.md S6). */
const mostButtons = 6

/** Where something is to be done in the API Manager. */
const inPortal: readonly OnboardingStage[] = [
  'log-in',
  'sandbox-key',
  'apis',
  'versions',
  'sandbox-test',
  'production-use',
  'done',
]
/** What the bot can show of it: where the keys are, and how the versions stand. */
const shows: Readonly<Partial<Record<OnboardingStage, 'keys' | 'versions'>>> = {
  'sandbox-key': 'keys',
  apis: 'versions',
  versions: 'versions',
  'sandbox-test': 'keys',
  'production-use': 'keys',
  done: 'versions',
}

/** What the reader can do now: at most six, the first choice first. */
export function onboardingButtons(view: OnboardingView, text: Text): readonly Press[] {
  const { stage, caseId } = view.onboarding
  const shown = shows[stage]
  const asked = view.question !== undefined && view.audience === 'requester'
  const first = [
    ...(asked ? [openButton(text.cases.answer, `case-question:${caseId}`, 'positive')] : []),
    ...onwards(view, asked ? 'default' : 'positive', text),
    ...(stage === 'activate' ? [openButton(text.onboarding.card.stuck, 'stuck:api-platform-request')] : []),
    ...(needsServicedesk(view) ? [mail(view, text)] : []),
  ]
  const last = leave(view, text)
  const room = mostButtons - first.length - last.length
  const more = [
    ...(inPortal.includes(stage) ? [linkButton(platformPortal(text), text)] : []),
    ...(shown === undefined ? [] : [openButton(text.api.topic[shown], `api-${shown}`)]),
  ]
  return [...first, ...more.slice(0, room), ...last]
}

function onwards({ can, onboarding }: OnboardingView, style: 'positive' | 'default', text: Text): readonly Press[] {
  const { card: words } = text.onboarding
  const { id, version: seen, stage } = onboarding
  return [
    ...(can.goOn
      ? [
          button(
            stage === 'versions' ? words.goOn.versions : words.goOn.apis,
            { verb: 'onboarding-go-on', id, seen },
            { style, inputs: false },
          ),
        ]
      : []),
    ...(can.report
      ? [button(words.report, { verb: 'onboarding-report', id, seen }, { style: can.goOn ? 'default' : style })]
      : []),
  ]
}

function mail({ onboarding: { id, companyName, customer, stage } }: OnboardingView, text: Text): Press {
  const { mailSubject, mailBody } = text.onboarding.card
  return servicedeskMail(mailSubject(id), mailBody(id, companyName, customer.number, text.stages[stage]), text)
}

const leave = ({ can, onboarding: { id, version: seen, stage } }: OnboardingView, text: Text): readonly Press[] =>
  can.withdraw
    ? [button(text.onboarding.card.withdraw, { verb: 'onboarding-withdraw', id, seen }, { inputs: false })]
    : stage === 'declined' || stage === 'withdrawn'
      ? [openButton(text.api.topic.ask, 'onboard')]
      : []
