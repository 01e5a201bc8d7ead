import type { Verdict } from '../src/domain/access-request.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import { asksBack } from '../src/understanding/asks-back.ts'
import { decide } from '../src/usecases/decide.ts'
import { decideInvitation } from '../src/usecases/decide-invitation.ts'
import { QuestionDialog } from './question-dialog.ts'
import type { Conversation } from './question-dialog.ts'
import { refusalReply } from './refusal-reply.ts'
import { showSubject } from './show-subject.ts'
import { subjectOfId } from './subject-of-id.ts'
import { sayText } from './turn.ts'
import type { Turn } from './turn.ts'
import { AskAgain } from './unclear.ts'
import { stopped, yesOrNo } from './yes-or-no.ts'

export interface TypedDecision {
  /** Of a request, or of somebody who wants to become a user. */
  readonly about?: string
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
    if (draft.about === undefined || draft.verdict === undefined) throw new Refusal('choice-gone')
    const words = turn.text.conversation.typedDecision
    // What was shown stands a line above; shown anew it might be newer than what is decided on.
    if (turn.notice !== undefined && draft.shownVersion !== undefined) {
      sayText(turn, turn.notice)
      return draft
    }
    // Read before it is drawn: what is decided is never newer than what was shown (I-26).
    const shownVersion = await versionOf(turn, draft.about)
    await showSubject(turn, subjectOfId(draft.about), false)
    sayText(turn, words[draft.verdict](draft.about))
    return { ...draft, shownVersion }
  },

  async take(turn, { draft }, said) {
    if (said.kind !== 'text' || draft.about === undefined || draft.verdict === undefined)
      throw new Refusal('choice-gone')
    const [first = '', ...reason] = said.text.trim().split(/\s+/)
    const answer = yesOrNo(turn, first)
    if (answer === 'no') return stopped(turn)
    if (answer === undefined) return notDecided(turn, said.text, draft.about, draft.verdict)
    try {
      const { about, verdict, shownVersion: seen = 0 } = draft
      await decideOn(turn, about, { seen, verdict, reason: reason.join(' ') })
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

function notDecided(turn: Turn, typed: string, about: string, verdict: Verdict): AskAgain {
  const { conversation, unclear: words } = turn.text
  const lead = asksBack(typed) ? [] : [words.notPlaced]
  return new AskAgain([...lead, conversation.typedDecision[verdict](about)].join(' '))
}

export const decideDialog = new QuestionDialog(conversation)

const isInvitation = (id: string): boolean => subjectOfId(id).kind === 'invitation'

async function versionOf({ deps: { ledger }, person: { tenant } }: Turn, id: string): Promise<number> {
  const found = await (isInvitation(id) ? ledger.invitation(tenant, id) : ledger.request(tenant, id))
  if (found === undefined) throw new Refusal('not-visible')
  return found.version
}

/** Typed, nothing is ticked: with an account nothing is given along. */
const decideOn = (
  { deps, person }: Turn,
  id: string,
  decision: { readonly seen: number; readonly verdict: Verdict; readonly reason: string },
): Promise<void> =>
  isInvitation(id)
    ? decideInvitation(deps, person, { ...decision, invitation: id, grant: [] })
    : decide(deps, person, { ...decision, request: id })
