import { parsePressed } from '../../cards/actions.ts'
import type { Said } from '../../dialogs/turn.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { plainText } from './plain-text.ts'

/** What somebody typed, or the button whose data this is. */
export function saidBy(activity: IncomingActivity, data: unknown): Said {
  if (data === undefined) return { kind: 'text', text: plainText(activity) }
  const button = parsePressed(data)
  // A button of another bot, or an altered one: answered as one whose choice is gone.
  const action = button?.action ?? { verb: 'open' as const, id: 'unknown', seen: 0 }
  const card =
    activity.replyToId === undefined
      ? {}
      : { card: { conversationId: activity.conversation.id, activityId: activity.replyToId } }
  return { kind: 'button', action, inputs: button?.inputs ?? {}, ...card }
}
