import { confirmCard } from '../cards/confirm-card.ts'
import { messageCard } from '../cards/message-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { Service } from '../src/domain/service.ts'
import { planRequest } from '../src/usecases/plan-request.ts'
import type { RequestPlan } from '../src/usecases/plan-request.ts'
import { reviewerViews } from '../src/usecases/request-view.ts'
import type { Position } from './question-dialog.ts'
import { chosenOf, noticeOf, serviceOf } from './request-draft.ts'
import type { Answers } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

export interface RequestAnswers extends Answers {
  /** The open request that this one takes the place of. */
  readonly replaces?: string
}

/** The answers as the use case takes them. */
export const draftOf = (service: Service, draft: RequestAnswers) => ({
  service: service.id,
  authorisations: chosenOf(service, draft),
  number: draft.number ?? '',
  ...(draft.forWhom !== 'colleague' || draft.beneficiary === undefined ? {} : { beneficiary: draft.beneficiary }),
})

/** Shows exactly what will be asked and of whom; or says why there is nothing to ask. */
export async function confirmation(
  turn: Turn,
  position: Position<RequestAnswers>,
  replace: boolean,
): Promise<RequestAnswers | 'done'> {
  const service = serviceOf(turn, position.draft)
  if (service === undefined) throw new Refusal('choice-gone')
  const plan = await planRequest(turn.deps, turn.person, draftOf(service, position.draft), position.draft.replaces)
  if (plan.ask.length === 0) return nothingToAsk(turn, plan, replace)
  const reviewers = await reviewerViews(turn.deps.ledger, turn.person.tenant, plan.reviewers)
  sayCard(
    turn,
    confirmCard(
      {
        id: position.id,
        seen: position.seen,
        mode: 'request',
        service: service.name,
        warnings: [...service.warnings],
        beneficiary: plan.beneficiary,
        forSelf: plan.forSelf,
        customer: plan.customer,
        labels: plan.ask.map(({ label }) => label),
        skipped: plan.skipped.map(({ authorisation, ...skip }) => ({ label: authorisation.label, ...skip })),
        reviewers: [...reviewers],
        toServicedesk: !reviewers.some(({ reachable }) => reachable),
        reason: position.draft.reason ?? '',
        replaces: position.draft.replaces !== undefined,
        ...noticeOf(turn, position.draft),
      },
      turn.text,
    ),
    { replace, asks: true },
  )
  const { notice: _said, ...draft } = position.draft
  return { ...draft, shown: plan.digest }
}

/** Everything is there already, or asked for already: said with when, or with the open request. */
function nothingToAsk(turn: Turn, plan: RequestPlan, replace: boolean): 'done' {
  const { conversation: words } = turn.text
  const lines = plan.skipped.map((skip) =>
    skip.why === 'held'
      ? words.alreadyHeld(
          skip.authorisation.label,
          plan.customer.number,
          skip.since === undefined ? '' : turn.text.day(skip.since),
        )
      : words[skip.why === 'approved' ? 'alreadyApproved' : 'alreadyRequested'](
          skip.authorisation.label,
          plan.customer.number,
          skip.requestId ?? '',
        ),
  )
  const open = plan.skipped.find(({ requestId }) => requestId !== undefined)?.requestId
  const actions =
    open === undefined
      ? [
          { label: words.topics.mine, topic: 'mine' },
          { label: words.topics.held, topic: 'held' },
        ]
      : [{ label: words.showRequest, topic: `show:${open}` }]
  sayCard(turn, messageCard({ title: words.nothingToAsk, text: lines.join('\n\n'), actions }, turn.text), { replace })
  return 'done'
}
