import { button } from './actions.ts'
import { paragraph } from './elements.ts'
import type { Element } from './elements.ts'

/** As many rows as a card has room for; more belong elsewhere (TEAMS.md C10). */
export const shownRows = 8

interface Row {
  readonly topic: string
  readonly name: string
  /** What pressing does, for screen readers. */
  readonly title: string
  readonly lines: readonly Element[]
}

/** A thing in a list: the whole row opens it, so that eight rows need no eight buttons. */
export const row = ({ topic, name, title, lines }: Row): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  selectAction: button(title, { verb: 'open', id: topic, seen: 0 }, { inputs: false }),
  items: [paragraph([{ text: `${name} ›`, strong: true, colour: 'Accent' }]), ...lines],
})
