import { changePreviewCard } from '../cards/change-preview-card.ts'
import type { ChangePreviewData } from '../cards/change-preview-card.ts'
import { confirmCard } from '../cards/confirm-card.ts'
import type { EndsAdministrator } from '../cards/ends-administrator.ts'
import { messageCard } from '../cards/message-card.ts'
import { labelOf } from '../src/catalogue/label.ts'
import type { Wish } from '../src/domain/change.ts'
import type { HeldAuthorisation } from '../src/domain/portal.ts'
import type { Service } from '../src/domain/service.ts'
import type { ChangePlan } from '../src/usecases/plan-change.ts'
import { planChanges } from '../src/usecases/plan-changes.ts'
import type { ChangesPlan } from '../src/usecases/plan-changes.ts'
import { askedLabels } from './asked-labels.ts'
import { changesDraft } from './change-draft.ts'
import type { ChangeAnswers } from './change-draft.ts'
import type { Position } from './question-dialog.ts'
import { noticeOf } from './request-draft.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

type At = Position<ChangeAnswers>

/** Shows exactly what would change now. @returns the draft with what was shown, or `done` where nothing would */
export async function showConfirmation(
  turn: Turn,
  at: At,
  wish: Wish,
  replace: boolean,
): Promise<ChangeAnswers | 'done'> {
  const plan = await planChanges(turn.deps, turn.person, changesDraft(turn, at.draft, wish))
  if (plan.parts.every(({ change }) => change.length === 0)) return nothingToChange(turn, at.draft, plan, replace)
  const [part] = plan.parts
  const short = plan.parts.length === 1 && plan.without.length === 0 && part?.service !== undefined
  const card = short
    ? confirmCard(shortData(turn, at, plan, part, part.service), turn.text)
    : changePreviewCard(previewData(turn, at, plan), turn.text)
  sayCard(turn, card, { replace, asks: true })
  const { notice: _said, ...draft } = at.draft
  return { ...draft, shown: plan.digest }
}

/** What is to be thought of when it goes on is none of the concerns of who takes it away. */
const warningsOf = (service: Service | undefined, { wish }: ChangesPlan) =>
  wish === 'on' ? [...(service?.warnings ?? [])] : []

/** One service on one number, as it was typed. */
const shortData = (turn: Turn, at: At, plan: ChangesPlan, part: ChangePlan, service: Service) => ({
  id: at.id,
  seen: at.seen,
  mode: plan.wish === 'on' ? ('grant' as const) : ('revoke' as const),
  service: service.name,
  warnings: warningsOf(service, plan),
  beneficiary: plan.user,
  forSelf: false,
  customer: part.customer,
  labels: part.change.map(({ label }) => label),
  skipped:
    plan.wish === 'off'
      ? []
      : part.skipped.map(({ authorisation, ...skip }) => ({ label: authorisation.label, ...skip })),
  reviewers: [],
  toServicedesk: false,
  reason: '',
  replaces: false,
  asked: askedLabels(turn, part.asked),
  endsAdministrator: endsOn(part),
  ...noticeOf(turn, at.draft),
})

function previewData(turn: Turn, at: At, plan: ChangesPlan): ChangePreviewData {
  const [first] = plan.parts
  const service = first?.service
  return {
    id: at.id,
    seen: at.seen,
    mode: at.draft.all === true ? 'all' : plan.wish,
    user: plan.user,
    parts: plan.parts.map(({ customer, change, skipped }) => ({
      customer,
      change: change.map(({ label }) => label),
      skipped: skipped.map(({ authorisation }) => authorisation.label),
    })),
    without: plan.without,
    ...(first === undefined || service !== undefined ? {} : { page: beforeAndAfter(turn, first, plan.wish) }),
    unticked: first === undefined ? [] : unticked(turn, at.draft, plan.wish, first.held),
    endsAdministrator: plan.parts.flatMap(endsOn),
    warnings: warningsOf(service, plan),
    asked: askedLabels(
      turn,
      plan.parts.flatMap(({ asked }) => asked),
      plan.parts.length > 1,
    ),
    ...noticeOf(turn, at.draft),
  }
}

function beforeAndAfter(turn: Turn, { held, change }: ChangePlan, wish: Wish) {
  const ids = held.map(({ authorisation }) => authorisation)
  const changing = change.map(({ id }) => id)
  const after = wish === 'on' ? [...ids, ...changing] : ids.filter((id) => !changing.includes(id))
  return { before: ids.map((id) => labelOf(turn.deps, id)), after: after.map((id) => labelOf(turn.deps, id)) }
}

/** Ticks that were there and were taken away: nothing is done about them here, and that is said. */
function unticked(turn: Turn, draft: ChangeAnswers, wish: Wish, held: readonly HeldAuthorisation[]): readonly string[] {
  if (wish === 'off' || draft.service !== undefined || draft.named === true) return []
  return held.flatMap(({ authorisation }) => {
    const known = turn.deps.catalogue.authorisation(authorisation)
    const tickable = known?.needs === 1 && known.never !== true
    return tickable && !(draft.authorisations ?? []).includes(authorisation) ? [known.label] : []
  })
}

const endsOn = ({ customer, remaining }: ChangePlan): readonly EndsAdministrator[] =>
  remaining === undefined ? [] : [{ number: customer.number, remaining: remaining.map(({ name }) => name) }]

/** It is so already. */
function nothingToChange(turn: Turn, draft: ChangeAnswers, plan: ChangesPlan, replace: boolean): 'done' {
  const words = turn.text.conversation
  const { and } = turn.text.labels
  const told = plan.wish === 'on' ? words.userHasIt : words.userHasItNot
  const labels = plan.parts.flatMap(({ skipped }) => skipped.map(({ authorisation }) => authorisation.label))
  const [first] = plan.parts
  const away = first === undefined ? [] : unticked(turn, draft, plan.wish, first.held)
  const text = [
    told(plan.user.name, and([...new Set(labels)]), and(plan.parts.map(({ customer }) => customer.number))),
    ...(away.length === 0 ? [] : [turn.text.give.preview.unticked(and(away))]),
  ].join('\n')
  const actions = [
    ...(away.length === 0 ? [] : [{ label: words.topics.revoke, topic: 'revoke' }]),
    { label: words.topics.menu, topic: 'menu' },
  ]
  sayCard(turn, messageCard({ text, actions }, turn.text), { replace })
  return 'done'
}
