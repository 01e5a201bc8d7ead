import type { Text } from '../src/text/text.ts'
import { panel, paragraph } from './elements.ts'
import type { Element } from './elements.ts'
import type { Role } from './topics.ts'

/** How much waits for this reader: requests to decide, or open cases for the servicedesk. Nothing when nothing does. */
export function waitingBox(count: number, role: Role, { menu }: Text): readonly Element[] {
  if (count === 0) return []
  const waits = role === 'servicedesk' ? menu.waitingCases(count) : menu.waiting(count)
  return [panel('accent', [paragraph([{ text: waits, strong: true }])])]
}
