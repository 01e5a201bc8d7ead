import type { Instant } from '../src/domain/instant.ts'
import { button } from './actions.ts'
import type { Press } from './elements.ts'

/** `seen` is the last reminder that the card showed: pressed twice on one card it is one reminder (I-20). */
export const nudgeButton = (requestId: string, nudgedAt: Instant | undefined, title: string): Press =>
  button(title, { verb: 'nudge', id: requestId, seen: nudgedAt ?? 0 }, { inputs: false })
