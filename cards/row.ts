import { plain } from '../src/text/plain.ts'
import { button } from './actions.ts'
import { paragraph } from './elements.ts'
import type { Element } from './elements.ts'

interface Row {
  readonly topic: string
  /** What pressing does, for screen readers. */
  readonly title: string
  readonly go: string
  readonly lines: readonly Element[]
}

/** A thing in a list: the whole row opens it, so that ten rows need no ten buttons. */
export const row = ({ topic, title, go, lines }: Row): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  selectAction: button(plain(title), { verb: 'open', id: topic, seen: 0 }, { inputs: false }),
  items: [...lines, paragraph([{ text: go, strong: true, colour: 'Accent' }], { spacing: 'Small', size: 'Small' })],
})
