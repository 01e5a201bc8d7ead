import type { Activity, ConversationReference } from 'botbuilder'
import { channelCaseCard } from '../../cards/channel-case-card.ts'
import type { ChannelCaseView, ChannelPlace } from '../domain/channel.ts'
import type { ChannelNotifier } from '../ports/channels.ts'
import { cardActivity } from './activities.ts'
import { channelText } from './channel-text.ts'
import { continued } from './in-conversation.ts'
import type { Speaker } from './in-conversation.ts'
import type { createSendLimiter } from './send-limiter.ts'
import { connectorOf } from './voice.ts'

interface ChannelNotifierParts extends Speaker {
  readonly limit: ReturnType<typeof createSendLimiter>
}

type Conversations = ReturnType<typeof connectorOf>['conversations']

/** Draws a case for everybody in a channel, and writes it there. */
export function createChannelNotifier(parts: ChannelNotifierParts): ChannelNotifier {
  const inChannel = <T>(place: ChannelPlace, act: (conversations: Conversations) => Promise<T>): Promise<T> =>
    parts.limit(place.channelId, () =>
      continued(parts, referenceOf(place), (context) => act(connectorOf(context).conversations)),
    )
  return {
    post: async (place, view) => {
      // To the channel itself, not to a message in it: that begins a thread.
      const sent = await inChannel(place, (all) => all.sendToConversation(place.channelId, drawn(place, view)))
      return { activityId: sent.id }
    },
    update: async (place, activityId, view) => {
      await inChannel(place, (all) =>
        all.updateActivity(place.channelId, activityId, { ...drawn(place, view), id: activityId }),
      )
    },
  }
}

const drawn = (place: ChannelPlace, view: ChannelCaseView): Activity =>
  ({
    ...cardActivity(channelCaseCard(view, channelText)),
    from: { id: place.botId, name: '' },
    conversation: conversationOf(place),
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
  }) as Activity

const conversationOf = ({ channelId, tenant }: ChannelPlace): ConversationReference['conversation'] => ({
  id: channelId,
  isGroup: true,
  conversationType: 'channel',
  name: '',
  tenantId: tenant,
})

const referenceOf = (place: ChannelPlace): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl: place.serviceUrl,
  bot: { id: place.botId, name: '' },
  conversation: conversationOf(place),
})
