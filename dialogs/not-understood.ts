import { messageCard } from '../cards/message-card.ts'
import { isOutOfScope, showOutOfScope } from './out-of-scope.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** What the bot can do; of what somebody else is for, where to go. */
export function notUnderstood(turn: Turn): void {
  if (isOutOfScope(turn)) return showOutOfScope(turn)
  const { notUnderstood: words, topics } = turn.text.conversation
  const actions = (['request', 'mine', 'administrators', 'menu'] as const).map((topic) => ({
    label: topics[topic],
    topic,
  }))
  sayCard(turn, messageCard({ ...words, actions }, turn.text))
}
