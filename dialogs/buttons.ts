import type { Action, Inputs } from '../cards/actions.ts'
import { languageCard } from '../cards/language-card.ts'
import type { Verdict } from '../src/domain/access-request.ts'
import type { Subject } from '../src/domain/effect.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { textFor } from '../src/text/text.ts'
import { answerReviewer, askRequester } from '../src/usecases/ask-requester.ts'
import { confirmVisible } from '../src/usecases/confirm-visible.ts'
import { decide } from '../src/usecases/decide.ts'
import { decideInvitation } from '../src/usecases/decide-invitation.ts'
import { nudge } from '../src/usecases/nudge.ts'
import { retryChange } from '../src/usecases/retry-change.ts'
import { withdrawInvitation } from '../src/usecases/withdraw-invitation.ts'
import { withdrawRequest } from '../src/usecases/withdraw-request.ts'
import { caseDeeds } from './case-deeds.ts'
import type { Deed } from './deed.ts'
import { onboardingDeeds } from './onboarding-deeds.ts'
import { answerNotVisible, askServicedesk } from './not-visible.ts'
import { takeFromQueue } from './queue.ts'
import { refusalReply } from './refusal-reply.ts'
import { listOf } from './request-draft.ts'
import { showDone, showTruth } from './show-truth.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'
import { undo } from './undo.ts'

const conversational = ['open', 'answer', 'confirm', 'revise', 'choose-all', 'cancel', 'change-request'] as const

/** Buttons that need no conversation: what they do depends on the ledger alone, so they take no turn lock. */
export type LedgerAction = Exclude<Action, { verb: (typeof conversational)[number] }>

export const isLedgerAction = (action: Action): action is LedgerAction =>
  !(conversational as readonly string[]).includes(action.verb)

/** A pressed button becomes a use case and then the card as it is now; refused, the card still shows the truth. */
export async function pressed(turn: Turn, action: LedgerAction, inputs: Inputs): Promise<void> {
  if (action.verb === 'language') return chooseLanguage(turn, action.id)
  if (action.verb === 'visible-no') return answerNotVisible(turn, action.id)
  if (action.verb === 'visible-some') return answerNotVisible(turn, action.id, listOf(inputs.lines ?? ''))
  if (action.verb === 'report-invisible') return askServicedesk(turn, action)
  if (action.verb === 'case-take') return takeFromQueue(turn, action)
  const deed = deeds[action.verb]
  const subject = await deed.subject(turn, action.id)
  try {
    await deed.do(turn, action, inputs)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await showTruth(turn, subject)
    turn.replies.push(refusalReply(turn, error))
    return
  }
  await showDone(turn, subject)
}

type Pressing = Exclude<
  LedgerAction,
  { verb: 'language' | 'visible-no' | 'visible-some' | 'report-invisible' | 'case-take' }
>

const request = (_turn: Turn, id: string): Subject => ({ kind: 'request', id })
const visible = (_turn: Turn, id: string): Subject => ({ kind: 'visible', id })

const verdict = (given: Verdict): Deed => ({
  subject: request,
  do: ({ deps, person }, { id, seen }, inputs) =>
    decide(deps, person, {
      request: id,
      seen,
      verdict: given,
      reason: inputs.reason ?? '',
      ...(inputs.lines === undefined ? {} : { lines: listOf(inputs.lines) }),
    }),
})

const invitation = (_turn: Turn, id: string): Subject => ({ kind: 'invitation', id })

const verdictOnInvitation = (given: Verdict): Deed => ({
  subject: invitation,
  do: ({ deps, person }, { id, seen }, inputs) =>
    decideInvitation(deps, person, {
      invitation: id,
      seen,
      verdict: given,
      grant: listOf(inputs.lines ?? ''),
      reason: inputs.reason ?? '',
    }),
})

const deeds: Readonly<Record<Pressing['verb'], Deed>> = {
  approve: verdict('approved'),
  decline: verdict('declined'),
  ask: {
    subject: request,
    do: ({ deps, person }, { id, seen }, inputs) =>
      askRequester(deps, person, { request: id, seen, text: inputs.question ?? '' }),
  },
  reply: {
    subject: request,
    do: ({ deps, person }, { id, seen }, inputs) =>
      answerReviewer(deps, person, { request: id, seen, text: inputs.reply ?? '' }),
  },
  withdraw: {
    subject: request,
    do: ({ deps, person }, { id, seen }) => withdrawRequest(deps, person, { request: id, seen }),
  },
  nudge: {
    subject: request,
    do: ({ deps, person }, { id, seen }) => nudge(deps, person, { request: id, seen }),
  },
  'invitation-approve': verdictOnInvitation('approved'),
  'invitation-decline': verdictOnInvitation('declined'),
  'invitation-withdraw': {
    subject: invitation,
    do: ({ deps, person }, { id, seen }) => withdrawInvitation(deps, person, { invitation: id, seen }),
  },
  'undo-revoke': {
    subject: (_turn, id) => ({ kind: 'changes', id }),
    do: undo,
  },
  'visible-yes': { subject: visible, do: ({ deps, person }, { id }) => confirmVisible(deps, person, id) },
  'retry-change': {
    subject: subjectOfChange,
    do: ({ deps, person }, { id, seen }) => retryChange(deps, person, { change: id, seen }),
  },
  ...caseDeeds,
  ...onboardingDeeds,
}

async function subjectOfChange(turn: Turn, id: string): Promise<Subject> {
  const change = await turn.deps.ledger.change(turn.person.tenant, id)
  // Of one that is none of ours the use case says so, which then also stands in the audit.
  if (change?.requestId === undefined) return { kind: 'changes', id: change?.batch ?? id }
  const pressed = turn.said.kind === 'button' ? turn.said.card : undefined
  const copy = pressed && (await turn.deps.ledger.cardCopy(turn.person, pressed))
  // Given at once while it was asked, it stands on the card of either.
  if (copy?.subject.kind === 'changes') return copy.subject
  return { kind: 'request', id: change.requestId }
}

async function chooseLanguage(turn: Turn, locale: 'nl' | 'en'): Promise<void> {
  await turn.deps.people.chooseLocale(turn.person, locale)
  sayCard(turn, languageCard({ current: locale }, textFor(locale, turn.person.zone)), { replace: true })
}
