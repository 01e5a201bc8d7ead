import { formCard } from '../cards/form-card.ts'
import type { FormQuestion } from '../cards/form-card.ts'
import type { Wish } from '../src/domain/change.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { changeDirectly } from '../src/usecases/change-directly.ts'
import { colleaguesOnAny } from './ask-people.ts'
import { offerToAdd } from './not-there.ts'
import { showConfirmation } from './change-confirmation.ts'
import { changesDraft, settledNumbers, wantedIn, withChangeInputs } from './change-draft.ts'
import type { ChangeAnswers } from './change-draft.ts'
import { showGrantPage, showTakePage } from './change-page.ts'
import { numbersQuestion } from './change-questions.ts'
import { typedChange } from './change-typed.ts'
import { firstOf, withUser } from './change-user.ts'
import { authorisationsQuestion, colleagueQuestions, whatToChoose } from './form-questions.ts'
import { asGiven } from './two-people.ts'
import { QuestionDialog, isCurrent } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import { administeredNumbers, chosenOf, noticeOf, outdated, serviceOf } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { sayCard, sayText } from './turn.ts'
import type { Said, Turn } from './turn.ts'
import type { AskAgain } from './unclear.ts'

/** "Toegang geven" of the step cards, and taking it away: number, user, authorisations, then exactly what will change. */
const conversation = (id: 'grant' | 'revoke', wish: Wish): Conversation<ChangeAnswers> => ({
  id,

  async ask(turn, position, replace) {
    const numbers = await administeredNumbers(turn)
    const draft = await settle(turn, numbers, position.draft)
    if (draft.notThere !== undefined && wish === 'on') return offerToAdd(turn, draft, replace)
    if (draft.notThere !== undefined) throw new Refusal('beneficiary-unknown', firstOf(draft.numbers))
    const questions = await missing(turn, numbers, draft, wish)
    if (questions.length > 0) return form(turn, { ...position, draft }, id, questions, replace)
    const given = wish === 'on' ? asGiven(turn, draft) : undefined
    if (given !== undefined) return given
    const page = pageOn(turn, numbers, draft)
    if (page === undefined) return showConfirmation(turn, { ...position, draft }, wish, replace)
    const show = wish === 'on' ? showGrantPage : showTakePage
    return show(turn, { ...position, draft }, page, replace)
  },

  async take(turn, position, said) {
    if (said.kind === 'text') return typed(turn, position, said.text, wish)
    if (!isCurrent(position, said.action)) throw new Refusal('choice-gone')
    const answers = withChangeInputs(turn, position.draft, said.inputs)
    if (said.action.verb === 'revise') return revised(answers)
    if (said.action.verb === 'confirm') return confirm(turn, position, said, wish)
    if (said.action.verb === 'choose-all') return wholePage(answers, wish)
    // Asked again without a word, a page without a tick would look unheard.
    if (position.draft.page === true && answers.authorisations?.length === 0) throw new Refusal('no-lines-chosen')
    return said.inputs.typedColleague ? withUser(turn, answers, said.inputs.typedColleague) : answers
  },
})

export const grantDialog = new QuestionDialog(conversation('grant', 'on'))
export const revokeDialog = new QuestionDialog(conversation('revoke', 'off'))

/** From a confirmed page back to the page; from the page, or of a service, back to number and user. */
function revised({ service, numbers, beneficiary, authorisations, all, shown }: ChangeAnswers): ChangeAnswers {
  const onNumbers = numbers === undefined ? {} : { numbers }
  if (service !== undefined || shown === undefined || beneficiary === undefined)
    return { revising: true, ...(service === undefined ? {} : { service }), ...onNumbers }
  const ticked = authorisations === undefined || all === true ? {} : { authorisations }
  return { ...onNumbers, beneficiary, ...ticked, again: true }
}

function wholePage(answers: ChangeAnswers, wish: Wish): ChangeAnswers {
  if (wish === 'on' || answers.service !== undefined) throw new Refusal('choice-unknown')
  return { ...answers, all: true }
}

async function settle(turn: Turn, numbers: readonly NamedNumber[], draft: ChangeAnswers): Promise<ChangeAnswers> {
  const chosen = settledNumbers(numbers, draft)
  const settled = { ...draft, ...(chosen === undefined ? {} : { numbers: chosen }) }
  return settled.typedColleague !== undefined && settled.beneficiary === undefined && chosen !== undefined
    ? withUser(turn, settled, settled.typedColleague)
    : settled
}

async function missing(
  turn: Turn,
  numbers: readonly NamedNumber[],
  draft: ChangeAnswers,
  wish: Wish,
): Promise<readonly FormQuestion[]> {
  const service = serviceOf(turn, draft)
  // What takes two people is given on one number at a time (I-14).
  const many = wish === 'on' && service !== undefined && service.grants.every(({ needs }) => needs === 1)
  if (numbers.length > 1 && (draft.numbers === undefined || draft.revising === true))
    return [numbersQuestion(turn, numbers, draft.numbers, many)]
  const chosen = draft.numbers ?? []
  return [
    ...(service && chosenOf(service, draft).length === 0 ? [authorisationsQuestion(turn, service, draft)] : []),
    ...(draft.beneficiary === undefined && chosen[0] !== undefined
      ? colleagueQuestions(turn, await colleaguesOnAny(turn, chosen), chosen[0])
      : []),
  ]
}

function form(
  turn: Turn,
  { id, seen, draft }: Position<ChangeAnswers>,
  kind: 'grant' | 'revoke',
  questions: readonly FormQuestion[],
  replace: boolean,
): ChangeAnswers {
  const words = turn.text.conversation[kind]
  const service = serviceOf(turn, draft)
  const title = service === undefined ? words.chooseTitle : words.title(turn.text.of(service.name))
  const choice = whatToChoose(turn, service === undefined ? [] : [service], questions)
  const data = { id, seen, title, questions: [...questions], ...choice, ...noticeOf(turn, draft) }
  sayCard(turn, formCard(data, turn.text), { replace, asks: true })
  return draft
}

/** The number of which the whole page is still to be filled in; undefined where all is chosen. */
function pageOn(turn: Turn, numbers: readonly NamedNumber[], draft: ChangeAnswers): NamedNumber | undefined {
  const answered = draft.all === true || (wantedIn(turn, draft).length > 0 && draft.again !== true)
  if (draft.service !== undefined || answered) return undefined
  const page = numbers.find(({ number }) => number === draft.numbers?.[0])
  // A page is of one number.
  if (page === undefined || draft.numbers?.length !== 1) throw new Refusal('choice-unknown')
  return page
}

async function confirm(
  turn: Turn,
  position: Position<ChangeAnswers>,
  said: Said,
  wish: Wish,
): Promise<ChangeAnswers | 'done'> {
  const { draft } = position
  if (draft.shown === undefined) throw new Refusal('choice-gone')
  const card = said.kind === 'button' ? said.card : undefined
  try {
    const batch = await changeDirectly(turn.deps, turn.person, {
      draft: changesDraft(turn, draft, wish),
      confirmation: `${position.id}:${position.seen}`,
      shown: draft.shown,
      ...(card === undefined ? {} : { card }),
    })
    // Typed: the worker sends the living card. Pressed: the confirmation becomes it.
    if (card === undefined) sayText(turn, turn.text.conversation.sent)
    else await showSubject(turn, { kind: 'changes', id: batch }, true)
    return 'done'
  } catch (error) {
    // What was shown is not true any more: shown again, as it is now (I-26).
    if (error instanceof Refusal && outdated.includes(error.code)) return { ...draft, notice: 'changed' }
    throw error
  }
}

async function typed(
  turn: Turn,
  position: Position<ChangeAnswers>,
  text: string,
  wish: Wish,
): Promise<ChangeAnswers | 'done' | AskAgain> {
  const answer = await typedChange(turn, position.draft, text, wish)
  if (answer === 'yes') return confirm(turn, position, turn.said, wish)
  return answer === 'revise' ? revised(position.draft) : answer
}
