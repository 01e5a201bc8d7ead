import { confirmCard } from '../cards/confirm-card.ts'
import { formCard } from '../cards/form-card.ts'
import type { FormQuestion } from '../cards/form-card.ts'
import { messageCard } from '../cards/message-card.ts'
import type { Wish } from '../src/domain/change.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { plain } from '../src/understanding/recognize.ts'
import { changeDirectly } from '../src/usecases/change-directly.ts'
import { planChange } from '../src/usecases/plan-change.ts'
import type { ChangePlan } from '../src/usecases/plan-change.ts'
import { authorisationsQuestion, colleagueQuestions, numberQuestion, serviceQuestion } from './form-questions.ts'
import { asRequest } from './two-people.ts'
import { QuestionDialog, isCurrent } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import {
  administeredNumbers,
  authorisationsFrom,
  chosenOf,
  colleagueNamed,
  colleaguesOn,
  isSelf,
  noticeOf,
  numberFrom,
  outdated,
  serviceFrom,
  serviceOf,
  withInputs,
} from './request-draft.ts'
import type { Answers } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { sayCard, sayText } from './turn.ts'
import type { Said, Turn } from './turn.ts'

/** "Toegang geven" of the step cards, and taking it away: number, user, authorisation, then exactly what will change. */
const conversation = (id: 'grant' | 'revoke', wish: Wish): Conversation<Answers> => ({
  id,

  async ask(turn, position, replace) {
    const numbers = await administeredNumbers(turn)
    const draft = await settle(turn, numbers, position.draft)
    const questions = await missing(turn, numbers, draft)
    const service = serviceOf(turn, draft)
    const request = service && wish === 'on' ? asRequest(service, draft) : undefined
    if (questions.length === 0) return request ?? confirmation(turn, { ...position, draft }, wish, replace)
    const words = turn.text.conversation[id]
    sayCard(
      turn,
      formCard(
        {
          id: position.id,
          seen: position.seen,
          title: service === undefined ? words.chooseTitle : words.title(turn.text.of(service.name)),
          questions: [...questions],
        },
        turn.text,
      ),
      { replace, asks: true },
    )
    return draft
  },

  async take(turn, position, said) {
    if (said.kind === 'text') return typed(turn, position, said.text, wish)
    if (!isCurrent(position, said.action)) throw new Refusal('choice-gone')
    const answers = withInputs(turn, position.draft, said.inputs)
    if (said.action.verb === 'revise') return { revising: true, ...serviceOnly(answers) }
    if (said.action.verb === 'confirm') return confirm(turn, position, said, wish)
    return said.inputs.typedColleague ? withUser(turn, answers, said.inputs.typedColleague) : answers
  },
})

const serviceOnly = ({ service, number }: Answers): Answers => ({
  ...(service === undefined ? {} : { service }),
  ...(number === undefined ? {} : { number }),
})

export const grantDialog = new QuestionDialog(conversation('grant', 'on'))
export const revokeDialog = new QuestionDialog(conversation('revoke', 'off'))

/** The only number somebody administers needs no question. */
async function settle(turn: Turn, numbers: readonly NamedNumber[], draft: Answers): Promise<Answers> {
  const number = draft.number ?? (numbers.length === 1 ? numbers[0]?.number : undefined)
  if (number !== undefined && !numbers.some((own) => own.number === number))
    throw new Refusal('number-unknown', { number })
  const settled = { ...draft, ...(number === undefined ? {} : { number }) }
  return settled.typedColleague !== undefined && settled.beneficiary === undefined && number !== undefined
    ? withUser(turn, settled, settled.typedColleague)
    : settled
}

async function withUser(turn: Turn, answers: Answers, typedName: string): Promise<Answers> {
  if (answers.number === undefined) return { ...answers, typedColleague: typedName }
  if (isSelf(turn, typedName)) throw new Refusal('own-account')
  const found = colleagueNamed(await colleaguesOn(turn, answers.number), typedName)
  if (found === undefined) throw new Refusal('beneficiary-unknown', { number: answers.number })
  const { typedColleague: _looked, ...rest } = answers
  return { ...rest, beneficiary: found.id }
}

async function missing(turn: Turn, numbers: readonly NamedNumber[], draft: Answers): Promise<readonly FormQuestion[]> {
  const service = serviceOf(turn, draft)
  const questions: FormQuestion[] = []
  if (service === undefined) questions.push(serviceQuestion(turn))
  if (numbers.length > 1 && (draft.number === undefined || draft.revising === true))
    questions.push(numberQuestion(turn, numbers, draft))
  if (questions.length > 0) return questions
  if (service && chosenOf(service, draft).length === 0) questions.push(authorisationsQuestion(turn, service, draft))
  if (draft.beneficiary === undefined && draft.number !== undefined)
    questions.push(...colleagueQuestions(turn, await colleaguesOn(turn, draft.number), draft.number))
  return questions
}

const changeOf = (service: Service, draft: Answers, wish: Wish) => ({
  wish,
  service: service.id,
  authorisations: chosenOf(service, draft),
  number: draft.number ?? '',
  user: draft.beneficiary ?? '',
})

async function confirmation(
  turn: Turn,
  position: Position<Answers>,
  wish: Wish,
  replace: boolean,
): Promise<Answers | 'done'> {
  const service = serviceOf(turn, position.draft)
  if (service === undefined) throw new Refusal('choice-gone')
  const plan = await planChange(turn.deps, turn.person, changeOf(service, position.draft, wish))
  if (plan.change.length === 0) return nothingToChange(turn, plan, wish, replace)
  sayCard(
    turn,
    confirmCard(
      {
        id: position.id,
        seen: position.seen,
        mode: wish === 'on' ? 'grant' : 'revoke',
        service: service.name,
        warnings: [...service.warnings],
        beneficiary: plan.user,
        forSelf: false,
        customer: plan.customer,
        labels: plan.change.map(({ label }) => label),
        skipped:
          wish === 'off'
            ? []
            : plan.skipped.map(({ authorisation, ...skip }) => ({ label: authorisation.label, ...skip })),
        reviewers: [],
        toServicedesk: false,
        reason: '',
        replaces: false,
        ...noticeOf(turn, position.draft),
      },
      turn.text,
    ),
    { replace, asks: true },
  )
  const { notice: _said, ...draft } = position.draft
  return { ...draft, shown: plan.digest }
}

/** It is so already. */
function nothingToChange(turn: Turn, plan: ChangePlan, wish: Wish, replace: boolean): 'done' {
  const words = turn.text.conversation
  const told = wish === 'on' ? words.userHasIt : words.userHasItNot
  const labels = turn.text.labels.and(plan.skipped.map(({ authorisation }) => authorisation.label))
  const actions = [{ label: words.topics.menu, topic: 'menu' }]
  const text = told(plan.user.name, labels, plan.customer.number)
  sayCard(turn, messageCard({ text, actions }, turn.text), { replace })
  return 'done'
}

async function confirm(turn: Turn, position: Position<Answers>, said: Said, wish: Wish): Promise<Answers | 'done'> {
  const { draft } = position
  const service = serviceOf(turn, draft)
  if (service === undefined || draft.shown === undefined) throw new Refusal('choice-gone')
  const card = said.kind === 'button' ? said.card : undefined
  try {
    const batch = await changeDirectly(turn.deps, turn.person, {
      draft: changeOf(service, draft, wish),
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

async function typed(turn: Turn, position: Position<Answers>, text: string, wish: Wish): Promise<Answers | 'done'> {
  const { draft } = position
  const service = serviceOf(turn, draft)
  if (service === undefined) return { ...draft, service: serviceFrom(turn, text) }
  if (draft.number === undefined) return { ...draft, number: numberFrom(turn, text) }
  if (chosenOf(service, draft).length === 0) return { ...draft, authorisations: authorisationsFrom(service, text) }
  if (draft.beneficiary === undefined) return withUser(turn, draft, text)
  if (turn.text.conversation.typed.yes.includes(plain(text))) return confirm(turn, position, turn.said, wish)
  throw new Refusal('choice-unknown')
}
