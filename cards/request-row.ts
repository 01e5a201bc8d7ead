import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { shortEscalation } from './escalation.ts'
import { row } from './row.ts'
import { stateRuns } from './state-words.ts'

/** Authorisations named in one row; the rest is on the request's own card. */
const shownLabels = 2

/** A request in a list of requests. */
export function requestRow(view: RequestView, text: Text): Element {
  const service = text.of(view.service)
  const subject = `${text.request.subject(view.customer.number, view.customer.name)}${whose(view, text)} · ${view.id}`
  return row({
    topic: `show:${view.id}`,
    name: service,
    title: text.requests.open(service, view.customer.number),
    lines: [
      subtle(subject, { spacing: 'None', size: 'Small' }),
      ...(saysMore(view) ? [subtle(labels(view, text), { spacing: 'None', size: 'Small' })] : []),
      paragraph([...stateRuns(view.lines, text), ...escalated(view, text)], { spacing: 'Small' }),
    ],
  })
}

/** Which authorisations, where the name of the service does not tell. */
const saysMore = ({ lines, service }: RequestView): boolean =>
  lines.length > 1 || lines.some(({ label }) => label !== service.nl)

/** For who decides: others did not. */
const escalated = (view: RequestView, text: Text): readonly string[] =>
  view.audience === 'reviewer' ? shortEscalation(view, text).map((said) => ` · ${said}`) : []

function labels({ lines }: RequestView, text: Text): string {
  const named = lines.slice(0, shownLabels).map(({ label }) => label)
  const more = lines.length - named.length
  return [...named, ...(more > 0 ? [text.labels.andMore(more)] : [])].join(', ')
}

function whose(view: RequestView, text: Text): string {
  const by = (view.given ? text.given.row : text.requests.by)(view.requesterName)
  const forOther = view.forSelf ? '' : ` · ${text.labels.forName(view.beneficiary.name)}`
  if (view.audience === 'reviewer') return ` · ${by}${forOther}`
  return view.audience === 'beneficiary' ? ` · ${by}` : forOther
}
