import type { DialogContext } from 'botbuilder-dialogs'
import { formCard } from '../cards/form-card.ts'
import { inviteConfirmCard } from '../cards/invite-confirm-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { askInvitation } from '../src/usecases/ask-invitation.ts'
import { planInvitation, requireMember } from '../src/usecases/plan-invitation.ts'
import { joinQuestions } from './join-questions.ts'
import { fromConversation, invitationDraft, joined } from './join-draft.ts'
import type { JoinAnswers } from './join-draft.ts'
import { typedJoin, withoutShown } from './join-typed.ts'
import { QuestionDialog, isCurrent } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import { noticeOf, serviceOf } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { begin } from './stack.ts'
import { sayCard, sayText } from './turn.ts'
import type { Said, Turn } from './turn.ts'
import type { AskAgain } from './unclear.ts'

/** "Gebruiker worden" of the step cards: which number, what is needed after, and then exactly who is added to what. */
const conversation: Conversation<JoinAnswers> = {
  id: 'join',

  async ask(turn, position, replace) {
    requireMember(turn.person)
    const { draft } = position
    const questions = joinQuestions(turn, draft, serviceOf(turn, draft))
    if (questions.length === 0) return confirmation(turn, position, replace)
    const { ask } = turn.text.invitation
    const mine = draft.who === 'me'
    const about = { id: position.id, seen: position.seen, title: mine ? ask.selfTitle : ask.colleagueTitle }
    const intro = mine ? ask.selfIntro : ask.colleagueIntro
    sayCard(turn, formCard({ ...about, intro, ...noticeOf(turn, draft), questions }, turn.text), {
      replace,
      asks: true,
    })
    return draft
  },

  async take(turn, position, said) {
    if (said.kind === 'text') return typed(turn, position, said.text)
    if (!isCurrent(position, said.action)) throw new Refusal('choice-gone')
    const answers = joined(turn, position.draft, said.inputs)
    if (said.action.verb === 'revise') return { ...withoutShown(answers), revising: true }
    if (said.action.verb === 'confirm') return confirm(turn, position, answers, said)
    return answers
  },
}

export const joinDialog = new QuestionDialog(conversation)

/** For oneself; what the sentence said already is not asked again. */
export const beginJoining = (stack: DialogContext, draft: Omit<JoinAnswers, 'who'> = {}): Promise<void> =>
  begin(stack, 'join', { ...draft, who: 'me' })

/** For a colleague. The conversation in which they were missing ends here: what it was about goes along as a wish. */
export async function beginInviting(stack: DialogContext, draft?: Omit<JoinAnswers, 'who'>): Promise<void> {
  const known = draft ?? fromConversation(stack)
  await stack.cancelAllDialogs()
  await begin(stack, 'join', { ...known, who: 'colleague' })
}

async function confirmation(turn: Turn, position: Position<JoinAnswers>, replace: boolean): Promise<JoinAnswers> {
  const { draft } = position
  const plan = await planInvitation(turn.deps, turn.person, invitationDraft(turn, draft))
  const asks = plan.wishes.filter((each) => !plan.granted.includes(each))
  sayCard(
    turn,
    inviteConfirmCard(
      {
        id: position.id,
        seen: position.seen,
        forSelf: plan.forSelf,
        direct: plan.direct,
        name: plan.name,
        address: plan.address,
        number: plan.number,
        asks: asks.map(({ label }) => label),
        gives: plan.granted.map(({ label }) => label),
        reason: draft.reason ?? '',
        ...noticeOf(turn, draft),
      },
      turn.text,
    ),
    { replace, asks: true },
  )
  const { notice: _said, ...rest } = draft
  return { ...rest, shown: plan.digest }
}

async function confirm(
  turn: Turn,
  position: Position<JoinAnswers>,
  answers: JoinAnswers,
  said: Said,
): Promise<JoinAnswers | 'done'> {
  const { shown } = position.draft
  if (shown === undefined) throw new Refusal('choice-gone')
  const card = said.kind === 'button' ? said.card : undefined
  try {
    const id = await askInvitation(turn.deps, turn.person, {
      draft: invitationDraft(turn, answers),
      reason: answers.reason ?? '',
      confirmation: `${position.id}:${position.seen}`,
      shown,
      ...(card === undefined ? {} : { card }),
    })
    // Typed: the worker sends the living card. Pressed: the confirmation becomes it.
    if (card === undefined) sayText(turn, turn.text.conversation.sent)
    else await showSubject(turn, { kind: 'invitation', id }, true)
    return 'done'
  } catch (error) {
    // What was shown is not true any more: shown again, as it is now (I-26).
    if (error instanceof Refusal && error.code === 'seen-outdated') return { ...answers, notice: 'changed' }
    throw error
  }
}

async function typed(
  turn: Turn,
  position: Position<JoinAnswers>,
  text: string,
): Promise<JoinAnswers | 'done' | AskAgain> {
  const { draft } = position
  const answer = typedJoin(turn, draft, text)
  if (answer === 'yes') return confirm(turn, position, draft, turn.said)
  return answer === 'revise' ? { ...withoutShown(draft), revising: true } : answer
}
