import type { FormQuestion } from '../cards/form-card.ts'
import type { Service } from '../src/domain/service.ts'
import { authorisationsQuestion } from './form-questions.ts'
import { noService } from './join-draft.ts'
import type { JoinAnswers } from './join-draft.ts'
import { chosenOf } from './request-draft.ts'
import type { Turn } from './turn.ts'

/** Everything at once; the number is typed, because there is no list of numbers that somebody has not got. */
export function joinQuestions(turn: Turn, draft: JoinAnswers, service: Service | undefined): readonly FormQuestion[] {
  const again = draft.revising === true
  const isOpen = draft.filledIn !== true || again
  const colleague = draft.who === 'colleague'
  const questions: FormQuestion[] = []
  if (colleague && (again || !draft.address)) questions.push(addressQuestion(turn, draft))
  if (colleague && (again || !draft.name)) questions.push(nameQuestion(turn, draft))
  if (again || draft.number === undefined) questions.push(numberQuestion(turn, draft))
  if (again || (isOpen && service === undefined)) questions.push(wishQuestion(turn, draft))
  if (questions.length === 0 && service !== undefined && chosenOf(service, draft).length === 0)
    questions.push(authorisationsQuestion(turn, service, draft))
  return questions
}

const filled = (value: string | undefined) => (value === undefined || value === '' ? {} : { value })

const addressQuestion = ({ text }: Turn, { address }: JoinAnswers): FormQuestion => ({
  kind: 'text',
  name: 'typedColleague',
  label: text.invitation.ask.address,
  placeholder: text.conversation.colleague.example,
  required: true,
  errorMessage: text.invitation.ask.addressMissing,
  maxLength: 254,
  ...filled(address),
})

const nameQuestion = ({ text }: Turn, { name }: JoinAnswers): FormQuestion => ({
  kind: 'text',
  name: 'colleagueName',
  label: text.invitation.ask.name,
  required: true,
  errorMessage: text.invitation.ask.nameMissing,
  maxLength: 100,
  ...filled(name),
})

const numberQuestion = ({ text }: Turn, { number }: JoinAnswers): FormQuestion => ({
  kind: 'text',
  name: 'number',
  label: text.invitation.ask.number,
  placeholder: text.invitation.ask.numberExample,
  required: true,
  errorMessage: text.invitation.ask.numberMissing,
  maxLength: 20,
  ...filled(number),
})

function wishQuestion({ text, deps }: Turn, { who, service }: JoinAnswers): FormQuestion {
  const { ask } = text.invitation
  const services = deps.catalogue.services.map(({ id, name }) => ({ title: text.of(name), value: id }))
  return {
    kind: 'choice',
    name: 'service',
    label: who === 'me' ? ask.service : ask.serviceForColleague,
    choices: [{ title: ask.noService, value: noService }, ...services],
    value: service ?? noService,
    required: false,
    style: 'compact',
  }
}
