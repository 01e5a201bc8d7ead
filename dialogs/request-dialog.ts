import { formCard } from '../cards/form-card.ts'
import type { FormQuestion } from '../cards/form-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { plain } from '../src/understanding/recognize.ts'
import { submitRequest } from '../src/usecases/submit-request.ts'
import { authorisationsQuestion, colleagueQuestions, numberQuestion, serviceQuestion } from './form-questions.ts'
import { looksLikeAddress, offerToAdd } from './not-there.ts'
import { QuestionDialog, isCurrent } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import {
  authorisationsFrom,
  chosenOf,
  colleagueNamed,
  colleaguesOn,
  isSelf,
  numberFrom,
  outdated,
  ownNumbers,
  serviceFrom,
  serviceOf,
  withInputs,
} from './request-draft.ts'
import { confirmation, draftOf } from './request-confirmation.ts'
import type { RequestAnswers } from './request-confirmation.ts'
import { showSubject } from './show-subject.ts'
import { sayCard, sayText } from './turn.ts'
import type { Said, Turn } from './turn.ts'

/** "Toegang vragen" of the step cards: what, on which number, for whom, and then exactly what will be asked of whom. */
const conversation: Conversation<RequestAnswers> = {
  id: 'request',

  async ask(turn, position, replace) {
    const draft = await settle(turn, position.draft)
    if (draft.notThere !== undefined) return offerToAdd(turn, draft, replace)
    const service = serviceOf(turn, draft)
    const questions = await missing(turn, draft, service)
    if (questions.length > 0) {
      sayCard(turn, formOf(turn, position, service, questions), { replace, asks: true })
      return draft
    }
    return confirmation(turn, { ...position, draft }, replace)
  },

  async take(turn, position, said) {
    if (said.kind === 'text') return typed(turn, position, said.text)
    if (!isCurrent(position, said.action)) throw new Refusal('choice-gone')
    if (said.action.verb === 'revise') return revising(withInputs(turn, position.draft, said.inputs))
    if (said.action.verb === 'confirm')
      return submit(turn, position, withInputs(turn, position.draft, said.inputs), said)
    const answers = withInputs(turn, position.draft, said.inputs)
    const service = serviceOf(turn, answers)
    if (service && chosenOf(service, answers).length === 0 && said.inputs.authorisations !== undefined)
      throw new Refusal('no-lines-chosen')
    if (answers.forWhom === 'colleague' && said.inputs.typedColleague)
      return withColleague(turn, answers, said.inputs.typedColleague)
    return answers
  },
}

export const requestDialog = new QuestionDialog(conversation)

const revising = ({ shown: _shown, ...answers }: RequestAnswers): RequestAnswers => ({ ...answers, revising: true })

/** What needs no question: the only number somebody has, and "for me" unless they say otherwise. */
async function settle(turn: Turn, draft: RequestAnswers): Promise<RequestAnswers> {
  const numbers = await ownNumbers(turn)
  const only = numbers.length === 1 ? numbers[0]?.number : undefined
  const number = draft.number ?? only
  if (number !== undefined && !numbers.some((own) => own.number === number))
    throw new Refusal('number-unknown', { number })
  const settled = { ...draft, ...(number === undefined ? {} : { number }) }
  return settled.typedColleague !== undefined && settled.beneficiary === undefined && number !== undefined
    ? withColleague(turn, settled, settled.typedColleague)
    : settled
}

/** Nobody was found yet, or somebody else is meant now. */
const withoutColleague = ({ typedColleague: _typed, notThere: _nobody, ...answers }: RequestAnswers): RequestAnswers =>
  answers

const forMe = ({ typedColleague: _typed, beneficiary: _chosen, ...answers }: RequestAnswers): RequestAnswers => ({
  ...answers,
  forWhom: 'me',
})

async function withColleague(turn: Turn, answers: RequestAnswers, typedName: string): Promise<RequestAnswers> {
  if (isSelf(turn, typedName)) return forMe(answers)
  if (answers.number === undefined) return { ...answers, forWhom: 'colleague', typedColleague: typedName }
  const found = colleagueNamed(await colleaguesOn(turn, answers.number), typedName)
  if (found === undefined && looksLikeAddress(typedName))
    return { ...withoutColleague(answers), forWhom: 'colleague', notThere: typedName }
  if (found === undefined) throw new Refusal('beneficiary-unknown', { number: answers.number })
  return { ...withoutColleague(answers), forWhom: 'colleague', beneficiary: found.id }
}

/** The questions that are still open and can be asked together. */
async function missing(
  turn: Turn,
  draft: RequestAnswers,
  service: Service | undefined,
): Promise<readonly FormQuestion[]> {
  if (service === undefined) return [serviceQuestion(turn)]
  const numbers = await ownNumbers(turn)
  const questions: FormQuestion[] = []
  const all = draft.revising === true
  if (service.choose === 'some' && service.grants.length > 1 && (all || chosenOf(service, draft).length === 0))
    questions.push(authorisationsQuestion(turn, service, draft))
  if (numbers.length > 1 && (all || draft.number === undefined)) questions.push(numberQuestion(turn, numbers, draft))
  if (all || (questions.length > 0 && draft.forWhom === undefined)) questions.push(forWhomQuestion(turn, draft))
  if (
    questions.length === 0 &&
    draft.forWhom === 'colleague' &&
    draft.beneficiary === undefined &&
    draft.number !== undefined
  )
    questions.push(...colleagueQuestions(turn, await colleaguesOn(turn, draft.number), draft.number))
  return questions
}

function forWhomQuestion(turn: Turn, draft: RequestAnswers): FormQuestion {
  const { forWhom } = turn.text.conversation
  return {
    kind: 'choice',
    name: 'forWhom',
    label: forWhom.label,
    choices: [
      { title: forWhom.me, value: 'me' },
      { title: forWhom.colleague, value: 'colleague' },
    ],
    value: draft.forWhom ?? 'me',
    required: true,
    style: 'expanded',
  }
}

function formOf(
  turn: Turn,
  position: Position<RequestAnswers>,
  service: Service | undefined,
  questions: readonly FormQuestion[],
) {
  const { request } = turn.text.conversation
  return formCard(
    {
      id: position.id,
      seen: position.seen,
      title: service === undefined ? request.chooseTitle : request.title(turn.text.of(service.name)),
      ...(service === undefined ? {} : { intro: request.intro }),
      questions: [...questions],
    },
    turn.text,
  )
}

async function submit(
  turn: Turn,
  position: Position<RequestAnswers>,
  answers: RequestAnswers,
  said: Said,
): Promise<RequestAnswers | 'done'> {
  const service = serviceOf(turn, answers)
  if (service === undefined || position.draft.shown === undefined) throw new Refusal('choice-gone')
  const card = said.kind === 'button' ? said.card : undefined
  try {
    const id = await submitRequest(turn.deps, turn.person, {
      draft: draftOf(service, answers),
      reason: answers.reason ?? '',
      confirmation: `${position.id}:${position.seen}`,
      shown: position.draft.shown,
      ...(answers.replaces === undefined ? {} : { replaces: answers.replaces }),
      ...(card === undefined ? {} : { card }),
    })
    // Typed: the worker sends the living card. Pressed: the confirmation becomes it.
    if (card === undefined) sayText(turn, turn.text.conversation.sent)
    else await showSubject(turn, { kind: 'request', id }, true)
    return 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // What was shown is not true any more: shown again, as it is now (I-26).
    if (outdated.includes(error.code)) return { ...answers, notice: 'changed' }
    if (error.code === 'too-late-to-withdraw' && answers.replaces !== undefined) return withoutReplaced(answers)
    throw error
  }
}

/** The old request was decided meanwhile: this one stands on its own, and is confirmed once more. */
const withoutReplaced = ({ replaces: _decided, ...answers }: RequestAnswers): RequestAnswers => ({
  ...answers,
  notice: 'replaced-decided',
})

async function typed(turn: Turn, position: Position<RequestAnswers>, text: string): Promise<RequestAnswers | 'done'> {
  const { draft } = position
  const service = serviceOf(turn, draft)
  if (service === undefined) return { ...draft, service: serviceFrom(turn, text) }
  if (chosenOf(service, draft).length === 0) return { ...draft, authorisations: authorisationsFrom(service, text) }
  if (draft.number === undefined) return { ...draft, number: numberFrom(turn, text) }
  if (draft.forWhom === 'colleague' && draft.beneficiary === undefined) return withColleague(turn, draft, text)
  const said = plain(text)
  const { yes, change } = turn.text.conversation.typed
  if (yes.includes(said)) return submit(turn, position, draft, turn.said)
  if (change.includes(said)) return revising(draft)
  return { ...draft, reason: text.trim() }
}
