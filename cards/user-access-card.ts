import type { PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { labelsOf } from './access-card.ts'
import type { AccessEntry } from './access-card.ts'
import { userOnNumber } from './access-topics.ts'
import { buttons } from './button-rows.ts'
import { paragraph, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { heldLine } from './held-card.ts'
import { openButton } from './open-button.ts'
import { replaceButton } from './replace-button.ts'
import { row, shownRows } from './row.ts'

export interface UserAccessData {
  readonly user: PortalUser
  /** Of each number that the reader administers and this is a user of. */
  readonly numbers: readonly AccessEntry[]
  /** The reader: another administrator changes what they have. */
  readonly self: boolean
}

/** What somebody has ("per gebruiker", F-7), with the way to change it. On several numbers: a row each. */
export function userAccessCard(data: UserAccessData, text: Text): AdaptiveCard {
  const { access } = text.give
  const { user, numbers, self } = data
  const [only, ...others] = numbers
  const hidden = numbers.length - shownRows
  return card(
    {
      title: access.whatTitle(user.name),
      summary: access.whatSummary(user.name, numbers.length),
      body: [
        subtle(user.address, { spacing: 'None' }),
        ...(only !== undefined && others.length === 0
          ? inFull(only, self, text)
          : numbers.slice(0, shownRows).map((entry) => numberRow(entry, text))),
        ...(hidden > 0 ? [subtle(text.labels.andMore(hidden))] : []),
        ...(self ? [paragraph(access.self)] : []),
        ...buttons(...(only === undefined || others.length > 0 ? [] : changing(only, self, text)), menu(text)),
      ],
    },
    text,
  )
}

const menu = (text: Text): Press => openButton(text.menu.topic.menu, 'menu')

function inFull({ customer, held, administrator }: AccessEntry, self: boolean, text: Text): readonly Element[] {
  const { access } = text.give
  return [
    paragraph([
      { text: `${customer.number} · ${customer.name}`, strong: true },
      ...(administrator ? [` · ${access.administrator}`] : []),
    ]),
    ...(held.length === 0
      ? [subtle(access.nothing)]
      : held.map((each) => heldLine(each, text, self ? 'own' : 'other'))),
  ]
}

function numberRow(entry: AccessEntry, text: Text): Element {
  const { customer, user } = entry
  return row({
    topic: `access-of:${userOnNumber(customer.number, user.id)}`,
    name: `${customer.number} · ${customer.name}`,
    title: text.give.access.openNumber(customer.number),
    lines: [paragraph(labelsOf(entry, text), { spacing: 'Small' })],
  })
}

function changing({ customer, user, held }: AccessEntry, self: boolean, text: Text): readonly Press[] {
  const { access } = text.give
  const about = userOnNumber(customer.number, user.id)
  const mend = held.find((each) => each.mend !== undefined)?.mend
  return [
    ...(self || mend === undefined ? [] : [replaceButton(customer.number, user, mend, text)]),
    ...(self ? [] : [openButton(access.grant, `grant-for:${about}`)]),
    ...(self || held.length === 0 ? [] : [openButton(access.revoke, `revoke-for:${about}`)]),
    openButton(access.all(customer.number), `access:${customer.number}`),
  ]
}
