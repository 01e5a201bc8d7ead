import { showSubject } from './show-subject.ts'
import type { Turn } from './turn.ts'

/** Confirmed before, the message is a living card by now: pressed again on an old screen it shows how things stand (I-20). */
export async function showWhatItBecame(turn: Turn): Promise<boolean> {
  const pressed = turn.said.kind === 'button' && turn.said.action.verb === 'confirm' ? turn.said.card : undefined
  const copy = pressed && (await turn.deps.ledger.cardCopy(turn.person, pressed))
  if (copy === undefined) return false
  await showSubject(turn, copy.subject, true)
  return true
}
