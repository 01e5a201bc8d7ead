import { wholeQueue, writeQueueFilter } from '../src/domain/queue-filter.ts'
import type { QueueFilter } from '../src/domain/queue-filter.ts'
import type { QueueRow, QueueView } from '../src/domain/queue-view.ts'
import type { Text } from '../src/text/text.ts'
import { button } from './actions.ts'
import { buttons } from './button-rows.ts'
import { caseStateRun } from './case-state.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row } from './row.ts'

/** Authorisations named in one row; the rest is on the case's own card. */
const shownLabels = 2

/** The queue of the servicedesk: page by page, filtered, each case to be opened, or the oldest taken at once. */
export function queueCard(view: QueueView, text: Text): AdaptiveCard {
  const said = saidOf(view, text)
  return card(
    {
      title: text.queue.title,
      summary: said,
      body: [
        view.total === 0 ? paragraph(said) : subtle(said, { spacing: 'None' }),
        ...activeFilter(view.filter, text),
        ...view.rows.map((each) => queueRow(each, text)),
        ...(view.pages > 1 ? [subtle(text.pending.page(view.filter.page, view.pages))] : []),
        ...buttons(...presses(view, text)),
      ],
    },
    text,
  )
}

/** On which number, whose, and what: cases of one kind look alike otherwise. */
function aboutWhat({ id, requester, findings }: QueueRow['case'], { labels }: Text): readonly string[] {
  const of = (code: (typeof findings)[number]['code']): readonly string[] =>
    findings.filter((finding) => finding.code === code).map(({ value }) => value)
  const [who = requester?.name] = [...of('beneficiary'), ...of('requester')]
  const what = of('authorisation').length > 0 ? of('authorisation') : of('service')
  const shown = what.slice(0, shownLabels)
  const more = what.length - shown.length
  const parts = [...(who === undefined ? [] : [who]), ...shown, ...(more > 0 ? [labels.andMore(more)] : [])]
  return [...of('number').slice(0, 1), ...parts, id]
}

function saidOf({ total, all }: QueueView, { queue }: Text): string {
  if (all === 0) return queue.none
  if (total === 0) return queue.noneLeft
  return total === all ? queue.summary(total) : queue.filtered(total, all)
}

function activeFilter({ kind, stage, waitingFor, olderThan, share }: QueueFilter, text: Text): readonly Element[] {
  const { queue, cases, party, stages } = text
  const parts = [
    ...(kind === undefined ? [] : [cases.kind[kind]]),
    ...(stage === undefined ? [] : [stages[stage]]),
    ...(waitingFor === undefined ? [] : [party.agent[waitingFor]]),
    ...(olderThan === undefined ? [] : [queue.waitsLonger(party.hours(olderThan))]),
    ...(share === 'all' ? [] : [queue.share.choice[share]]),
  ]
  return parts.length === 0 ? [] : [subtle(parts.join(' · '), { spacing: 'None', size: 'Small' })]
}

function queueRow({ case: found, mine, waited }: QueueRow, text: Text): Element {
  const { cases, party } = text
  const stage = found.stage === undefined ? [] : [text.stages[found.stage]]
  const who = found.claimedBy && (mine ? cases.claimedByYou : cases.claimedBy(found.claimedBy.name))
  return row({
    topic: `case:${found.id}`,
    name: [cases.kind[found.kind], ...stage].join(' · '),
    title: `${cases.open}: ${cases.kind[found.kind]}`,
    lines: [
      subtle(aboutWhat(found, text).join(' · '), { spacing: 'None', size: 'Small' }),
      paragraph(
        [
          caseStateRun(found.state, text),
          { text: ` · ${party.agentWaits[found.waitingFor](party.hours(waited))}` },
          ...(who === undefined ? [] : [{ text: ` · ${who}`, subtle: true }]),
        ],
        { spacing: 'Small' },
      ),
    ],
  })
}

function presses({ filter, total, all, pages, oldest }: QueueView, text: Text): readonly Press[] {
  const { queue, pending } = text
  const to = (page: number): string => `cases:${writeQueueFilter({ ...filter, page })}`
  return [
    ...(oldest === undefined ? [] : [takeButton(oldest, filter, text)]),
    ...(all > 1 ? [openButton(queue.filter, `queue-filter:${writeQueueFilter(filter)}`)] : []),
    ...(filter.page > 1 ? [openButton(pending.previous, to(filter.page - 1))] : []),
    ...(filter.page < pages ? [openButton(pending.next, to(filter.page + 1))] : []),
    total < all
      ? openButton(queue.everything, `cases:${writeQueueFilter(wholeQueue)}`)
      : openButton(text.menu.topic.menu, 'menu'),
  ]
}

const takeButton = (oldest: NonNullable<QueueView['oldest']>, filter: QueueFilter, text: Text): Press =>
  button(
    text.queue.take,
    { verb: 'case-take', id: `${oldest.id}:${writeQueueFilter({ ...filter, page: 1 })}`, seen: oldest.version },
    { style: 'positive', inputs: false },
  )
