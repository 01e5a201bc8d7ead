import type { Verdict } from '../src/domain/access-request.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { plain } from '../src/understanding/recognize.ts'
import { decide } from '../src/usecases/decide.ts'
import { QuestionDialog } from './question-dialog.ts'
import type { Conversation } from './question-dialog.ts'
import { showSubject } from './show-subject.ts'
import { sayText } from './turn.ts'

export interface TypedDecision {
  readonly request?: string
  readonly verdict?: Verdict
  /** Version that was shown before the "yes" (I-26). */
  readonly shownVersion?: number
}

/** The same decision as on the card, typed: for clients where buttons do not work (TEAMS.md C4). */
const conversation: Conversation<TypedDecision> = {
  id: 'decide',

  async ask(turn, { draft }) {
    if (draft.request === undefined || draft.verdict === undefined) throw new Refusal('choice-gone')
    await showSubject(turn, { kind: 'request', id: draft.request }, false)
    const request = await turn.deps.ledger.request(turn.person.tenant, draft.request)
    if (request === undefined) throw new Refusal('not-visible')
    const words = turn.text.conversation.typedDecision
    sayText(turn, words[draft.verdict](draft.request))
    return { ...draft, shownVersion: request.version }
  },

  async take(turn, { draft }, said) {
    if (said.kind !== 'text' || draft.request === undefined || draft.verdict === undefined)
      throw new Refusal('choice-gone')
    const [first = '', ...reason] = said.text.trim().split(/\s+/)
    if (!turn.text.conversation.typed.yes.includes(plain(first))) throw new Refusal('choice-unknown')
    await decide(turn.deps, turn.person, {
      request: draft.request,
      seen: draft.shownVersion ?? 0,
      verdict: draft.verdict,
      reason: reason.join(' '),
    })
    // The card that was shown before the yes is a living one: it becomes the decided one.
    sayText(turn, turn.text.conversation.sent)
    return 'done'
  },
}

export const decideDialog = new QuestionDialog(conversation)
