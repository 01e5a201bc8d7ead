import { formCard } from '../cards/form-card.ts'
import { onboardConfirmCard } from '../cards/onboard-confirm-card.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import { askOnboarding, planOnboarding } from '../src/usecases/ask-onboarding.ts'
import type { OnboardingDraft } from '../src/usecases/ask-onboarding.ts'
import { linkedUser } from '../src/usecases/fresh-rights.ts'
import { filledIn, wrongIn } from './onboard-draft.ts'
import type { OnboardAnswers, WrongField } from './onboard-draft.ts'
import { onboardQuestions } from './onboard-questions.ts'
import { howTo, typedOnboarding } from './onboard-typed.ts'
import { isCurrent, QuestionDialog } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import { ownNumbers } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { sayCard, sayText } from './turn.ts'
import type { Said, Turn } from './turn.ts'
import { AskAgain } from './unclear.ts'
import { showWhyNot } from './why-not-platform.ts'

/** Step 1 of step card 5 (F-25): which number, who gets access, and then exactly who is passed on to the servicedesk. */
const conversation: Conversation<OnboardAnswers> = {
  id: 'onboard',

  async ask(turn, position, replace) {
    try {
      return await next(turn, position, replace)
    } catch (error) {
      // Later on there is something to lose: the form stays.
      if (position.seen > 1) throw error
      showWhyNot(turn, error, replace)
      return 'done'
    }
  },

  async take(turn, position, said) {
    const { draft } = position
    if (said.kind === 'text') return typed(turn, position, said.text)
    if (!isCurrent(position, said.action)) throw new Refusal('choice-gone')
    if (said.action.verb === 'revise') return revised(draft)
    if (said.action.verb === 'confirm') return confirm(turn, position, said)
    return filledIn(draft, said.inputs)
  },
}

export const onboardDialog = new QuestionDialog(conversation)

const revised = ({ shown: _shown, wrong: _wrong, ...draft }: OnboardAnswers): OnboardAnswers => ({
  ...draft,
  revising: true,
})

async function next(
  turn: Turn,
  position: Position<OnboardAnswers>,
  replace: boolean,
): Promise<OnboardAnswers | 'done'> {
  const own = await ownNumbers(turn)
  const draft = withOnlyNumber(position.draft, own)
  if (own.length === 1 && draft.number !== own[0]?.number)
    throw new Refusal('number-unknown', draft.number === undefined ? {} : { number: draft.number })
  const wrong = wrongIn(draft, own)
  if (draft.revising === true || wrong.length > 0) return askForm(turn, { ...position, draft }, { own, replace, wrong })
  return confirmation(turn, { ...position, draft }, own, replace)
}

const withOnlyNumber = (draft: OnboardAnswers, own: readonly NamedNumber[]): OnboardAnswers =>
  draft.number === undefined && own.length === 1 && own[0] !== undefined ? { ...draft, number: own[0].number } : draft

interface Form {
  readonly own: readonly NamedNumber[]
  readonly replace: boolean
  readonly wrong: readonly WrongField[]
}

/** Of a form that nobody filled in yet nothing is wrong but a number that was said with it. */
function askForm(
  turn: Turn,
  { id, seen, draft }: Position<OnboardAnswers>,
  { own, replace, wrong }: Form,
): OnboardAnswers {
  const { onboard } = turn.text
  const { name, address } = linkedUser(turn.person)
  const said = wrong.filter((field) => draft.filledIn === true || (field === 'number' && draft.number !== undefined))
  const known = { ...draft, wrong: said }
  const questions = onboardQuestions(turn, known, own)
  const intro = onboard.intro(name, address)
  const notice = turn.notice === undefined ? {} : { notice: turn.notice }
  const form = { id, seen, title: onboard.title, intro, ...notice, questions, submitLabel: onboard.next }
  sayCard(turn, formCard(form, turn.text), { replace, asks: true })
  const { revising: _revising, shown: _shown, ...rest } = draft
  return rest
}

/** Refusals that are about what was typed in a field: said there, with the form as it was filled in. */
const atField: Readonly<Partial<Record<RefusalCode, WrongField>>> = {
  'address-malformed': 'address',
  'number-unknown': 'number',
  'empty-text': 'name',
  'text-too-long': 'name',
}

async function confirmation(
  turn: Turn,
  position: Position<OnboardAnswers>,
  own: readonly NamedNumber[],
  replace: boolean,
): Promise<OnboardAnswers | 'done'> {
  const { id, seen, draft } = position
  try {
    const plan = await planOnboarding(turn.deps, turn.person, draftOf(draft))
    if (plan.kind === 'existing') {
      await showSubject(turn, { kind: 'onboarding', id: plan.id }, replace)
      sayText(turn, turn.text.onboard.already)
      return 'done'
    }
    const { name, address, proven, customer, company } = plan
    const notice = turn.notice === undefined ? {} : { notice: turn.notice }
    const about = { id, seen, name, address, proven, companyName: company.name, ...notice }
    const named = { number: customer.number, customerName: customer.name }
    sayCard(turn, onboardConfirmCard({ ...about, ...named }, turn.text), { replace, asks: true })
    return { ...draft, shown: true }
  } catch (error) {
    const field = error instanceof Refusal ? atField[error.code] : undefined
    if (field === undefined) throw error
    const filled = { ...position, draft: { ...draft, filledIn: true } }
    return askForm(turn, filled, { own, replace, wrong: [field] })
  }
}

const draftOf = ({ number = '', forWhom, name = '', address = '' }: OnboardAnswers): OnboardingDraft => ({
  number,
  forSelf: forWhom === 'me',
  name,
  address,
})

async function typed(
  turn: Turn,
  position: Position<OnboardAnswers>,
  text: string,
): Promise<OnboardAnswers | AskAgain | 'done'> {
  const own = await ownNumbers(turn)
  const answer = typedOnboarding(turn, position.draft, own, text)
  if (answer === 'yes') return confirm(turn, position, turn.said)
  if (answer === 'revise') return revised(position.draft)
  // Who types is told what to type next.
  if (!(answer instanceof AskAgain) && wrongIn(answer, own).length > 0) turn.notice = howTo(turn, answer, own)
  return answer
}

async function confirm(turn: Turn, position: Position<OnboardAnswers>, said: Said): Promise<'done'> {
  const { id, seen, draft } = position
  if (draft.shown !== true) throw new Refusal('choice-gone')
  const card = said.kind === 'button' ? said.card : undefined
  const asked = await askOnboarding(turn.deps, turn.person, {
    ...draftOf(draft),
    key: `${id}:${seen}`,
    ...(card === undefined ? {} : { card }),
  })
  // Typed: the worker sends the living card. Pressed: the confirmation becomes it.
  if (card === undefined) sayText(turn, turn.text.conversation.sent)
  else await showSubject(turn, { kind: 'onboarding', id: asked }, true)
  return 'done'
}
