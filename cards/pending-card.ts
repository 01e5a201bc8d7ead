import { everythingPending, writeFilter } from '../src/domain/pending-filter.ts'
import type { PendingList } from '../src/domain/pending-list.ts'
import type { NamedNumber } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { askedRow } from './asked-row.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'

/** What waits for an administrator: page by page, filtered, each to be opened, or several to be decided together. */
export function pendingCard(data: PendingList, text: Text): AdaptiveCard {
  const said = saidOf(data, text)
  return card(
    {
      title: text.pending.title,
      summary: said,
      body: [
        data.total === 0 ? paragraph(said) : subtle(said, { spacing: 'None' }),
        ...activeFilter(data, text),
        ...data.waiting.map((view) => askedRow(view, text)),
        ...(data.pages > 1 ? [subtle(text.pending.page(data.filter.page, data.pages))] : []),
        ...oneByOne(data, text),
        ...buttons(...presses(data, text)),
      ],
    },
    text,
  )
}

function saidOf({ total, all }: PendingList, { pending }: Text): string {
  if (all === 0) return pending.none
  if (total === 0) return pending.noneLeft
  return total === all ? pending.summary(total) : pending.filtered(total, all)
}

/** Of a number that nobody looked up yet the name is not known. */
export const numberLabel = ({ number, name }: NamedNumber): string => (name === '' ? number : `${number} · ${name}`)

function activeFilter({ filter, numbers, services }: PendingList, text: Text): readonly Element[] {
  const { pending: words } = text
  const customer = numbers.find(({ number }) => number === filter.number)
  const service = services.find(({ id }) => id === filter.service)
  const parts = [
    ...(filter.number === undefined ? [] : [customer === undefined ? filter.number : numberLabel(customer)]),
    ...(service === undefined ? [] : [text.of(service.name)]),
    ...(filter.show === 'all' ? [] : [words.show.choice[filter.show]]),
    ...(filter.order === 'newest' ? [] : [words.order.choice[filter.order]]),
  ]
  return parts.length === 0 ? [] : [subtle(parts.join(' · '), { spacing: 'None', size: 'Small' })]
}

/** Where several can be decided together, why some of the list are not among them. */
const oneByOne = ({ total, together }: PendingList, { pending }: Text): readonly Element[] =>
  together > 1 && total > together ? [subtle(pending.oneByOne, { spacing: 'Small' })] : []

function presses({ filter, total, all, together, pages }: PendingList, { pending: words }: Text): readonly Press[] {
  const to = (page: number): string => `pending:${writeFilter({ ...filter, page })}`
  return [
    ...(together > 1
      ? [openButton(words.together, `together:${writeFilter({ ...filter, page: 1 })}`, 'positive')]
      : []),
    ...(all > 1 ? [openButton(words.filter, `pending-filter:${writeFilter(filter)}`)] : []),
    ...(filter.page > 1 ? [openButton(words.previous, to(filter.page - 1))] : []),
    ...(filter.page < pages ? [openButton(words.next, to(filter.page + 1))] : []),
    total === 0 && all > 0
      ? openButton(words.everything, `pending:${writeFilter(everythingPending)}`)
      : openButton(words.menu, 'menu'),
  ]
}
