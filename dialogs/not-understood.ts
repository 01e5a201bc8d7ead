import { messageCard } from '../cards/message-card.ts'
import { neighbourIn } from '../src/understanding/neighbours.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** What the bot is for; of what somebody else is for, where to go. */
export function notUnderstood(turn: Turn, typed: string): void {
  const { conversation, beyond } = turn.text
  const neighbour = neighbourIn(typed)
  const { title, text } =
    neighbour === undefined
      ? conversation.notUnderstood
      : { title: beyond.neighbour.title, text: `${beyond.neighbour[neighbour]}\n${beyond.neighbour.mine}` }
  const actions = (['request', 'mine', 'administrators', 'menu'] as const).map((topic) => ({
    label: conversation.topics[topic],
    topic,
  }))
  sayCard(turn, messageCard({ title, text, actions }, turn.text))
}
