import { DialogTurnStatus } from 'botbuilder-dialogs'
import type { DialogContext } from 'botbuilder-dialogs'
import { messageCard } from '../cards/message-card.ts'
import { sayCard, sayText } from './turn.ts'
import type { Turn } from './turn.ts'

/** Stops what was going on, or says that there was nothing to stop. */
export async function cancel(turn: Turn, stack: DialogContext, asked = false): Promise<void> {
  const { cancelled } = turn.text.conversation
  if (stack.activeDialog === undefined && asked) return sayText(turn, cancelled.text)
  if (stack.activeDialog === undefined) {
    const actions = [{ label: turn.text.conversation.topics.menu, topic: 'menu' }]
    sayCard(turn, messageCard({ text: cancelled.nothing, actions }, turn.text))
    return
  }
  const result = await stack.cancelAllDialogs()
  sayText(turn, result.status === DialogTurnStatus.cancelled ? cancelled.text : cancelled.nothing)
}
