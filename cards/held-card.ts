import type { Instant } from '../src/domain/instant.ts'
import type { NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, subtle } from './elements.ts'
import type { Element } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { replaceButton } from './replace-button.ts'

/** What a card has room for, over all numbers together. */
const shownNumbers = 8
const shownLabels = 22

interface HeldLabel {
  readonly label: string
  readonly since: Instant
  /** Never to be switched on (I-15), yet it is. */
  readonly never: boolean
}

export interface HeldData {
  readonly user: PortalUser
  readonly forSelf: boolean
  readonly numbers: readonly { readonly customer: NamedNumber; readonly held: readonly HeldLabel[] }[]
}

/** What somebody holds, per customer number. */
export function heldCard({ user, forSelf, numbers }: HeldData, text: Text): AdaptiveCard {
  const words = text.held
  const count = numbers.reduce((sum, { held }) => sum + held.length, 0)
  const shown = thatFit(numbers)
  const hidden = numbers.length - shown.length
  // One after the other: what is mended is not listed the next time.
  const trouble = shown.find(({ held }) => held.some(({ never }) => never))
  return card(
    {
      title: forSelf ? words.titleYou : words.titleOther(user.name),
      summary: numbers.length === 0 ? words.noNumbers : words.summary(count),
      body: [
        ...(numbers.length === 0 ? [paragraph(words.noNumbers)] : []),
        ...shown.flatMap((number) => perNumber(number, text)),
        ...(hidden > 0 ? [subtle(words.more(hidden))] : []),
        ...buttons(
          ...(trouble === undefined ? [] : [replaceButton(trouble.customer.number, { user, forSelf }, text)]),
          openButton(words.request, 'request'),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}

interface Shown {
  readonly customer: NamedNumber
  readonly held: readonly HeldLabel[]
  readonly hidden: number
}

/** Numbers in their order, each with as many labels as there is still room for. */
function thatFit(numbers: HeldData['numbers']): readonly Shown[] {
  let room = shownLabels
  return numbers.slice(0, shownNumbers).map(({ customer, held }) => {
    const fitting = held.slice(0, room)
    room -= fitting.length
    return { customer, held: fitting, hidden: held.length - fitting.length }
  })
}

function perNumber({ customer, held, hidden }: Shown, text: Text): readonly Element[] {
  return [
    partTitle(`${customer.number} · ${customer.name}`),
    ...(held.length + hidden === 0 ? [subtle(text.held.none, { spacing: 'Small' })] : []),
    ...held.map((each) => heldLine(each, text)),
    ...(hidden > 0 ? [subtle(text.held.more(hidden), { spacing: 'Small' })] : []),
  ]
}

export function heldLine({ label, since, never }: HeldLabel, text: Text, whatNow = text.held.never): Element {
  const words = [label, { text: ` · ${text.held.since(text.day(since))}`, subtle: true }]
  if (!never) return paragraph([{ text: '✓ ', colour: 'Good' }, ...words], { spacing: 'Small' })
  return panel('attention', [
    paragraph([{ text: `${text.labels.warning}: `, strong: true }, ...words]),
    paragraph(whatNow, { spacing: 'Small' }),
  ])
}
