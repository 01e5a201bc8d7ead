import type { HeldLabel } from '../src/domain/held-label.ts'
import type { CustomerNumber, NamedNumber, PortalUser } from '../src/domain/portal.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, subtle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { openButton } from './open-button.ts'
import { ownReplaceButton, replaceButton } from './replace-button.ts'

/** What a card has room for, over all numbers together. */
const shownNumbers = 8
const shownLabels = 22

export interface HeldData {
  readonly user: PortalUser
  readonly forSelf: boolean
  readonly numbers: readonly { readonly customer: NamedNumber; readonly held: readonly HeldLabel[] }[]
}

/** What somebody holds, per customer number. */
export function heldCard(data: HeldData, text: Text): AdaptiveCard {
  const { user, forSelf, numbers } = data
  const words = text.held
  const count = numbers.reduce((sum, { held }) => sum + held.length, 0)
  const shown = thatFit(numbers)
  const hidden = numbers.length - shown.length
  // One after the other: what is mended is not listed the next time.
  const troubles = shown.flatMap(({ customer, held }) =>
    held.flatMap(({ mend }) => (mend === undefined ? [] : [{ number: customer.number, mend }])),
  )
  const [trouble] = troubles
  return card(
    {
      title: forSelf ? words.titleYou : words.titleOther(user.name),
      summary: numbers.length === 0 ? words.noNumbers : words.summary(count),
      body: [
        ...(numbers.length === 0 ? [paragraph(words.noNumbers)] : []),
        ...shown.flatMap((number) => perNumber(number, forSelf ? 'own' : 'other', text)),
        ...(hidden > 0 ? [subtle(words.more(hidden))] : []),
        ...buttons(
          ...(trouble === undefined ? [] : [mendButton(trouble, data, text)]),
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

function perNumber({ customer, held, hidden }: Shown, reader: 'own' | 'other', text: Text): readonly Element[] {
  return [
    partTitle(`${customer.number} · ${customer.name}`),
    ...(held.length + hidden === 0 ? [subtle(text.held.none, { spacing: 'Small' })] : []),
    ...held.map((each) => heldLine(each, text, reader)),
    ...(hidden > 0 ? [subtle(text.held.more(hidden), { spacing: 'Small' })] : []),
  ]
}

const mendButton = (
  { number, mend }: { readonly number: CustomerNumber; readonly mend: NonNullable<HeldLabel['mend']> },
  { user, forSelf }: HeldData,
  text: Text,
): Press => (forSelf ? ownReplaceButton(number, mend, text) : replaceButton(number, user, mend, text))

export function heldLine({ label, since, never, mend }: HeldLabel, text: Text, reader: 'own' | 'other'): Element {
  const words = [label, { text: ` · ${text.held.since(text.day(since))}`, subtle: true }]
  if (!never) return paragraph([{ text: '✓ ', colour: 'Good' }, ...words], { spacing: 'Small' })
  return panel('attention', [
    paragraph([{ text: `${text.labels.warning}: `, strong: true }, ...words]),
    paragraph(text.held.never[reader][mend ?? 'going'], { spacing: 'Small' }),
  ])
}
