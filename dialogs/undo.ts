import { messageCard } from '../cards/message-card.ts'
import { labelOf } from '../src/catalogue/label.ts'
import { undoRevoke } from '../src/usecases/undo-revoke.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** The card says what came back; what did not is said beside it, each with its reason. */
export async function undo(turn: Turn, { id, seen }: { readonly id: string; readonly seen: number }): Promise<void> {
  const left = await undoRevoke(turn.deps, turn.person, { batch: id, seen })
  if (left.length === 0) return
  const words = turn.text.give.undo.left
  const { topics } = turn.text.conversation
  const lines = left.map(({ revoke, why }) => {
    const label = labelOf(turn.deps, revoke.authorisation)
    return words[why](label, revoke.customer.number, revoke.user.name)
  })
  const actions = (['administrators', 'menu'] as const).map((topic) => ({ label: topics[topic], topic }))
  sayCard(turn, messageCard({ text: lines.join('\n'), actions }, turn.text))
}
