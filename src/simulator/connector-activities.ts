import { bodyOf } from './body.ts'
import { connectorCall, part, refuse, type Answer } from './connector-call.ts'
import { contentOf, isObject, type JsonObject } from './message.ts'
import type { Teams } from './teams.ts'

/** Teams counts UTF-16, and answers 413 above about this (TEAMS.md 2a). */
const maxMessageBytes = 100 * 1024

const notInstalled = refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
const tooBig = refuse(413, 'MessageSizeTooBig', 'Message size too large.')

/** Why Teams takes no message here; undefined when it does. */
function whyNot(teams: Teams, conversationId: string, activity: JsonObject): Answer | undefined {
  const conversation = teams.conversation(conversationId)
  // As recorded: a conversation may be made with anybody, and only then turns out to have nobody in it.
  if (conversation === undefined) return refuse(500, 'UserNotFound', 'User not found')
  const [owner = ''] = conversation.members
  if (conversation.type === 'personal' && !teams.person(owner).installed) return notInstalled
  if (conversation.type === 'channel' && !teams.isInTeam()) return notInstalled
  return JSON.stringify(activity).length * 2 > maxMessageBytes ? tooBig : undefined
}

export const sendActivity = (teams: Teams) =>
  connectorCall(teams, 'send', (req) => {
    const conversationId = part(req, 'conversation')
    const activity = bodyOf(req)
    const no = whyNot(teams, conversationId, activity)
    if (no !== undefined) return no
    if (activity['type'] === 'typing') {
      teams.typing(conversationId, true)
      return { status: 202 }
    }
    const { replyToId } = activity
    const reply = typeof replyToId === 'string' ? { replyToId } : {}
    return { status: 201, body: { id: teams.post(conversationId, 'bot', contentOf(activity), reply) } }
  })

const noSuchActivity = refuse(404, 'ActivityNotFoundInConversation', 'Activity not found.')

export const updateActivity = (teams: Teams) =>
  connectorCall(teams, 'update', (req) => {
    const [conversationId, id, activity] = [part(req, 'conversation'), part(req, 'activity'), bodyOf(req)]
    const no = whyNot(teams, conversationId, activity)
    if (no !== undefined) return no
    return teams.update(conversationId, id, contentOf(activity)) ? { status: 200, body: { id } } : noSuchActivity
  })

export const deleteActivity = (teams: Teams) =>
  connectorCall(teams, 'delete', (req) => {
    const [conversationId, id] = [part(req, 'conversation'), part(req, 'activity')]
    const no = whyNot(teams, conversationId, {})
    if (no !== undefined) return no
    return teams.remove(conversationId, id) ? { status: 200, body: { id } } : noSuchActivity
  })

function invited(activity: JsonObject): string | undefined {
  const members: readonly unknown[] = Array.isArray(activity['members']) ? activity['members'] : []
  const [first] = members
  return isObject(first) && typeof first['id'] === 'string' ? first['id'] : undefined
}

/** Answers 201 also for somebody who is not there or has not installed the bot, as Teams does. */
export const createConversation = (teams: Teams) =>
  connectorCall(
    teams,
    'create',
    (req) => {
      const member = invited(bodyOf(req))
      if (member === undefined) return refuse(400, 'BadSyntax', 'A conversation needs a member')
      const person = teams.findPerson(member)
      return { status: 201, body: { id: person ? teams.personal(person.aadObjectId) : `a:nobody-${teams.nextId()}` } }
    },
    (req) => teams.findPerson(invited(bodyOf(req)) ?? '')?.aadObjectId,
  )
