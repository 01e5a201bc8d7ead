import { messageCard } from '../cards/message-card.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** Somebody typed an address, and not a name: of an address can be said that it is nobody there. */
export const looksLikeAddress = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim())

interface NotThere {
  readonly notThere?: string
  readonly number?: string
  readonly numbers?: readonly string[]
}

/** "Staat er niet bij" (F-23): the question stays open, and the way to have them added stands beside it. */
export function offerToAdd<Draft extends NotThere>(turn: Turn, draft: Draft, replace: boolean): Draft {
  const { ask } = turn.text.invitation
  const actions = [
    { label: ask.letAdd, topic: 'invite' },
    { label: turn.text.conversation.topics.menu, topic: 'menu' },
  ]
  const text = ask.notThere(draft.notThere ?? '', draft.number ?? draft.numbers?.[0] ?? '')
  sayCard(turn, messageCard({ title: ask.notThereTitle, text, actions }, turn.text), { replace, asks: true })
  return draft
}
