import { apiUnknownCard } from '../cards/api-unknown-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import type { RefusalCode } from '../src/domain/refusal.ts'
import type { Turn } from './turn.ts'

/** Refusals after which somebody needs the servicedesk, or cannot wait for us. */
const helpless: readonly RefusalCode[] = ['not-linked', 'no-own-number', 'number-unknown', 'backend-unavailable']

/** A no with the way on: whom to call and with what, so that it is no dead end (I-33). @throws what is no such refusal */
export function showWhyNot(turn: Turn, error: unknown, replace: boolean): void {
  if (!(error instanceof Refusal) || !helpless.includes(error.code)) throw error
  const why = turn.text.refusal[error.code](error.details)
  const canJoin = error.code === 'not-linked' || error.code === 'no-own-number'
  const tell = error.code === 'backend-unavailable' ? 'question' : 'access'
  const card = apiUnknownCard({ why, tell, canJoin }, turn.text)
  turn.replies.push({ kind: 'card', card, replace, refusal: why })
}
