import { channelAnswerCard } from '../cards/channel-answer-card.ts'
import { outOfScopeCard } from '../cards/out-of-scope-card.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

const typed = ({ said }: Turn): string => (said.kind === 'text' ? said.text : '')

/** True where the sentence is none of those that the bot is for: surely, or because its words are somebody else's. */
export function isOutOfScope(turn: Turn): boolean {
  const { understanding } = turn.deps
  const { intent, clarify } = understanding.recognize(typed(turn), turn.text.locale)
  return intent === 'none' && (!clarify || understanding.neighbour(typed(turn)) !== undefined)
}

/** What the bot is for instead, and where to go with this. */
export function showOutOfScope(turn: Turn): void {
  const neighbour = turn.deps.understanding.neighbour(typed(turn))
  sayCard(turn, outOfScopeCard(neighbour === undefined ? {} : { neighbour }, turn.text))
}

/** Of what is about nobody the channel may read where to go. @returns false where it is not known who is for it */
export function sayOutOfScope(turn: Turn, chat: string): boolean {
  const neighbour = isOutOfScope(turn) ? turn.deps.understanding.neighbour(typed(turn)) : undefined
  if (neighbour === undefined) return false
  const { title, where, purpose } = turn.text.outOfScope
  sayCard(turn, channelAnswerCard({ title, text: `${where[neighbour]}\n${purpose}`, chat }, turn.text))
  return true
}
