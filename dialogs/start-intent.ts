import type { DialogContext } from 'botbuilder-dialogs'
import type { Verdict } from '../src/domain/access-request.ts'
import { personKey } from '../src/domain/person.ts'
import type { Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { textFor } from '../src/text/text.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { withdrawRequest } from '../src/usecases/withdraw-request.ts'
import { findAdministrator } from './find-administrator.ts'
import { showHelp } from './help.ts'
import { whyInvisible } from './not-visible.ts'
import type { Answers } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { begin } from './stack.ts'
import { showCases, showHeld, showLanguage, showMenu, showMine, showPending, showSteps } from './topics.ts'
import { sayText } from './turn.ts'
import type { Turn } from './turn.ts'

/** What would be asked on a number; a mistyped one is said back before anything is shown. */
const aboutNumbers: readonly Recognised['intent'][] = [
  'request-access',
  'grant-access',
  'revoke-access',
  'find-administrator',
  'not-visible',
]

type Start = (turn: Turn, slots: Recognised['slots'], stack: DialogContext) => Promise<void> | void

const decide =
  (verdict: Verdict): Start =>
  (turn, { id }, stack) =>
    id === undefined ? showPending(turn) : begin(stack, 'decide', { request: id, verdict })

const nothing: Start = () => {
  throw new Refusal('choice-gone')
}

/** What each intent starts or answers. */
const starts: Readonly<Record<Recognised['intent'], Start>> = {
  'request-access': (_turn, slots, stack) =>
    begin(stack, 'request', {
      ...answersFrom(slots),
      ...(slots.user === undefined ? {} : { forWhom: 'colleague' }),
    }),
  'grant-access': (_turn, slots, stack) => begin(stack, 'grant', answersFrom(slots)),
  'revoke-access': (_turn, slots, stack) => begin(stack, 'revoke', answersFrom(slots)),
  approve: decide('approved'),
  decline: decide('declined'),
  help: showHelp,
  greeting: showMenu,
  thanks: (turn) => sayText(turn, turn.text.conversation.welcome),
  withdraw: (turn, { id }) => withdraw(turn, id),
  'find-administrator': findAdministrator,
  'my-requests': (turn, { id }) => (id === undefined ? showMine(turn) : showById(turn, id)),
  'show-request': (turn, { id }) => (id === undefined ? showMine(turn) : showById(turn, id)),
  'my-authorisations': showHeld,
  'pending-approvals': showPending,
  'not-visible': whyInvisible,
  'servicedesk-queue': (turn, { id }) => (id === undefined ? showCases(turn) : showById(turn, id)),
  // Who gives access reads how to give it; how to ask stands one button further.
  'show-steps': async (turn, { service }) =>
    showSteps(turn, service, (await roleOf(turn.deps, turn.person)) === 'administrator' ? 'grant' : 'request'),
  'change-language': (turn, { locale }) => language(turn, locale),
  cancel: nothing,
  none: nothing,
}

/** A typed command: what the sentence already said fills the answers. */
export async function startIntent(turn: Turn, stack: DialogContext, recognised: Recognised): Promise<void> {
  const { intent, slots } = recognised
  if (aboutNumbers.includes(intent) && slots.malformedNumber !== undefined)
    throw new Refusal('number-malformed', { number: slots.malformedNumber })
  await starts[intent](turn, slots, stack)
}

const answersFrom = (slots: Recognised['slots']): Answers => ({
  ...(slots.service === undefined ? {} : { service: slots.service }),
  ...(slots.customerNumber === undefined ? {} : { number: slots.customerNumber }),
  ...(slots.user === undefined ? {} : { typedColleague: slots.user }),
})

async function showById(turn: Turn, id: string): Promise<void> {
  await showSubject(turn, { kind: id.startsWith('M-') ? 'case' : 'request', id }, false)
}

async function withdraw(turn: Turn, id: string | undefined): Promise<void> {
  const request = id === undefined ? undefined : await turn.deps.ledger.request(turn.person.tenant, id)
  if (request === undefined) throw new Refusal('not-visible')
  await withdrawRequest(turn.deps, turn.person, { request: request.id, seen: request.version })
  await showSubject(turn, { kind: 'request', id: request.id }, false)
}

async function language(turn: Turn, locale: 'nl' | 'en' | undefined): Promise<void> {
  if (locale === undefined) return showLanguage(turn)
  await turn.deps.people.chooseLocale(personKey(turn.person), locale)
  sayText(turn, textFor(locale, turn.person.zone).conversation.languageChosen)
}
