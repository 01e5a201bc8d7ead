import type { AskView, AskedRequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph, quote, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { row, shownRows } from './row.ts'
import { stateRuns } from './state-words.ts'

/** Where there is no room to open every row, these can be opened; the others say their id. */
const openableOfMany = 4
const shownLabels = 2

/** Where everything stands that was asked in one go, a row per request. It changes along. */
export function askCard(view: AskView, text: Text): AdaptiveCard {
  const { overview } = text.ask
  const open = view.requests.filter((request) => request.open).length
  const summary = overview.summary(view.requests.length, open)
  const many = view.requests.length > shownRows
  // What still waits first: that is what somebody wants to open.
  const ordered = many ? view.requests.toSorted((one, other) => Number(other.open) - Number(one.open)) : view.requests
  const openable = ordered.slice(0, many ? openableOfMany : shownRows)
  const rest = ordered.slice(openable.length)
  return card(
    {
      title: overview.title(view.requests.length),
      summary,
      body: [
        subtle((view.given ? text.given.inOneGo : overview.asked)(text.moment(view.submittedAt)), { spacing: 'None' }),
        paragraph(summary, { spacing: 'Small' }),
        ...(view.reason === '' ? [] : [quote(text.request.yourReason, view.reason)]),
        ...openable.map((request) => openRow(request, text)),
        ...rest.map((request) => plainRow(request, text)),
        ...(rest.length === 0 ? [] : [subtle(overview.rest)]),
      ],
    },
    text,
  )
}

const person = ({ forSelf, beneficiary }: AskedRequestView, { labels }: Text): string =>
  forSelf ? labels.forYou : labels.forName(beneficiary.name)

function openRow(request: AskedRequestView, text: Text): Element {
  const service = text.of(request.service)
  return row({
    topic: `show:${request.id}`,
    name: `${service} ${person(request, text)}`,
    title: text.ask.overview.open(service, request.customer.number),
    lines: [
      subtle(`${request.customer.number}${labels(request, text)}`, { spacing: 'None', size: 'Small' }),
      paragraph(stateRuns(request.lines, text), { spacing: 'None' }),
    ],
  })
}

function labels({ lines }: AskedRequestView, text: Text): string {
  if (lines.length === 1) return ''
  const named = lines.slice(0, shownLabels).map(({ label }) => label)
  const more = lines.length - named.length
  return ` · ${[...named, ...(more > 0 ? [text.labels.andMore(more)] : [])].join(', ')}`
}

const plainRow = (request: AskedRequestView, text: Text): Element =>
  paragraph(
    [
      ...stateRuns(request.lines, text),
      ` · ${text.of(request.service)} ${person(request, text)} · ${request.customer.number} · ${request.id}`,
    ],
    { spacing: 'Small' },
  )
