import type { LineView, RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, panel, paragraph, partTitle, quote, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { escalation } from './escalation.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { lineBoxes } from './line-boxes.ts'
import { canRetry, lineDetails } from './line-details.ts'
import { noteBoxes } from './notes.ts'
import { decideInputs, isOpenFor } from './review-inputs.ts'
import { replaceButton } from './replace-button.ts'
import { stateOf } from './state-words.ts'

/** What an administrator decides on, in the order of TEAMS.md C14; once decided, who did, and no buttons to decide. */
export function reviewCard(view: RequestView, text: Text): AdaptiveCard {
  const service = text.of(view.service)
  const { number } = view.customer
  const open = view.can.decide
  return card(
    {
      title: open ? text.review.title(service) : text.review.decidedTitle(service),
      summary: open
        ? questionOf(view, service, text)
        : text.request.summary(service, number, stateOf(view.lines, text)),
      body: [
        ...(open ? [] : decisions(view, view.lines, text)),
        ...who(view, text),
        ...what(view, text),
        ...(open ? consequences(view, text) : []),
        ...noteBoxes(view, text),
        ...(open ? decideInputs(view, text) : afterwards(view, text)),
      ],
    },
    text,
  )
}

function questionOf(view: RequestView, service: string, text: Text): string {
  const { number } = view.customer
  return view.given
    ? text.given.review.summary(view.requesterName, view.beneficiary.name, service, number)
    : text.review.summary(view.requesterName, service, number)
}

function who(view: RequestView, text: Text): readonly Element[] {
  const person = `${view.beneficiary.name} (${view.beneficiary.address})`
  return view.forSelf
    ? [field(text.review.who, `${text.review.forSelf(person)} · ${view.id}`)]
    : [
        field(view.given ? text.given.review.who : text.review.who, `${view.requesterName} · ${view.id}`),
        field(text.review.forWhom, person),
      ]
}

function what(view: RequestView, text: Text): readonly Element[] {
  const { review, labels } = text
  return [
    field(
      view.lines.length === 1 ? labels.authorisation : labels.authorisations,
      ...view.lines.map((line) => [{ text: line.label, strong: true }]),
    ),
    field(labels.number, `${view.customer.number} · ${view.customer.name}`),
    ...(view.partOf === undefined
      ? []
      : [field(text.ask.partOfLabel, text.ask.partOf(view.partOf.people, view.partOf.requests))]),
    ...why(view, text),
    view.reason === '' ? field(labels.reason, labels.noReason) : quote(review.reason(view.requesterName), view.reason),
  ]
}

/** Why it is this reader's to decide: in which place they are, and of whom they are the second. */
function why(view: RequestView, text: Text): readonly Element[] {
  const reasons =
    view.audience === 'servicedesk'
      ? [view.given ? text.given.review.noOther(view.requesterName) : text.secondApproval.why]
      : [
          ...(view.given && view.can.decide ? [text.given.review.why(view.requesterName)] : []),
          ...(view.cameBecause === undefined ? [] : cameBecause(view, view.cameBecause, text)),
        ]
  return reasons.length === 0 ? [] : [field(text.review.why, ...reasons)]
}

const cameBecause = (
  view: RequestView,
  because: NonNullable<RequestView['cameBecause']>,
  text: Text,
): readonly string[] => [
  because.via === 'direct'
    ? text.review.direct(view.customer.number)
    : text.review.parent(because.heldOn, view.customer.number),
  ...escalation(view, text),
]

function consequences(view: RequestView, text: Text): readonly Element[] {
  const { review, labels } = text
  const open = view.lines.filter(isOpenFor)
  const { name } = view.beneficiary
  const grants =
    open.length > 1
      ? review.grantsTicked(name, view.customer.number)
      : review.grants(open.map(({ label }) => label).join(), name, view.customer.number)
  const rest = view.lines.filter((line) => !isOpenFor(line))
  return [
    field(review.onApprove, grants, ...onlyThen(view, open, text)),
    field(review.until, text.moment(view.expiresAt)),
    ...open.flatMap((line) => toReplace(view, line, text)),
    ...view.warnings.map((warning) =>
      panel('warning', [paragraph([{ text: `${labels.warning}: `, strong: true }, text.of(warning)])]),
    ),
    ...(rest.length === 0 ? [] : [partTitle(review.decided), ...decisions(view, rest, text)]),
  ]
}

/** What has to be so before anything goes on. */
function onlyThen(view: RequestView, open: readonly LineView[], text: Text): readonly string[] {
  if (open.every(({ given }) => given)) return [text.given.review.afterYou(view.requesterName)]
  const two = open.filter(({ needs }) => needs === 2)
  if (two.length === 0) return []
  return [two.length === open.length ? text.review.afterTwo.all : text.review.afterTwo.some]
}

/** Whoever decides may also put it right at once; the servicedesk only decides. */
function toReplace(view: RequestView, { replaces, inPlace }: LineView, text: Text): readonly Element[] {
  if (replaces === undefined) return []
  const { readOnly } = text
  const warning = paragraph(readOnly.reviewWarning(view.beneficiary.name, replaces))
  if (view.audience !== 'reviewer') return [panel('warning', [warning])]
  const mend = inPlace === true ? 'take-away' : 'replace'
  const next = inPlace === true ? readOnly.reviewNext(replaces) : readOnly.reviewAtOnce(replaces)
  return [
    panel('warning', [warning, paragraph(next, { spacing: 'Small' })]),
    ...buttons(replaceButton(view.customer.number, view.beneficiary, mend, text, false)),
  ]
}

const decisions = (view: RequestView, lines: readonly LineView[], text: Text): readonly Element[] =>
  lineBoxes(lines, text, (line) => lineDetails(line, view, text))

/** What is left for an administrator once it is decided. */
function afterwards(view: RequestView, text: Text): readonly Element[] {
  const given = view.lines.find(({ replaces, progress }) => replaces !== undefined && isGiven(progress))
  if (given?.replaces === undefined) return retries(view, text)
  return [
    panel('warning', [paragraph(text.readOnly.reviewNext(given.replaces))]),
    ...buttons(replaceButton(view.customer.number, view.beneficiary, 'take-away', text)),
  ]
}

const isGiven = (progress: LineView['progress']): boolean =>
  progress === 'approved' || progress === 'being-granted' || progress === 'granted'

function retries(view: RequestView, text: Text): readonly Element[] {
  const failed = view.lines.filter(canRetry).slice(0, 6)
  if (failed.length === 0) return [subtle(text.review.nothingToDo, { spacing: 'Medium' })]
  return buttons(
    ...failed.map((line) =>
      button(text.request.retry(line.label), {
        verb: 'retry-change',
        id: line.changeId ?? '',
        seen: line.changeGeneration ?? 0,
      }),
    ),
  )
}
