import { setTimeout as sleep } from 'node:timers/promises'
import { isReachable, personKey } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import { textActivity } from './activities.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { inConversation } from './in-conversation.ts'
import { plainText } from './plain-text.ts'
import { takeTurn } from './turns.ts'
import type { TurnParts } from './turns.ts'

/** Opens the chat of whoever follows it with this bot. */
export const linkToChat = ({ recipient }: IncomingActivity): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(recipient.id).replaceAll('%3A', ':')}`

interface ForChat {
  readonly activity: IncomingActivity
  readonly person: Person
  /** Of a pressed button; undefined of what was typed. */
  readonly data: unknown
  /** Milliseconds that the answer in the channel can wait for it. */
  readonly patience: number
}

/**
 * What somebody said or pressed where others read along, done in their own chat as if it was said there. @returns false
 * where it did not get there, as where they do not have the bot; what takes longer comes all the same
 */
export async function moveToChat(parts: TurnParts, { activity, person, data, patience }: ForChat): Promise<boolean> {
  if (!isReachable(person)) return false
  let arrived = true
  const moving = parts.deliveries.deliver(`move:${person.tenant}:${person.id}`, async () => {
    arrived = await inConversation(parts.speaker, person, async (context) => {
      const incoming = { context, activity: asSaidThere(activity, person), key: personKey(person) }
      return (await takeTurn(parts, incoming, data)).arrived
    })
  })
  const done = await Promise.race([moving, sleep(patience, true, { ref: false })])
  return done && arrived
}

/** A sentence for one person alone; nobody hears it where they cannot be reached. */
export async function sayInChat(parts: TurnParts, person: Person, sentence: string): Promise<void> {
  if (!isReachable(person)) return
  await parts.deliveries.deliver(`move:${person.tenant}:${person.id}`, async () => {
    await inConversation(parts.speaker, person, (context) => context.sendActivity(textActivity(sentence)))
  })
}

/** The same words, without the message that was pressed: that one is everybody's. */
function asSaidThere(activity: IncomingActivity, { conversation, tenant, id }: Person): IncomingActivity {
  const { replyToId: _pressed, value: _data, ...rest } = activity
  return {
    ...rest,
    type: 'message',
    text: plainText(activity),
    entities: (activity.entities ?? []).filter(({ type }) => type !== 'mention'),
    serviceUrl: conversation?.serviceUrl ?? activity.serviceUrl,
    from: { ...activity.from, id: conversation?.memberId ?? activity.from.id, aadObjectId: id },
    recipient: { ...activity.recipient, id: conversation?.botId ?? activity.recipient.id },
    conversation: {
      id: conversation?.conversationId ?? '',
      conversationType: 'personal',
      isGroup: false,
      tenantId: tenant,
    },
    channelData: { tenant: { id: tenant } },
  }
}
