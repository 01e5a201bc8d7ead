import type { Text } from '../src/text/text.ts'
import type { Press } from './elements.ts'
import { openButton } from './open-button.ts'

/** To the page before and the next one of a list; what is on it is looked up when it is pressed. */
export const turning = (topic: string, page: number, pages: number, { pending }: Text): readonly Press[] => [
  ...(page > 1 ? [openButton(pending.previous, `${topic}:${String(page - 1)}`)] : []),
  ...(page < pages ? [openButton(pending.next, `${topic}:${String(page + 1)}`)] : []),
]
