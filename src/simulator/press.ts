import { executeInvoke, inThread, submitMessage, type ExecuteAction, type Sender } from './activities.ts'
import { applyAnswer } from './answers.ts'
import { findAction } from './card-actions.ts'
import { isOfTeam } from './channel.ts'
import { valuesOf } from './card-inputs.ts'
import type { Client, PressOptions, Sent } from './client.ts'
import { isObject, shownCard, type JsonObject, type Message } from './message.ts'
import type { Teams } from './teams.ts'

interface Parts {
  readonly teams: Teams
  readonly sender: (personId: string) => Sender
  readonly send: (body: { readonly id: string }) => Promise<Sent>
}

interface Pressed {
  readonly personId: string
  readonly messageId: string
  readonly action: JsonObject
  readonly data: JsonObject
  readonly activityId?: string | undefined
}

/** Optional parts of a button travel only when the card had them, as recorded. */
function asSent(action: JsonObject, data: JsonObject): ExecuteAction {
  const texts = (['title', 'verb', 'id'] as const).filter((name) => typeof action[name] === 'string')
  return { type: 'Action.Execute', ...Object.fromEntries(texts.map((name) => [name, action[name]])), data }
}

/** Pressed where the message stands: in somebody's own chat, or in a thread of the channel. */
function placed<T extends object>(teams: Teams, sender: Sender, messageId: string, body: T): T {
  const message = teams.message(sender.person.aadObjectId, messageId)
  if (message === undefined || !isOfTeam(message.conversationId)) return body
  return inThread(sender, body, message.replyToId ?? messageId)
}

async function execute({ teams, sender, send }: Parts, pressed: Pressed): Promise<Sent> {
  const { personId, messageId, action, data, activityId } = pressed
  const body = placed(
    teams,
    sender(personId),
    messageId,
    executeInvoke(sender(personId), messageId, asSent(action, data)),
  )
  const sent = await send(activityId === undefined ? body : { ...body, id: activityId })
  applyAnswer(teams, personId, messageId, sent)
  return sent
}

function submit({ teams, sender, send }: Parts, { personId, messageId, data, activityId }: Pressed): Promise<Sent> {
  const body = placed(teams, sender(personId), messageId, submitMessage(sender(personId), messageId, data))
  return send(activityId === undefined ? body : { ...body, id: activityId })
}

function shown(teams: Teams, personId: string, message: Message | string, options: PressOptions) {
  const messageId = typeof message === 'string' ? message : message.id
  const now = teams.message(personId, messageId)
  const card = options.card ?? (now === undefined ? undefined : shownCard(now))
  if (card === undefined) throw new Error(`Message ${messageId} shows ${personId} no card`)
  return { messageId, card }
}

const ownData = (action: JsonObject): JsonObject => (isObject(action['data']) ? action['data'] : {})

/** The button a client without Action.Execute draws instead. */
function fallbackOf(action: JsonObject): JsonObject {
  if (action['type'] === 'Action.Submit') return action
  const { fallback } = action
  if (!isObject(fallback)) throw new Error(`Button ${String(action['title'])} has no fallback`)
  return fallback
}

export const presser = (parts: Parts): Pick<Client, 'press' | 'pressShown'> => ({
  press: async (personId, message, selector, inputs = {}, options = {}) => {
    const { messageId, card } = shown(parts.teams, personId, message, options)
    const found = findAction(card, selector)
    const isSubmit = options.via === 'submit' || found.action['type'] === 'Action.Submit'
    const action = isSubmit ? fallbackOf(found.action) : found.action
    const data = options.data ?? { ...ownData(action), ...valuesOf({ ...found, action }, inputs) }
    const { activityId } = options
    return (isSubmit ? submit : execute)(parts, { personId, messageId, action, data, activityId })
  },
  pressShown: (personId, messageId, action, data) => {
    const press = action['type'] === 'Action.Submit' ? submit : execute
    return press(parts, { personId, messageId, action, data })
  },
})
