import type { FormQuestion } from '../cards/form-card.ts'
import type { PortalUser } from '../src/domain/portal.ts'
import type { Service } from '../src/domain/service.ts'
import type { Answers } from './request-draft.ts'
import { chosenOf } from './request-draft.ts'
import type { Turn } from './turn.ts'

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

/** What there is to choose from, as the step says it that this question does (F-21); undefined where nothing is chosen. */
export function whatToChoose(
  turn: Turn,
  services: readonly Service[],
  questions: readonly FormQuestion[],
): { readonly intro?: string } {
  if (!questions.some(({ name }) => name === 'authorisations')) return {}
  const steps = services.flatMap(({ guide }) => guide.request.filter(({ takesOver }) => takesOver === 'authorisations'))
  return steps.length === 0 ? {} : { intro: steps.map(({ say }) => turn.text.of(say)).join(' ') }
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
