import type { DialogContext } from 'botbuilder-dialogs'
import { humanCard } from '../cards/human-card.ts'
import type { Verdict } from '../src/domain/access-request.ts'
import { personKey } from '../src/domain/person.ts'
import type { Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { textFor } from '../src/text/text.ts'
import { nudge } from '../src/usecases/nudge.ts'
import { withdrawInvitation } from '../src/usecases/withdraw-invitation.ts'
import { withdrawRequest } from '../src/usecases/withdraw-request.ts'
import { audienceOf, showBecomeUser, showLoginHelp, showOthers, showSteps } from './guides.ts'
import { beginInviting, beginJoining } from './join-dialog.ts'
import { showAccessByAddress } from './access-topics.ts'
import { askOfCompany } from './api-topics.ts'
import { sayNoCopies, showErrorReport, startReplacing } from './error-report.ts'
import type { ChangeAnswers } from './change-draft.ts'
import { findAdministrator } from './find-administrator.ts'
import { showHelp } from './help.ts'
import { whyInvisible } from './not-visible.ts'
import { beginOnboarding, onDeskSaid, onOnboardingSaid, onOwnSaid, showMyOnboardings } from './onboardings.ts'
import type { RequestAnswers } from './request-answers.ts'
import type { Answers } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { subjectOfId } from './subject-of-id.ts'
import { begin } from './stack.ts'
import { showStuck } from './stuck.ts'
import { filterSaid, showPending } from './pending.ts'
import { handOverSaid, onCaseSaid, showCaseById } from './typed-case.ts'
import { showQueueSaid, takeSaid } from './queue.ts'
import { showHeld, showLanguage, showMenu, showMine } from './topics.ts'
import { sayCard, sayText } from './turn.ts'
import type { Turn } from './turn.ts'

/** What would be asked on a number; a mistyped one is said back before anything is shown. */
const aboutNumbers: readonly Recognised['intent'][] = [
  'request-access',
  'grant-access',
  'revoke-access',
  'find-administrator',
  'become-user',
  'add-user',
  'who-has-access',
  'what-has-user',
  'not-visible',
]

type Start = (turn: Turn, slots: Recognised['slots'], stack: DialogContext) => Promise<void> | void

const decide =
  (verdict: Verdict): Start =>
  (turn, { id }, stack) =>
    id === undefined ? showPending(turn) : begin(stack, 'decide', { about: id, verdict })

const nothing: Start = () => {
  throw new Refusal('choice-gone')
}

/** What each intent starts or answers. */
const starts: Readonly<Record<Recognised['intent'], Start>> = {
  'request-access': (_turn, slots, stack) => begin(stack, 'request', requestFrom(slots)),
  'grant-access': (_turn, slots, stack) => begin(stack, 'grant', changeFrom(slots)),
  'revoke-access': (_turn, slots, stack) => begin(stack, 'revoke', changeFrom(slots)),
  'become-user': (_turn, slots, stack) => beginJoining(stack, joinAnswers(slots)),
  'become-user-steps': showBecomeUser,
  'add-user': (_turn, slots, stack) => beginInviting(stack, joinAnswers(slots)),
  approve: decide('approved'),
  decline: decide('declined'),
  help: (turn, { human }) => (human === true ? sayCard(turn, humanCard(turn.text)) : showHelp(turn)),
  menu: showMenu,
  greeting: showMenu,
  thanks: (turn) => sayText(turn, turn.text.conversation.welcome),
  withdraw: (turn, { id }) => withdraw(turn, id),
  nudge: (turn, { id }) => (id === undefined ? showMine(turn) : remind(turn, id)),
  'find-administrator': findAdministrator,
  'my-requests': (turn, { id }) => (id === undefined ? showMine(turn) : showById(turn, id)),
  'show-request': (turn, { id }) => (id === undefined ? showMine(turn) : showById(turn, id)),
  'my-authorisations': showHeld,
  'who-has-access': showAccessByAddress,
  'what-has-user': showAccessByAddress,
  'pending-approvals': (turn, slots) => showPending(turn, filterSaid(slots)),
  'not-visible': whyInvisible,
  'api-key-status': askOfCompany('keys'),
  'api-versions': askOfCompany('versions'),
  'api-onboarding-start': (_turn, slots, stack) => beginOnboarding(stack, slots),
  'api-sandbox-done': onOwnSaid('onboarding-report'),
  'my-onboardings': (turn) => showMyOnboardings(turn),
  'onboarding-go-on': onOwnSaid('onboarding-go-on'),
  'onboarding-vouch': onOnboardingSaid('onboarding-vouch'),
  'onboarding-no-vouch': onOnboardingSaid('onboarding-no-vouch'),
  'onboarding-link': onDeskSaid('onboarding-link'),
  'onboarding-decline': onDeskSaid('onboarding-decline'),
  'onboarding-validate': onDeskSaid('onboarding-validate'),
  'onboarding-send-back': onDeskSaid('onboarding-send-back'),
  'onboarding-authorise': onDeskSaid('onboarding-authorise'),
  'servicedesk-queue': (turn, slots) =>
    slots.id === undefined ? showQueueSaid(turn, slots) : showById(turn, slots.id),
  'case-take': takeSaid,
  'case-claim': onCaseSaid('case-claim'),
  'case-release': onCaseSaid('case-release'),
  'case-hand-over': handOverSaid,
  'case-ask': onCaseSaid('case-ask'),
  'case-answer': onCaseSaid('case-answer'),
  'case-close': onCaseSaid('case-close'),
  'show-steps': async (turn, { service, audience }) => showSteps(turn, service, audience ?? (await audienceOf(turn))),
  stuck: (turn, { service, step }) => showStuck(turn, service, step),
  'login-help': showLoginHelp,
  'other-services': async (turn) => showOthers(turn, await audienceOf(turn)),
  'report-error': showErrorReport,
  'copy-access': sayNoCopies,
  'replace-access': startReplacing,
  'change-language': (turn, { locale }) => language(turn, locale),
  cancel: nothing,
  none: nothing,
}

/** A typed command: what the sentence already said fills the answers. */
export async function startIntent(turn: Turn, stack: DialogContext, recognised: Recognised): Promise<void> {
  const { intent, slots } = recognised
  if (aboutNumbers.includes(intent) && slots.malformedNumber !== undefined)
    throw new Refusal('number-malformed', { number: slots.malformedNumber })
  // What has steps but cannot be asked for: its steps are how one gets it.
  if (asksForPlatform(turn, recognised)) return beginOnboarding(stack, slots)
  if (wishes.includes(intent) && isOnlyGuide(turn, slots.service)) return showSteps(turn, slots.service, 'request')
  await starts[intent](turn, slots, stack)
}

/** "toegang tot de API Manager"; its name alone is as much a question about it, which its steps answer. */
const asksForPlatform = ({ deps }: Turn, { intent, slots: { service = '' }, bare }: Recognised): boolean =>
  intent === 'request-access' && bare !== true && deps.catalogue.guide(service)?.kind === 'onboarding'

const wishes: readonly Recognised['intent'][] = ['request-access', 'grant-access', 'revoke-access']

const isOnlyGuide = ({ deps: { catalogue } }: Turn, id: string | undefined): boolean =>
  id !== undefined && catalogue.service(id) === undefined && catalogue.guide(id) !== undefined

const answersFrom = (slots: Recognised['slots']): Answers => ({
  ...(slots.service === undefined ? {} : { service: slots.service }),
  ...(slots.customerNumber === undefined ? {} : { number: slots.customerNumber }),
  ...(slots.user === undefined ? {} : { typedColleague: slots.user }),
})

/** One user at a time, on as many numbers as were named; of several services the page shows the tick boxes. */
function changeFrom({ users = [], services = [], customerNumbers, ...slots }: Recognised['slots']): ChangeAnswers {
  if (users.length > 1) throw new Refusal('one-user-at-a-time')
  const { service, number, ...answers } = answersFrom(slots)
  return {
    ...answers,
    ...(services.length > 1 ? { several: services } : service === undefined ? {} : { service }),
    ...(customerNumbers === undefined ? (number === undefined ? {} : { number }) : { numbers: customerNumbers }),
  }
}

/** A request may be about several services, numbers and people at once. */
function requestFrom({ self, forColleague, ...slots }: Recognised['slots']): RequestAnswers {
  const many = <T>(all: readonly T[] | undefined, one: T | undefined): readonly T[] =>
    all ?? (one === undefined ? [] : [one])
  const services = many(slots.services, slots.service)
  const numbers = many(slots.customerNumbers, slots.customerNumber)
  const colleagues = many(slots.users, slots.user).map((name) => ({ name }))
  return {
    ...(services.length === 0 ? {} : { services }),
    ...(numbers.length === 0 ? {} : { numbers }),
    ...(colleagues.length === 0 && forColleague !== true ? {} : { forColleagues: true, colleagues, me: self ?? false }),
  }
}

export const joinAnswers = (slots: Recognised['slots']) => ({
  ...answersFrom({ ...slots, user: undefined }),
  ...(slots.user === undefined ? {} : { address: slots.user }),
})

async function showById(turn: Turn, id: string): Promise<void> {
  if (id.startsWith('M-')) return showCaseById(turn, id)
  await showSubject(turn, subjectOfId(id), false)
}

async function withdraw(turn: Turn, id: string | undefined): Promise<void> {
  if (id !== undefined && subjectOfId(id).kind === 'onboarding')
    return onOnboardingSaid('onboarding-withdraw')(turn, { id })
  if (id !== undefined && subjectOfId(id).kind === 'invitation') return withdrawTyped(turn, id)
  const request = id === undefined ? undefined : await turn.deps.ledger.request(turn.person.tenant, id)
  if (request === undefined) throw new Refusal('not-visible')
  await withdrawRequest(turn.deps, turn.person, { request: request.id, seen: request.version })
  await showSubject(turn, { kind: 'request', id: request.id }, false)
}

async function withdrawTyped(turn: Turn, id: string): Promise<void> {
  const invitation = await turn.deps.ledger.invitation(turn.person.tenant, id)
  await withdrawInvitation(turn.deps, turn.person, { invitation: id, seen: invitation?.version ?? 0 })
  await showSubject(turn, subjectOfId(id), false)
}

async function remind(turn: Turn, id: string): Promise<void> {
  // Whom a reminder reaches would tell whether the number exists (I-18).
  if (subjectOfId(id).kind === 'invitation') {
    await showById(turn, id)
    return sayText(turn, turn.text.invitation.remindedByItself)
  }
  const request = await turn.deps.ledger.request(turn.person.tenant, id)
  await nudge(turn.deps, turn.person, { request: id, seen: request?.nudgedAt ?? 0 })
  await showSubject(turn, { kind: 'request', id }, false)
}

async function language(turn: Turn, locale: 'nl' | 'en' | undefined): Promise<void> {
  if (locale === undefined) return showLanguage(turn)
  await turn.deps.people.chooseLocale(personKey(turn.person), locale)
  sayText(turn, textFor(locale, turn.person.zone).conversation.languageChosen)
}
