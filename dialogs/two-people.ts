import type { DialogContext } from 'botbuilder-dialogs'
import { parseAbout } from '../cards/about.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { GoesOnAs } from './question-dialog.ts'
import type { ChangeAnswers } from './change-draft.ts'
import type { RequestAnswers } from './request-answers.ts'
import { chosenOf, serviceOf } from './request-draft.ts'
import type { Answers } from './request-draft.ts'
import { begin } from './stack.ts'
import type { Turn } from './turn.ts'

/**
 * What takes two people is not an administrator's alone to switch on (I-14): they give it as the first, and it goes on
 * as a request that waits for the second. Undefined where one is enough.
 */
export function asGiven(turn: Turn, answers: ChangeAnswers): GoesOnAs | undefined {
  const { numbers, beneficiary } = answers
  if (numbers === undefined || beneficiary === undefined) return undefined
  const services = servicesOf(turn, answers)
  if (services.length === 0 || !services.every((service) => takesTwo(service, answers))) return undefined
  if (numbers.length > 1) throw new Refusal('one-number-at-a-time')
  const draft: RequestAnswers = {
    services: services.map(({ id }) => id),
    authorisations: services.flatMap((service) => chosenOf(service, answers)),
    numbers,
    me: false,
    forColleagues: true,
    colleagues: [{ id: beneficiary, name: '' }],
    giving: true,
    notice: 'two-needed',
  }
  return new GoesOnAs('request', draft)
}

function servicesOf(turn: Turn, answers: ChangeAnswers): readonly Service[] {
  const service = serviceOf(turn, answers)
  if (service !== undefined) return [service]
  return (answers.several ?? []).flatMap((id) => turn.deps.catalogue.service(id) ?? [])
}

const takesTwo = (service: Service, answers: Answers): boolean =>
  service.grants.some(({ id, needs }) => needs === 2 && chosenOf(service, answers).includes(id))

/** What is given to somebody else after all is given anew, from the question for whom; undefined where it is asked. */
export function asGivenAnew({ giving, revising, services = [], numbers }: RequestAnswers): GoesOnAs | undefined {
  if (giving !== true || revising !== true) return undefined
  const [service, ...others] = services
  const what = service !== undefined && others.length === 0 ? { service } : { several: services }
  const draft: ChangeAnswers = { revising: true, ...what, ...(numbers === undefined ? {} : { numbers }) }
  return new GoesOnAs('grant', draft)
}

/** An administrator who was about to ask gives it instead; who may, and on which number, is looked at as always. */
export async function giveInstead(turn: Turn, about: string | undefined, stack: DialogContext): Promise<void> {
  const { service, number, user } = parseAbout(about)
  const known = service !== undefined && turn.deps.catalogue.service(service) !== undefined
  const draft: ChangeAnswers = {
    ...(known ? { service } : {}),
    ...(number === undefined ? {} : { numbers: [number] }),
    ...(user === undefined ? {} : { beneficiary: user }),
  }
  await stack.cancelAllDialogs()
  await begin(stack, 'grant', draft)
}
