import { messageCard } from '../cards/message-card.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** What the bot is for and what can be typed, by role; it works before anybody is known and while the backend is down. */
export async function showHelp(turn: Turn): Promise<void> {
  const role = await roleOf(turn.deps, turn.person)
  const { help, topics } = turn.text.conversation
  const actions =
    role === 'servicedesk'
      ? (['cases', 'menu', 'language'] as const)
      : role === 'administrator'
        ? (['pending', 'grant', 'revoke', 'request', 'menu', 'language'] as const)
        : (['request', 'mine', 'administrators', 'held', 'menu', 'language'] as const)
  const labelled = actions.map((topic) => ({ label: topics[topic], topic }))
  sayCard(turn, messageCard({ title: help.title, text: help[role], actions: labelled }, turn.text))
}
