import { TurnContext } from 'botbuilder'
import type { Activity, CloudAdapterBase } from 'botbuilder'
import type { ConnectorClient } from 'botframework-connector'

/** Speaks in the conversation of a turn, also when the turn is over: the SDK takes its context away then (TEAMS.md B11). */
export interface Voice {
  readonly conversationId: string
  /** @returns the id of the new message @throws DeliveryFailed */
  send(activity: Partial<Activity>): Promise<string | undefined>
  /** Replaces what a message shows. @throws DeliveryFailed */
  update(activityId: string, activity: Partial<Activity>): Promise<void>
}

export const connectorOf = (context: TurnContext): ConnectorClient =>
  context.turnState.get<ConnectorClient>((context.adapter as CloudAdapterBase).ConnectorClientKey)

export function voiceIn(context: TurnContext): Voice {
  const { conversations } = connectorOf(context)
  const reference = TurnContext.getConversationReference(context.activity)
  const { id: conversationId } = context.activity.conversation
  const addressed = (activity: Partial<Activity>) =>
    TurnContext.applyConversationReference({ ...activity }, reference) as Activity
  return {
    conversationId,
    async send(activity) {
      const message = addressed(activity)
      const { replyToId } = message
      const sent =
        replyToId === undefined
          ? await conversations.sendToConversation(conversationId, message)
          : await conversations.replyToActivity(conversationId, replyToId, message)
      return sent.id
    },
    async update(activityId, activity) {
      await conversations.updateActivity(conversationId, activityId, { ...addressed(activity), id: activityId })
    },
  }
}
