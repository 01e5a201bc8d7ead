import { formCard } from '../cards/form-card.ts'
import type { FormQuestion } from '../cards/form-card.ts'
import type { Subject } from '../src/domain/effect.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { submitAsk } from '../src/usecases/submit-ask.ts'
import { submitRequest } from '../src/usecases/submit-request.ts'
import type { Submission } from '../src/usecases/submit-request.ts'
import { requireSomebody, withKnownColleagues } from './ask-people.ts'
import { openQuestions } from './ask-questions.ts'
import { whatToChoose } from './form-questions.ts'
import { looksLikeAddress, offerToAdd } from './not-there.ts'
import { QuestionDialog, isCurrent } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import { manyOf, servicesOf, withAskInputs } from './request-answers.ts'
import type { ManyAnswers, RequestAnswers } from './request-answers.ts'
import { confirmation, draftOf, onlyOne } from './request-confirmation.ts'
import { chosenOf, noticeOf, outdated, ownNumbers } from './request-draft.ts'
import { typedRequest } from './request-typed.ts'
import { showSubject } from './show-subject.ts'
import { sayCard, sayText } from './turn.ts'
import { asGivenAnew } from './two-people.ts'
import type { Said, Turn } from './turn.ts'
import type { AskAgain } from './unclear.ts'

/** "Toegang vragen" of the step cards: what, on which numbers, for whom, and then exactly what will be asked of whom. */
const conversation: Conversation<RequestAnswers> = {
  id: 'request',

  async ask(turn, position, replace) {
    const anew = asGivenAnew(position.draft)
    if (anew !== undefined) return anew
    const draft = await settle(turn, manyOf(position.draft))
    if (draft.notThere !== undefined) return offerToAdd(turn, draft, replace)
    const questions = await openQuestions(turn, draft, await ownNumbers(turn))
    if (questions.length === 0) return confirmation(turn, { ...position, draft }, replace)
    sayCard(turn, formOf(turn, { ...position, draft }, servicesOf(turn, draft), questions), { replace, asks: true })
    return draft
  },

  async take(turn, position, said) {
    const draft = manyOf(position.draft)
    if (said.kind === 'text') return typed(turn, { ...position, draft }, said.text)
    if (!isCurrent(position, said.action)) throw new Refusal('choice-gone')
    const answers = withAskInputs(turn, draft, said.inputs)
    if (said.action.verb === 'revise') return revising(answers)
    if (said.action.verb === 'confirm') return submit(turn, position, answers, said)
    const nothing = servicesOf(turn, answers).every((service) => chosenOf(service, answers).length === 0)
    if (nothing && said.inputs.authorisations !== undefined) throw new Refusal('no-lines-chosen')
    return said.inputs.typedColleague === undefined ? answers : withSomebody(turn, answers)
  },
}

export const requestDialog = new QuestionDialog(conversation)

const revising = ({ shown: _shown, ...answers }: ManyAnswers): ManyAnswers => ({ ...answers, revising: true })

/** What needs no question: the only number somebody has, and who the people are that were named. */
async function settle(turn: Turn, draft: ManyAnswers): Promise<ManyAnswers> {
  const own = (await ownNumbers(turn)).map(({ number }) => number)
  const numbers = draft.numbers?.length ? draft.numbers : own.length === 1 ? own : []
  const foreign = numbers.find((number) => !own.includes(number))
  if (foreign !== undefined) throw new Refusal('number-unknown', { number: foreign })
  return withSomebody(turn, { ...draft, numbers })
}

async function withSomebody(turn: Turn, { notThere: _nobody, ...answers }: ManyAnswers): Promise<ManyAnswers> {
  const known = await withKnownColleagues(turn, answers)
  if (known.forColleagues !== true || known.me === true) return known
  const [name, ...others] = (known.colleagues ?? []).map((each) => (each.id === undefined ? each.name : undefined))
  // One person who is nowhere to be found, by address, can be added; of more there is only to say so.
  if (name !== undefined && others.length === 0 && known.numbers?.length === 1 && looksLikeAddress(name))
    return { ...known, colleagues: [], notThere: name }
  requireSomebody(known)
  return known
}

function formOf(
  turn: Turn,
  { id, seen, draft }: Position<ManyAnswers>,
  services: readonly Service[],
  questions: readonly FormQuestion[],
) {
  const { request } = turn.text.conversation
  const names = turn.text.labels.and(services.map(({ name }) => turn.text.of(name)))
  const title = services.length === 0 ? request.chooseTitle : request.title(names)
  const intro = services.length === 0 ? {} : { intro: request.intro }
  const notice = noticeOf(turn, draft)
  // What is said above the question takes the place of what it began with.
  const began = notice.notice === undefined ? intro : notice
  const choice = whatToChoose(turn, services, questions)
  return formCard({ id, seen, title, ...began, ...choice, questions: [...questions] }, turn.text)
}

async function submit(
  turn: Turn,
  position: Position<RequestAnswers>,
  answers: ManyAnswers,
  said: Said,
): Promise<ManyAnswers | 'done'> {
  const { shown } = position.draft
  if (servicesOf(turn, answers).length === 0 || shown === undefined) throw new Refusal('choice-gone')
  const card = said.kind === 'button' ? said.card : undefined
  try {
    const subject = await send(turn, answers, {
      reason: answers.reason ?? '',
      confirmation: `${position.id}:${position.seen}`,
      shown,
      ...(answers.replaces === undefined ? {} : { replaces: answers.replaces }),
      ...(card === undefined ? {} : { card }),
    })
    // Typed: the worker sends the living card. Pressed: the confirmation becomes it.
    if (card === undefined) sayText(turn, turn.text.conversation.sent)
    else await showSubject(turn, subject, true)
    return 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // What was shown is not true any more: shown again, as it is now (I-26).
    if (outdated.includes(error.code)) return { ...answers, notice: 'changed' }
    if (error.code === 'too-late-to-withdraw' && answers.replaces !== undefined) return withoutReplaced(answers)
    throw error
  }
}

async function send(turn: Turn, answers: ManyAnswers, submission: Omit<Submission, 'draft'>): Promise<Subject> {
  const draft = draftOf(turn, answers)
  const one = onlyOne(draft)
  if (one === undefined) return submitAsk(turn.deps, turn.person, { ...submission, draft })
  return { kind: 'request', id: await submitRequest(turn.deps, turn.person, { ...submission, draft: one }) }
}

/** The old request was decided meanwhile: this one stands on its own, and is confirmed once more. */
const withoutReplaced = ({ replaces: _decided, ...answers }: ManyAnswers): ManyAnswers => ({
  ...answers,
  notice: 'replaced-decided',
})

async function typed(
  turn: Turn,
  position: Position<ManyAnswers>,
  text: string,
): Promise<ManyAnswers | 'done' | AskAgain> {
  const answer = await typedRequest(turn, position.draft, text)
  if (answer === 'yes') return submit(turn, position, position.draft, turn.said)
  return answer === 'revise' ? revising(position.draft) : answer
}
