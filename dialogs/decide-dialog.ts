import type { Verdict } from '../src/domain/access-request.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import { asksBack } from '../src/understanding/asks-back.ts'
import { decide } from '../src/usecases/decide.ts'
import { QuestionDialog } from './question-dialog.ts'
import type { Conversation } from './question-dialog.ts'
import { refusalReply } from './refusal-reply.ts'
import { showSubject } from './show-subject.ts'
import { sayText } from './turn.ts'
import type { Turn } from './turn.ts'
import { AskAgain } from './unclear.ts'
import { stopped, yesOrNo } from './yes-or-no.ts'

export interface TypedDecision {
  readonly request?: string
  readonly verdict?: Verdict
  /** Version that was shown before the "yes" (I-26). */
  readonly shownVersion?: number
}

/** The question stays: the same can be typed again, or shorter. After any other no there is nothing left to ask. */
const again: readonly RefusalCode[] = ['backend-unavailable', 'text-too-long']

/** The same decision as on the card, typed: for clients where buttons do not work (TEAMS.md C4). */
const conversation: Conversation<TypedDecision> = {
  id: 'decide',

  async ask(turn, { draft }) {
    if (draft.request === undefined || draft.verdict === undefined) throw new Refusal('choice-gone')
    const words = turn.text.conversation.typedDecision
    // What was shown stands a line above; shown anew it might be newer than what is decided on.
    if (turn.notice !== undefined && draft.shownVersion !== undefined) {
      sayText(turn, turn.notice)
      return draft
    }
    // Read before it is drawn: what is decided is never newer than what was shown (I-26).
    const request = await turn.deps.ledger.request(turn.person.tenant, draft.request)
    if (request === undefined) throw new Refusal('not-visible')
    await showSubject(turn, { kind: 'request', id: request.id }, false)
    sayText(turn, words[draft.verdict](draft.request))
    return { ...draft, shownVersion: request.version }
  },

  async take(turn, { draft }, said) {
    if (said.kind !== 'text' || draft.request === undefined || draft.verdict === undefined)
      throw new Refusal('choice-gone')
    const [first = '', ...reason] = said.text.trim().split(/\s+/)
    const answer = yesOrNo(turn, first)
    if (answer === 'no') return stopped(turn)
    if (answer === undefined) return notDecided(turn, said.text, draft.request, draft.verdict)
    try {
      const { request, verdict, shownVersion: seen = 0 } = draft
      await decide(turn.deps, turn.person, { request, seen, verdict, reason: reason.join(' ') })
    } catch (error) {
      if (!(error instanceof Refusal) || again.includes(error.code)) throw error
      // Shown again as it is now, with the question.
      if (error.code === 'seen-outdated') return draft
      turn.replies.push(refusalReply(turn, error))
      return 'done'
    }
    // The card that was shown before the yes is a living one: it becomes the decided one.
    sayText(turn, turn.text.conversation.sent)
    return 'done'
  },
}

function notDecided(turn: Turn, typed: string, request: string, verdict: Verdict): AskAgain {
  const { conversation, unclear: words } = turn.text
  const lead = asksBack(typed) ? [] : [words.notPlaced]
  return new AskAgain([...lead, conversation.typedDecision[verdict](request)].join(' '))
}

export const decideDialog = new QuestionDialog(conversation)
