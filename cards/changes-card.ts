import type { ChangesView, LineView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, paragraph, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { lineBoxes } from './line-boxes.ts'
import { canRetry, failure, granted, takenAway, wasOn } from './line-details.ts'
import { replaceButton } from './replace-button.ts'
import { stateOf } from './state-words.ts'
import { notThereButton, whereBox } from './where-box.ts'

/** What an administrator switched on or off without a request, for them and for whom it is about. */
export function changesCard(view: ChangesView, text: Text): AdaptiveCard {
  const lines = view.lines.map(onItsNumber)
  return card(
    {
      title: titleOf(view, text),
      summary: text.changes.summary(about(view, text), view.customer.number, stateOf(view.lines, text)),
      body: [
        subtle(where(view, text), { spacing: 'None' }),
        ...(view.audience === 'administrator'
          ? [field(text.changes.forWhom, `${view.user.name} (${view.user.address})`)]
          : []),
        ...lineBoxes(lines, text, (line) => details(line, view, text)),
        ...(view.audience === 'beneficiary' ? whereBox(view, text) : []),
        paragraph(doneBy(view, text), { spacing: 'Medium' }),
        ...(view.audience === 'beneficiary' ? [subtle(text.changes.questions(view.byName), { spacing: 'Small' })] : []),
        ...undo(view, text),
        ...buttons(
          ...(view.audience === 'beneficiary' ? notThereButton(view, text) : []),
          ...undoButton(view, text),
          ...again(view, text),
        ),
      ],
    },
    text,
  )
}

/** What takes the place of something else, and what makes way, are named both: of one alone the states would not be true. */
function about({ cause, lines, mixed, service }: ChangesView, text: Text): string {
  if (cause === 'replace') return text.labels.and(lines.map(({ label }) => label))
  return mixed ? text.changes.mixed : text.of(service)
}

/** Over several numbers each line says which is its own. */
const onItsNumber = (line: LineView): LineView =>
  line.customer === undefined ? line : { ...line, label: `${line.label} · ${line.customer.number}` }

function where({ lines, customer }: ChangesView, text: Text): string {
  const count = new Set(lines.map((line) => line.customer?.number)).size
  return count > 1 ? text.give.onNumbers(count) : text.request.subject(customer.number, customer.name)
}

function undo({ undo }: ChangesView, text: Text): readonly Element[] {
  if (undo === undefined) return []
  const words = text.give.undo
  const { and } = text.labels
  return [
    ...(undo.labels.length === 0 ? [] : [paragraph(words.until(and(undo.labels), text.time(undo.until)))]),
    ...(undo.needsTwo.length === 0 ? [] : [paragraph(words.needsTwo(and(undo.needsTwo)))]),
  ]
}

/** `seen` names exactly what comes back, so that a card of before is no promise of something else (I-26). */
const undoButton = ({ id, undo }: ChangesView, text: Text): readonly Press[] =>
  undo === undefined || undo.labels.length === 0
    ? []
    : [button(text.give.undo.button, { verb: 'undo-revoke', id, seen: undo.fingerprint })]

/** What failed can be tried again by who did it. A replacement is one thing: it is tried as a whole, after a fresh look. */
function again(view: ChangesView, text: Text): readonly Press[] {
  const failed = view.audience === 'administrator' ? view.lines.filter(canRetry).slice(0, view.undo ? 5 : 6) : []
  if (view.cause === 'replace')
    return failed.slice(0, 1).map(() => replaceButton(view.customer.number, view.user, mendOf(view), text))
  return failed.map((line) =>
    button(text.request.retry(line.label), {
      verb: 'retry-change',
      id: line.changeId ?? '',
      seen: line.changeGeneration ?? 0,
    }),
  )
}

/** What takes the place did not go on, or only what gives the error did not go off. */
const mendOf = ({ lines }: ChangesView): 'replace' | 'take-away' =>
  lines.some(({ wish, progress }) => wish === 'on' && progress !== 'granted') ? 'replace' : 'take-away'

function titleOf({ audience, cause, wish, service, mixed }: ChangesView, text: Text): string {
  if (cause === 'replace') return text.readOnly.changesTitle[audience]
  return text.changes.title[audience][wish](mixed ? text.changes.mixed : text.of(service))
}

function doneBy(view: ChangesView, text: Text): string {
  const { changes } = text
  const moment = text.moment(view.createdAt)
  if (view.cause === 'end-grant') return changes.ended
  if (view.cause === 'undo') return changes.undone(view.byName, moment)
  return view.audience === 'administrator' ? changes.byYou(moment) : changes.by(view.byName, moment)
}

function details(line: LineView, view: ChangesView, text: Text): readonly string[] {
  const { changes, request } = text
  switch (line.progress) {
    case 'granted':
      return granted(line, view, text)
    case 'revoked':
      if ((line.wish ?? view.wish) === 'on') return [...wasOn(line, text), ...takenAway(line, text)]
      return [
        ...(line.outcome === 'already-so' ? [changes.alreadyOff] : []),
        ...(line.doneAt === undefined ? [] : [changes.offAt(text.moment(line.doneAt))]),
        ...(line.undone ? [text.give.undo.done(line.undone.byName, text.moment(line.undone.at))] : []),
      ]
    case 'failed':
      return failure(line, text)
    case 'approved':
      return [(line.wish ?? view.wish) === 'on' ? request.line.approved : changes.dueOff]
    case 'cancelled':
      return [line.outcome === 'not-administrator' ? changes.cancelled : changes.withdrawn]
    case 'being-granted':
    case 'being-revoked':
    case 'uncertain':
      return [request.line[line.progress]]
    // A change without a request never waits for anybody.
    case 'waiting':
    case 'submitted':
    case 'declined':
    case 'expired':
      return []
    default:
      return line.progress satisfies never
  }
}
