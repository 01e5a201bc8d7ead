import type { Notice } from './events.ts'
import { cardType, isObject, textOf } from './message.ts'
import type { Reply } from './post.ts'
import type { Teams } from './teams.ts'

const messageType = 'application/vnd.microsoft.activity.message'
const errorType = 'application/vnd.microsoft.error'

function noticeIn({ status, body }: Reply): Omit<Notice, 'messageId'> {
  const { type, value } = isObject(body) ? body : {}
  if (status === 200 && type === messageType) return { kind: 'message', text: textOf(value) }
  if (type === errorType && isObject(value)) return { kind: 'error', text: textOf(value['message']) }
  return { kind: 'failed', text: `HTTP ${status}` }
}

/** Does to the clicker's screen what the answer to an Action.Execute asks for (TEAMS.md 2a). */
export function applyAnswer(teams: Teams, personId: string, messageId: string, reply: Reply): void {
  const { type, value } = isObject(reply.body) ? reply.body : {}
  if (reply.status === 200 && type === cardType && isObject(value)) teams.showTo(personId, messageId, value)
  else teams.notify(personId, { ...noticeIn(reply), messageId })
}
