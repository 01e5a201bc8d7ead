import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row, shownRows } from './row.ts'
import { stateRuns } from './state-words.ts'

/** Authorisations named in one row; the rest is on the request's own card. */
const shownLabels = 2

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
        ...shown.map((view) => requestRow(view, text)),
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

function requestRow(view: RequestView, text: Text): Element {
  const service = text.of(view.service)
  const subject = `${text.request.subject(view.customer.number, view.customer.name)}${whose(view, text)}`
  return row({
    topic: `show:${view.id}`,
    name: service,
    title: text.requests.open(service, view.customer.number),
    lines: [
      subtle(subject, { spacing: 'None', size: 'Small' }),
      ...(view.lines.length > 1 ? [subtle(labels(view, text), { spacing: 'None', size: 'Small' })] : []),
      paragraph(stateRuns(view.lines, text), { spacing: 'Small' }),
    ],
  })
}

function labels({ lines }: RequestView, text: Text): string {
  const named = lines.slice(0, shownLabels).map(({ label }) => label)
  const more = lines.length - named.length
  return [...named, ...(more > 0 ? [text.labels.andMore(more)] : [])].join(', ')
}

function whose(view: RequestView, text: Text): string {
  if (view.audience === 'reviewer') return ` · ${text.requests.by(view.requesterName)}`
  if (view.audience === 'beneficiary') return ` · ${text.requests.by(view.requesterName)}`
  return view.forSelf ? '' : ` · ${text.labels.forName(view.beneficiary.name)}`
}
