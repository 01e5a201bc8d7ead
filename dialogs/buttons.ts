import type { Action, Inputs } from '../cards/actions.ts'
import { languageCard } from '../cards/language-card.ts'
import type { Subject } from '../src/domain/effect.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { textFor } from '../src/text/text.ts'
import { answerReviewer, askRequester } from '../src/usecases/ask-requester.ts'
import { confirmVisible } from '../src/usecases/confirm-visible.ts'
import { decide } from '../src/usecases/decide.ts'
import { claimCase, closeCase, releaseCase } from '../src/usecases/handle-case.ts'
import { retryChange } from '../src/usecases/retry-change.ts'
import { withdrawRequest } from '../src/usecases/withdraw-request.ts'
import { refusalReply } from './refusal-reply.ts'
import { showDone, showTruth } from './show-truth.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** Buttons that need no conversation: what they do depends on the ledger alone, so they take no turn lock. */
export type LedgerAction = Exclude<
  Action,
  | { verb: 'open' }
  | { verb: 'answer' }
  | { verb: 'confirm' }
  | { verb: 'revise' }
  | { verb: 'cancel' }
  | { verb: 'change-request' }
>

export const isLedgerAction = (action: Action): action is LedgerAction =>
  !['open', 'answer', 'confirm', 'revise', 'cancel', 'change-request'].includes(action.verb)

/** A pressed button becomes a use case and then the card as it is now; refused, the card still shows the truth. */
export async function pressed(turn: Turn, action: LedgerAction, inputs: Inputs): Promise<void> {
  if (action.verb === 'language') return chooseLanguage(turn, action.id)
  const subject = await subjectOf(turn, action)
  try {
    await carryOut(turn, action, inputs)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await showTruth(turn, subject)
    turn.replies.push(refusalReply(turn, error))
    return
  }
  await showDone(turn, subject)
}

async function carryOut(
  turn: Turn,
  action: Exclude<LedgerAction, { verb: 'language' }>,
  inputs: Inputs,
): Promise<void> {
  const { deps, person } = turn
  const { id, seen } = action
  switch (action.verb) {
    case 'approve':
    case 'decline':
      return decide(deps, person, {
        request: id,
        seen,
        verdict: action.verb === 'approve' ? 'approved' : 'declined',
        reason: inputs.reason ?? '',
        ...(inputs.lines === undefined ? {} : { lines: inputs.lines.split(',').filter((line) => line !== '') }),
      })
    case 'ask':
      return askRequester(deps, person, { request: id, seen, text: inputs.question ?? '' })
    case 'reply':
      return answerReviewer(deps, person, { request: id, seen, text: inputs.reply ?? '' })
    case 'withdraw':
      return withdrawRequest(deps, person, { request: id, seen })
    case 'visible-yes':
      return confirmVisible(deps, person, id, 'yes')
    case 'visible-no':
      return confirmVisible(deps, person, id, 'no')
    case 'retry-change':
      return retryChange(deps, person, { change: id, seen })
    case 'case-claim':
      return claimCase(deps, person, { id, seen })
    case 'case-release':
      return releaseCase(deps, person, { id, seen })
    case 'case-close':
      return closeCase(deps, person, { id, seen, note: inputs.closingNote ?? '' })
    default:
      return action satisfies never
  }
}

async function subjectOf(turn: Turn, action: Exclude<LedgerAction, { verb: 'language' }>): Promise<Subject> {
  switch (action.verb) {
    case 'visible-yes':
    case 'visible-no':
      return { kind: 'visible', id: action.id }
    case 'case-claim':
    case 'case-release':
    case 'case-close':
      return { kind: 'case', id: action.id }
    case 'retry-change': {
      const change = await turn.deps.ledger.change(turn.person.tenant, action.id)
      // Of one that is none of ours the use case says so, which then also stands in the audit.
      if (change?.requestId === undefined) return { kind: 'changes', id: change?.batch ?? action.id }
      return { kind: 'request', id: change.requestId }
    }
    case 'approve':
    case 'decline':
    case 'ask':
    case 'reply':
    case 'withdraw':
      return { kind: 'request', id: action.id }
    default:
      return action satisfies never
  }
}

async function chooseLanguage(turn: Turn, locale: 'nl' | 'en'): Promise<void> {
  await turn.deps.people.chooseLocale(turn.person, locale)
  sayCard(turn, languageCard({ current: locale }, textFor(locale, turn.person.zone)), { replace: true })
}
