import type { Element, Press } from './elements.ts'

/** Room for buttons in the narrowest chat (a card of 300 pixels), in pixels. */
const room = 268
const widthOf = ({ title = '' }: Press): number => title.length * 7.5 + 26
const gap = 8

/** Buttons in rows that fit a narrow chat: a client that does not wrap would cut their words. */
export function buttons(...actions: readonly Press[]): readonly Element[] {
  const rows: Press[][] = []
  let left = 0
  for (const action of actions) {
    const width = widthOf(action)
    if (width <= left) rows.at(-1)?.push(action)
    else {
      rows.push([action])
      left = room
    }
    left -= width + gap
  }
  return rows.map((row, index) => ({
    type: 'ActionSet',
    spacing: index === 0 ? 'Medium' : 'Small',
    actions: row,
  }))
}
