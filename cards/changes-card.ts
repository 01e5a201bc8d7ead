import type { ChangesView, LineView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { field, paragraph, subtle } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { lineBoxes } from './line-boxes.ts'
import { canRetry, failure, granted, takenAway } from './line-details.ts'
import { stateOf } from './state-words.ts'
import { notThereButton, whereBox } from './where-box.ts'

/** What an administrator switched on or off without a request, for them and for whom it is about. */
export function changesCard(view: ChangesView, text: Text): AdaptiveCard {
  const service = text.of(view.service)
  const retries = view.audience === 'administrator' ? view.lines.filter(canRetry).slice(0, 6) : []
  return card(
    {
      title: text.changes.title[view.audience][view.wish](service),
      summary: text.changes.summary(service, view.customer.number, stateOf(view.lines, text)),
      body: [
        subtle(text.request.subject(view.customer.number, view.customer.name), { spacing: 'None' }),
        ...(view.audience === 'administrator'
          ? [field(text.changes.forWhom, `${view.user.name} (${view.user.address})`)]
          : []),
        ...lineBoxes(view.lines, text, (line) => details(line, view, text)),
        ...(view.audience === 'beneficiary' ? whereBox(view, text) : []),
        paragraph(doneBy(view, text), { spacing: 'Medium' }),
        ...(view.audience === 'beneficiary' ? [subtle(text.changes.questions(view.byName), { spacing: 'Small' })] : []),
        ...buttons(
          ...(view.audience === 'beneficiary' ? notThereButton(view, text) : []),
          ...retries.map((line) =>
            button(text.request.retry(line.label), {
              verb: 'retry-change',
              id: line.changeId ?? '',
              seen: line.changeGeneration ?? 0,
            }),
          ),
        ),
      ],
    },
    text,
  )
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
      if (view.wish === 'on') return [...granted(line, view, text), ...takenAway(line, text)]
      return [
        ...(line.outcome === 'already-so' ? [changes.alreadyOff] : []),
        ...(line.doneAt === undefined ? [] : [changes.offAt(text.moment(line.doneAt))]),
      ]
    case 'failed':
      return failure(line, text)
    case 'approved':
      return [view.wish === 'on' ? request.line.approved : changes.dueOff]
    case 'cancelled':
      return [changes.cancelled]
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
