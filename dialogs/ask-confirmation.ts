import { askConfirmCard } from '../cards/ask-confirm-card.ts'
import type { AskConfirmData } from '../cards/ask-confirm-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { AskPlan } from '../src/usecases/plan-ask.ts'
import type { RequestPlan } from '../src/usecases/plan-request.ts'
import { reviewerViews } from '../src/usecases/request-view.ts'
import { askedGroups } from './asked-groups.ts'
import { discreet } from './discreet.ts'
import type { SkippedLine } from './discreet.ts'
import type { Position } from './question-dialog.ts'
import type { ManyAnswers } from './request-answers.ts'
import { noticeOf } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** 20 KB of UTF-16, as for every card. */
const longestCard = 10 * 1024

/** Shows exactly which requests will be made, and which not. */
export async function confirmAsk(
  turn: Turn,
  { id, seen, draft }: Position<ManyAnswers>,
  plan: AskPlan,
  replace: boolean,
): Promise<ManyAnswers> {
  const { requests } = plan
  const asked = new Map(requests.flatMap(({ reviewers }) => reviewers).map((each) => [each.user.id, each]))
  const views = await reviewerViews(turn.deps.ledger, turn.person.tenant, [...asked.values()])
  const reachable = new Set(views.filter((view) => view.reachable).map(({ user }) => user.id))
  const others = requests.filter(({ forSelf }) => !forSelf).map(({ beneficiary }) => beneficiary.id)
  const card = askConfirmCard(
    {
      id,
      seen,
      requests: requests.length,
      lines: requests.reduce((sum, { ask }) => sum + ask.length, 0),
      services: servicesAsked(plan),
      people: peopleAsked(requests),
      groups: askedGroups(requests, reachable),
      skipped: skippedOf(await discreet(turn, skippedLines(plan)), plan),
      recipients: new Set([...asked.keys(), ...others]).size,
      warnings: [...new Set(requests.flatMap(({ service }) => service.warnings))],
      reason: draft.reason ?? '',
      replaces: draft.replaces !== undefined,
      giving: draft.giving === true,
      ...noticeOf(turn, draft),
    },
    turn.text,
  )
  // Never cut: what cannot be shown whole cannot be confirmed (I-26).
  if (JSON.stringify(card).length > longestCard) throw new Refusal('ask-too-large', { count: requests.length })
  sayCard(turn, card, { replace, asks: true })
  const { notice: _said, ...rest } = draft
  return { ...rest, shown: plan.digest }
}

/** Of each service what is asked of it for anybody. */
function servicesAsked({ requests }: AskPlan): AskConfirmData['services'] {
  const plans = Map.groupBy(requests, ({ service }) => service)
  return [...plans].map(([service, some]) => ({
    name: service.name,
    labels: service.grants.filter((grant) => some.some(({ ask }) => ask.includes(grant))).map(({ label }) => label),
  }))
}

function peopleAsked(requests: readonly RequestPlan[]): AskConfirmData['people'] {
  const people = new Map(requests.map(({ beneficiary, forSelf }) => [beneficiary.id, { beneficiary, forSelf }]))
  return [...people.values()].map(({ beneficiary: { name, address }, forSelf }) => ({
    name: `${name} (${address})`,
    forSelf,
  }))
}

export const skippedLines = ({ requests, nothingLeft }: AskPlan): readonly SkippedLine[] =>
  [...requests, ...nothingLeft].flatMap(({ beneficiary, customer, skipped, forSelf }) =>
    skipped.map(({ authorisation, ...skip }) => ({
      ...skip,
      label: authorisation.label,
      person: beneficiary.name,
      number: customer.number,
      colleague: !forSelf,
    })),
  )

const skippedOf = (lines: readonly SkippedLine[], { notUsers }: AskPlan): AskConfirmData['skipped'] => ({
  lines,
  notUsers: [...Map.groupBy(notUsers, ({ name }) => name)].map(([name, where]) => ({
    name,
    numbers: where.map(({ customer }) => customer.number),
  })),
})
