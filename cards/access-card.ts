import type { HeldLabel } from '../src/domain/held-label.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { userOnNumber } from './access-topics.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { row, shownRows } from './row.ts'

/** Authorisations named in one row; the rest is on the user's own card. */
const shownLabels = 3

export interface AccessEntry {
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly administrator: boolean
  readonly held: readonly HeldLabel[]
}

export interface AccessData {
  readonly customer: NamedNumber
  readonly total: number
  /** Place of the first one, from 0. */
  readonly from: number
  readonly users: readonly AccessEntry[]
}

/** Who has what on a number ("per klantnummer", F-7): a row per user. */
export function accessCard({ customer, total, from, users }: AccessData, text: Text): AdaptiveCard {
  const { access } = text.give
  const shown = users.slice(0, shownRows)
  const range = access.range(from + 1, from + shown.length, total)
  return card(
    {
      title: access.whoTitle(customer.number),
      summary: `${customer.number}: ${access.users(total)}`,
      body: [
        subtle(`${customer.name} · ${access.users(total)}`, { spacing: 'None' }),
        ...(total === 0 ? [paragraph(access.noUsers)] : shown.map((entry) => userRow(entry, text))),
        ...(shown.length < total ? [subtle(range)] : []),
        ...buttons(...turning({ customer, total, from, users: shown }, text), openButton(text.menu.topic.menu, 'menu')),
      ],
    },
    text,
  )
}

export function labelsOf({ held, administrator }: AccessEntry, text: Text): string {
  if (held.length === 0) return text.give.access.nothing
  const named = held.slice(0, shownLabels).map(({ label }) => label)
  const more = held.length - named.length
  return [
    ...(administrator ? [text.give.access.administrator] : []),
    ...named,
    ...(more > 0 ? [text.labels.andMore(more)] : []),
  ].join(', ')
}

function userRow(entry: AccessEntry, text: Text): Element {
  const { user, customer } = entry
  return row({
    topic: `access-of:${userOnNumber(customer.number, user.id)}`,
    name: user.name,
    title: text.give.access.open(user.name),
    lines: [
      subtle(user.address, { spacing: 'None', size: 'Small' }),
      paragraph(labelsOf(entry, text), { spacing: 'Small' }),
    ],
  })
}

function turning({ customer, total, from, users }: AccessData, text: Text): readonly Press[] {
  const { access } = text.give
  const at = (place: number): string => `access:${customer.number}/${String(place)}`
  return [
    ...(from > 0 ? [openButton(access.previous, at(Math.max(0, from - shownRows)))] : []),
    ...(from + users.length < total ? [openButton(access.next, at(from + users.length))] : []),
  ]
}
