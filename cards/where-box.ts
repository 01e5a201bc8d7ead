import type { Place } from '../src/domain/place.ts'
import type { CustomerNumber } from '../src/domain/portal.ts'
import type { LineView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { paragraph, partTitle } from './elements.ts'
import type { Element, Press } from './elements.ts'
import { openButton } from './open-button.ts'

interface Granted {
  readonly lines: readonly LineView[]
  readonly place?: Place
  readonly customer: { readonly number: CustomerNumber }
}

/** On, and nobody has seen it yet. */
const unseen = ({ lines }: Granted): LineView | undefined =>
  lines.find(({ progress, seen, changeId }) => progress === 'granted' && seen !== 'yes' && changeId !== undefined)

/** Where what was granted is to be found, for as long as nobody said to have seen it. */
export const whereBox = (view: Granted, text: Text): readonly Element[] =>
  view.place === undefined || unseen(view) === undefined
    ? []
    : [
        partTitle(text.where.title),
        ...whereLines(view.place, view.customer.number, text).map((line) => paragraph(line, { spacing: 'Small' })),
      ]

/** The tile, its other name, and how to go on from there. */
export function whereLines({ tile, alternative, find }: Place, number: string, text: Text): readonly string[] {
  const { where } = text
  return [
    ...(tile === undefined ? [] : [where.tile(text.of(tile))]),
    ...(alternative === undefined ? [] : [where.alternative(text.of(alternative))]),
    find === undefined ? (tile === undefined ? where.logIn : where.number)(number) : text.of(find),
  ]
}

/** Asks why it is not to be seen. */
export function notThereButton(view: Granted, text: Text): readonly Press[] {
  const line = unseen(view)
  return line?.changeId === undefined || line.reported === true
    ? []
    : [openButton(text.where.notThere, `invisible:${line.changeId}`)]
}
