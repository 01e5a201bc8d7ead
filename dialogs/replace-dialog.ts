import { messageCard } from '../cards/message-card.ts'
import { replaceCard } from '../cards/replace-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { planReplacement } from '../src/usecases/plan-replacement.ts'
import type { ReplacementPlan } from '../src/usecases/plan-replacement.ts'
import { replaceAuthorisation } from '../src/usecases/replace-authorisation.ts'
import { askedLabels } from './asked-labels.ts'
import { QuestionDialog, isCurrent } from './question-dialog.ts'
import type { Conversation, Position } from './question-dialog.ts'
import { noticeOf } from './request-draft.ts'
import { showSubject } from './show-subject.ts'
import { sayCard, sayText } from './turn.ts'
import type { Said, Turn } from './turn.ts'
import { unclear } from './unclear.ts'
import { stopped, yesOrNo } from './yes-or-no.ts'

interface Replacing {
  readonly number: string
  readonly user: string
  /** Digest of the plan that the card shows (I-26). */
  readonly shown?: string
  readonly notice?: 'changed'
}

/** What gives an error makes way for what works: shown, then done with one press. */
const conversation: Conversation<Replacing> = {
  id: 'replace',

  async ask(turn, { id, seen, draft }, replace) {
    const plan = await planReplacement(turn.deps, turn.person, draft)
    if (plan.off === undefined) return nothingToReplace(turn, plan, replace)
    sayCard(
      turn,
      replaceCard(
        {
          id,
          seen,
          user: plan.user,
          customer: plan.customer,
          replacement: plan.replacement.label,
          switchesOn: plan.on !== undefined,
          replaced: plan.off.label,
          asked: askedLabels(turn, plan.asked),
          ...noticeOf(turn, draft),
        },
        turn.text,
      ),
      { replace, asks: true },
    )
    const { number, user } = draft
    return { number, user, shown: plan.digest }
  },

  async take(turn, position, said) {
    if (said.kind === 'text') {
      const answer = yesOrNo(turn, said.text)
      if (answer === 'no') return stopped(turn)
      return answer === 'yes'
        ? confirm(turn, position, said)
        : unclear(turn, said.text, turn.text.unclear.confirm.replace)
    }
    if (!isCurrent(position, said.action) || said.action.verb !== 'confirm') throw new Refusal('choice-gone')
    return confirm(turn, position, said)
  },
}

export const replaceDialog = new QuestionDialog(conversation)

function nothingToReplace(turn: Turn, { user, customer }: ReplacementPlan, replace: boolean): 'done' {
  const actions = [{ label: turn.text.conversation.topics.menu, topic: 'menu' }]
  const text = turn.text.readOnly.nothingToReplace(user.name, customer.number)
  sayCard(turn, messageCard({ text, actions }, turn.text), { replace })
  return 'done'
}

async function confirm(turn: Turn, position: Position<Replacing>, said: Said): Promise<Replacing | 'done'> {
  const { number, user, shown } = position.draft
  if (shown === undefined) throw new Refusal('choice-gone')
  const card = said.kind === 'button' ? said.card : undefined
  try {
    const batch = await replaceAuthorisation(turn.deps, turn.person, {
      draft: { number, user },
      confirmation: `${position.id}:${position.seen}`,
      shown,
      ...(card === undefined ? {} : { card }),
    })
    // Typed: the worker sends the living card. Pressed: the confirmation becomes it.
    if (card === undefined) sayText(turn, turn.text.conversation.sent)
    else await showSubject(turn, { kind: 'changes', id: batch }, true)
    return 'done'
  } catch (error) {
    // What was shown is not true any more: shown again, as it is now (I-26).
    if (error instanceof Refusal && error.code === 'seen-outdated') return { number, user, notice: 'changed' }
    throw error
  }
}
