import type { DialogContext } from 'botbuilder-dialogs'
import { personKey } from '../src/domain/person.ts'
import type { Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { textFor } from '../src/text/text.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { withdrawRequest } from '../src/usecases/withdraw-request.ts'
import { showHelp } from './help.ts'
import type { Answers } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { begin } from './stack.ts'
import {
  showAdministrators,
  showCases,
  showHeld,
  showLanguage,
  showMenu,
  showMine,
  showPending,
  showSteps,
} from './topics.ts'
import { sayText } from './turn.ts'
import type { Turn } from './turn.ts'

/** What would be asked on a number; a mistyped one is said back before anything is shown. */
const aboutNumbers: readonly Recognised['intent'][] = [
  'request-access',
  'grant-access',
  'revoke-access',
  'find-administrator',
]

/** A typed command: what the sentence already said fills the answers. */
export async function startIntent(turn: Turn, stack: DialogContext, recognised: Recognised): Promise<void> {
  const { intent, slots } = recognised
  if (aboutNumbers.includes(intent) && slots.malformedNumber !== undefined)
    throw new Refusal('number-malformed', { number: slots.malformedNumber })
  switch (intent) {
    case 'request-access':
      return begin(stack, 'request', {
        ...answersFrom(slots),
        ...(slots.user === undefined ? {} : { forWhom: 'colleague' }),
      })
    case 'grant-access':
      return begin(stack, 'grant', answersFrom(slots))
    case 'revoke-access':
      return begin(stack, 'revoke', answersFrom(slots))
    case 'approve':
    case 'decline':
      if (slots.id === undefined) return showPending(turn)
      return begin(stack, 'decide', { request: slots.id, verdict: intent === 'approve' ? 'approved' : 'declined' })
    default:
      return answer(turn, intent, slots)
  }
}

type Answered = Exclude<
  Recognised['intent'],
  'request-access' | 'grant-access' | 'revoke-access' | 'approve' | 'decline'
>

/** What is answered at once. */
async function answer(turn: Turn, intent: Answered, slots: Recognised['slots']): Promise<void> {
  switch (intent) {
    case 'help':
      return showHelp(turn)
    case 'greeting':
      return showMenu(turn)
    case 'thanks':
      return sayText(turn, turn.text.conversation.welcome)
    case 'withdraw':
      return withdraw(turn, slots.id)
    case 'find-administrator':
      return showAdministrators(turn, slots.customerNumber)
    case 'my-requests':
    case 'show-request':
      return slots.id === undefined ? showMine(turn) : showById(turn, slots.id)
    case 'my-authorisations':
      return showHeld(turn)
    case 'pending-approvals':
      return showPending(turn)
    case 'servicedesk-queue':
      return slots.id === undefined ? showCases(turn) : showById(turn, slots.id)
    case 'show-steps':
      // Who gives access reads how to give it; how to ask stands one button further.
      return showSteps(
        turn,
        slots.service,
        (await roleOf(turn.deps, turn.person)) === 'administrator' ? 'grant' : 'request',
      )
    case 'change-language':
      return language(turn, slots.locale)
    case 'cancel':
    case 'none':
      throw new Refusal('choice-gone')
    default:
      return intent satisfies never
  }
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
