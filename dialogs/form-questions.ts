import type { FormQuestion } from '../cards/form-card.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Service } from '../src/domain/service.ts'
import type { Answers } from './request-draft.ts'
import { chosenOf } from './request-draft.ts'
import type { Turn } from './turn.ts'

export function serviceQuestion(turn: Turn): FormQuestion {
  const { service } = turn.text.conversation
  return {
    kind: 'choice',
    name: 'service',
    label: service.label,
    choices: turn.deps.catalogue.services.map(({ id, name }) => ({ title: turn.text.of(name), value: id })),
    required: true,
    style: turn.deps.catalogue.services.length > 6 ? 'filtered' : 'expanded',
    errorMessage: service.missing,
  }
}

export function authorisationsQuestion(turn: Turn, service: Service, answers: Answers): FormQuestion {
  const { authorisations } = turn.text.conversation
  const chosen = chosenOf(service, answers)
  return {
    kind: 'choice',
    name: 'authorisations',
    label: authorisations.label,
    choices: service.grants.map(({ id, label }) => ({ title: label, value: id })),
    ...(chosen.length === 0 ? {} : { value: chosen.join(',') }),
    required: true,
    multi: true,
    style: 'expanded',
    errorMessage: authorisations.missing,
  }
}

export function numberQuestion(turn: Turn, numbers: readonly NamedNumber[], answers: Answers): FormQuestion {
  const { number } = turn.text.conversation
  return {
    kind: 'choice',
    name: 'number',
    label: number.label,
    choices: numbers.map((own) => ({ title: `${own.number} · ${own.name}`, value: own.number })),
    ...(answers.number === undefined ? {} : { value: answers.number }),
    required: true,
    style: numbers.length > 6 ? 'filtered' : 'compact',
    errorMessage: number.missing,
  }
}

/** Users of the number, by typing a part of the name; or an address, for clients without typeahead. */
export function colleagueQuestions(turn: Turn, users: readonly PortalUser[], number: string): readonly FormQuestion[] {
  const { colleague } = turn.text.conversation
  const typed: FormQuestion = {
    kind: 'text',
    name: 'typedColleague',
    label: colleague.typed,
    placeholder: colleague.example,
    required: false,
    maxLength: 254,
  }
  if (users.length === 0) return [typed]
  const choices = users.slice(0, 15).map((user) => ({ title: `${user.name} · ${user.address}`, value: user.id }))
  const chosen: FormQuestion = {
    kind: 'choice',
    name: 'colleague',
    label: colleague.label,
    choices,
    required: false,
    style: 'filtered',
    dataset: `users:${number}`,
  }
  return [chosen, typed]
}
