import type { DialogContext } from 'botbuilder-dialogs'
import { errorReportCard } from '../cards/error-report-card.ts'
import { messageCard } from '../cards/message-card.ts'
import { labelOf } from '../src/catalogue/label.ts'
import { parseCustomerNumber } from '../src/domain/customer-number.ts'
import type { Slots } from '../src/domain/intent.ts'
import { neverGrantedIds, replacementOf } from '../src/domain/never-granted.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { findErrorCause } from '../src/usecases/queries/find-error-cause.ts'
import type { RequestAnswers } from './request-answers.ts'
import { administeredNumbers, colleagueNamed, colleaguesOn } from './request-draft.ts'
import { begin } from './stack.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** "Track & trace gives an error": what this person holds says whether the known cause is theirs (F-17). */
export async function showErrorReport(turn: Turn): Promise<void> {
  const causes = await findErrorCause(turn.deps, turn.person)
  const found = causes.map(({ customer, authorisation, state, requestId }) => ({
    customer,
    label: labelOf(turn.deps, authorisation),
    replacement: state,
    ...(requestId === undefined ? {} : { requestId }),
  }))
  const replacement = labelOf(turn.deps, replacementOf(neverGrantedIds[0] ?? '') ?? '')
  sayCard(turn, errorReportCard({ found, replacement }, turn.text))
}

/** Asks for what takes the place, as any request: the administrator reads what it replaces. */
export async function askReplacement(turn: Turn, number: string | undefined, stack: DialogContext): Promise<void> {
  const wanted = replacementOf(neverGrantedIds[0] ?? '') ?? ''
  const service = serviceOnlyFor(turn, wanted)
  if (service === undefined) throw new Refusal('choice-gone')
  const draft: RequestAnswers = {
    service: service.id,
    authorisations: [wanted],
    forWhom: 'me',
    ...(number === undefined ? {} : { number }),
  }
  await begin(stack, 'request', draft)
}

/** The service that brings it with as little else as possible. */
const serviceOnlyFor = (turn: Turn, authorisation: string): Service | undefined =>
  turn.deps.catalogue.services
    .filter(({ grants }) => grants.some(({ id }) => id === authorisation))
    .toSorted((one, other) => one.grants.length - other.grants.length)[0]

/** An administrator's button; whose it is and on which number is looked up anew. */
export async function replaceFor(turn: Turn, about: string | undefined, stack: DialogContext): Promise<void> {
  const [typed = '', ...rest] = (about ?? '').split('~')
  const number = parseCustomerNumber(typed, turn.deps.backend.traits.customerNumberLength)
  if (number === undefined || rest.length === 0) throw new Refusal('choice-gone')
  await begin(stack, 'replace', { number, user: rest.join('~') })
}

/** Typed: whose and on which number, or how to say that. Who administers nothing is told about their own. */
export async function startReplacing(turn: Turn, slots: Slots, stack: DialogContext): Promise<void> {
  if ((await roleOf(turn.deps, turn.person)) !== 'administrator') return showErrorReport(turn)
  const numbers = await administeredNumbers(turn)
  const number = slots.customerNumber ?? (numbers.length === 1 ? numbers[0]?.number : undefined)
  if (number === undefined || slots.user === undefined) return sayHowToReplace(turn)
  if (!numbers.some((own) => own.number === number)) throw new Refusal('number-unknown', { number })
  const found = colleagueNamed(await colleaguesOn(turn, number), slots.user)
  if (found === undefined) throw new Refusal('beneficiary-unknown', { number })
  await begin(stack, 'replace', { number, user: found.id })
}

function sayHowToReplace(turn: Turn): void {
  const actions = [{ label: turn.text.conversation.topics.menu, topic: 'menu' }]
  sayCard(turn, messageCard({ text: turn.text.readOnly.howToReplace, actions }, turn.text))
}

/** "The same access as a colleague" would bring along whatever they hold (I-15). */
export function sayNoCopies(turn: Turn): void {
  const { topics } = turn.text.conversation
  const actions = (['request', 'menu'] as const).map((topic) => ({ label: topics[topic], topic }))
  sayCard(turn, messageCard({ text: turn.text.readOnly.noCopies, actions }, turn.text))
}
