import type { FormQuestion } from '../cards/form-card.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import type { Service } from '../src/domain/service.ts'
import { colleaguesOnAny } from './ask-people.ts'
import type { ManyAnswers } from './request-answers.ts'
import { isForMe, servicesOf } from './request-answers.ts'
import { chosenOf } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** More than this is looked for by typing instead of read through. */
const readThrough = 12

/** The questions that are still open and can be asked together. */
export async function openQuestions(
  turn: Turn,
  answers: ManyAnswers,
  own: readonly NamedNumber[],
): Promise<readonly FormQuestion[]> {
  const services = servicesOf(turn, answers)
  if (services.length === 0) return [servicesQuestion(turn)]
  const { revising: all = false, numbers = [], colleagues = [] } = answers
  const unchosen = services.filter(
    (service) =>
      service.choose === 'some' && service.grants.length > 1 && (all || chosenOf(service, answers).length === 0),
  )
  const questions: FormQuestion[] = unchosen.length === 0 ? [] : [authorisationsQuestion(turn, unchosen, answers)]
  if (own.length > 1 && (all || numbers.length === 0)) questions.push(numbersQuestion(turn, own, answers))
  const isOpen = answers.me === undefined && answers.forColleagues === undefined
  if (all || (questions.length > 0 && isOpen)) questions.push(forWhomQuestion(turn, answers))
  const whoIsOpen = answers.forColleagues === true && numbers.length > 0 && (all || colleagues.length === 0)
  return whoIsOpen && (all || questions.length === 0)
    ? [...questions, ...(await colleagueQuestions(turn, answers))]
    : questions
}

function servicesQuestion(turn: Turn): FormQuestion {
  const { label, missing } = turn.text.ask.services
  const { services } = turn.deps.catalogue
  return {
    kind: 'choice',
    name: 'service',
    label,
    required: true,
    multi: true,
    errorMessage: missing,
    choices: services.map(({ id, name }) => ({ title: turn.text.of(name), value: id })),
    style: services.length > readThrough ? 'filtered' : 'expanded',
  }
}

/** Of all services of which one chooses, in one list; a label that two of them share stands there once. */
function authorisationsQuestion(turn: Turn, services: readonly Service[], answers: ManyAnswers): FormQuestion {
  const { label, missing } = turn.text.conversation.authorisations
  const grants = new Map(services.flatMap((service) => service.grants.map((grant) => [grant.id, grant])))
  const chosen = services.flatMap((service) => chosenOf(service, answers))
  return {
    kind: 'choice',
    name: 'authorisations',
    label,
    required: true,
    multi: true,
    errorMessage: missing,
    choices: [...grants.values()].map((grant) => ({ title: grant.label, value: grant.id })),
    ...(chosen.length === 0 ? {} : { value: [...new Set(chosen)].join(',') }),
    style: 'expanded',
  }
}

function numbersQuestion(turn: Turn, own: readonly NamedNumber[], { numbers = [] }: ManyAnswers): FormQuestion {
  const { label, missing } = turn.text.ask.numbers
  return {
    kind: 'choice',
    name: 'number',
    label,
    required: true,
    multi: true,
    errorMessage: missing,
    choices: own.map(({ number, name }) => ({ title: `${number} · ${name}`, value: number })),
    ...(numbers.length === 0 ? {} : { value: numbers.join(',') }),
    style: own.length > readThrough ? 'filtered' : 'expanded',
  }
}

function forWhomQuestion(turn: Turn, answers: ManyAnswers): FormQuestion {
  const { forWhom } = turn.text.ask
  const { label } = turn.text.conversation.forWhom
  const value = [...(isForMe(answers) ? ['me'] : []), ...(answers.forColleagues === true ? ['colleague'] : [])]
  return {
    kind: 'choice',
    name: 'forWhom',
    label,
    required: true,
    multi: true,
    errorMessage: forWhom.missing,
    choices: [
      { title: forWhom.me, value: 'me' },
      { title: forWhom.colleagues, value: 'colleague' },
    ],
    value: value.join(','),
    style: 'expanded',
  }
}

/** Users of the numbers, to tick or by typing a part of the name; or addresses, for clients without typeahead. */
async function colleagueQuestions(turn: Turn, answers: ManyAnswers): Promise<readonly FormQuestion[]> {
  const words = turn.text.ask.colleagues
  const { numbers = [], colleagues = [] } = answers
  const users = await colleaguesOnAny(turn, numbers)
  const typed: FormQuestion = {
    kind: 'text',
    name: 'typedColleague',
    label: words.typed,
    placeholder: words.example,
    required: false,
    maxLength: 2000,
  }
  if (users.length === 0) return [typed]
  const choice = users.map((user) => ({ title: `${user.name} · ${user.address}`, value: user.id }))
  const chosen = colleagues.flatMap(({ id }) => id ?? [])
  const list: FormQuestion = {
    kind: 'choice',
    name: 'colleague',
    label: words.label,
    required: false,
    multi: true,
    ...(chosen.length === 0 ? {} : { value: chosen.join(',') }),
    ...(users.length > readThrough
      ? { choices: choice.slice(0, 15), style: 'filtered', dataset: `users:${numbers.join(',')}` }
      : { choices: choice, style: 'expanded' }),
  }
  return [list, typed]
}
