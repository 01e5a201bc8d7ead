import type { Localised } from '../src/domain/locale.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { ReviewerView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { aboutId } from './about.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row, shownRows } from './row.ts'

const shownNames = 3

export interface AdministratorsListData {
  readonly service?: { readonly id: string; readonly name: Localised }
  readonly colleague?: PortalUser
  readonly numbers: readonly { readonly customer: NamedNumber; readonly reviewers: readonly ReviewerView[] }[]
  readonly total: number
}

/** Several numbers on which it can be asked, with who decides on each. */
export function administratorsListCard(data: AdministratorsListData, text: Text): AdaptiveCard {
  const words = text.findAdministrator
  const shown = data.numbers.slice(0, shownRows)
  const hidden = data.total - shown.length
  return card(
    {
      title: titleOf(data, text),
      summary: words.listSummary(data.total),
      body: [
        paragraph(words.choose),
        ...shown.map((number) => numberRow(data, number, text)),
        ...(hidden > 0 ? [subtle(text.administrators.more(hidden))] : []),
        ...buttons(openButton(text.menu.topic.menu, 'menu')),
      ],
    },
    text,
  )
}

function titleOf({ service, colleague }: AdministratorsListData, text: Text): string {
  const words = text.findAdministrator
  if (service === undefined) return words.listOf(colleague?.name ?? '')
  const name = text.of(service.name)
  return colleague === undefined ? words.listTitle(name) : words.listTitleTo(name, colleague.name)
}

function numberRow(
  { service, colleague }: AdministratorsListData,
  { customer, reviewers }: AdministratorsListData['numbers'][number],
  text: Text,
): Element {
  const about = {
    number: customer.number,
    ...(service === undefined ? {} : { service: service.id }),
    ...(colleague === undefined ? {} : { user: colleague.id }),
  }
  return row({
    topic: `administrators:${aboutId(about)}`,
    name: text.request.subject(customer.number, customer.name),
    title: text.findAdministrator.open(customer.number),
    lines: [subtle(named(reviewers, text), { spacing: 'None' })],
  })
}

function named(reviewers: readonly ReviewerView[], { findAdministrator, labels }: Text): string {
  if (reviewers.length === 0) return findAdministrator.nobody
  const names = reviewers.slice(0, shownNames).map(({ user }) => user.name)
  const hidden = reviewers.length - names.length
  return findAdministrator.names(labels.and([...names, ...(hidden > 0 ? [labels.others(hidden)] : [])]))
}
