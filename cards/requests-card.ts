import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'
import { stateRun } from './state-words.ts'

/** More than ten rows belong elsewhere (TEAMS.md C10). */
const shownRows = 10
/** Lines named in one row; the rest is on the request's own card. */
const shownLines = 3

export interface RequestsData {
  readonly requests: readonly RequestView[]
  readonly mode: 'mine' | 'pending'
  readonly total: number
}

export function requestsCard({ requests, mode, total }: RequestsData, text: Text): AdaptiveCard {
  const words = text.requests
  const shown = requests.slice(0, shownRows)
  return card(
    {
      title: words.title[mode],
      summary: total === 0 ? words.none[mode] : words.summary[mode](total),
      body: [
        total === 0 ? paragraph(words.none[mode]) : subtle(words.summary[mode](total), { spacing: 'None' }),
        ...shown.map((view) => requestRow(view, mode, text)),
        ...(total > shown.length && shown.length > 0 ? [subtle(words.more(total - shown.length))] : []),
        ...buttons(
          ...(mode === 'mine' ? [openButton(words.newRequest, 'request')] : []),
          openButton(words.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}

function requestRow(view: RequestView, mode: RequestsData['mode'], text: Text): Element {
  const words = text.requests
  const service = text.of(view.service)
  const more = view.lines.length - shownLines
  return row({
    topic: `show:${view.id}`,
    title: words.open(service, view.customer.number),
    go: mode === 'pending' ? words.decide : words.view,
    lines: [
      paragraph([{ text: service, strong: true }]),
      subtle(`${text.request.subject(view.customer.number, view.customer.name)}${whose(view, text)}`, {
        spacing: 'None',
        size: 'Small',
      }),
      ...view.lines
        .slice(0, shownLines)
        .map((line) =>
          paragraph([stateRun(line, text), ...(view.lines.length > 1 ? [` · ${line.label}`] : [])], {
            spacing: 'Small',
          }),
        ),
      ...(more > 0 ? [subtle(text.labels.andMore(more), { spacing: 'None' })] : []),
    ],
  })
}

function whose(view: RequestView, text: Text): string {
  if (view.audience === 'reviewer') return ` · ${text.requests.by(view.requesterName)}`
  if (view.audience === 'beneficiary') return ` · ${text.requests.by(view.requesterName)}`
  return view.forSelf ? '' : ` · ${text.labels.forName(view.beneficiary.name)}`
}
