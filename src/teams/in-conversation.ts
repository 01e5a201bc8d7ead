import type { ConversationReference, TurnContext } from 'botbuilder'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import type { Person } from '../domain/person.ts'
import type { BotAdapter } from './bot-adapter.ts'

export interface Speaker {
  readonly adapter: BotAdapter
  /** Empty in local mode. */
  readonly appId: string
}

/** Does something in a person's own conversation with the bot, outside any turn of theirs. @throws DeliveryFailed */
export async function inConversation<T>(
  speaker: Speaker,
  person: Person,
  act: (context: TurnContext) => Promise<T>,
): Promise<T> {
  const address = person.conversation
  if (address === undefined) throw new DeliveryFailed('unreachable', 'no conversation known')
  const reference: Partial<ConversationReference> = {
    channelId: 'msteams',
    serviceUrl: address.serviceUrl,
    bot: { id: address.botId, name: '' },
    user: { id: address.memberId, name: '', aadObjectId: person.id },
    conversation: {
      id: address.conversationId,
      isGroup: false,
      conversationType: 'personal',
      name: '',
      tenantId: person.tenant,
    },
  }
  return continued(speaker, reference, act)
}

/** In whatever conversation the reference names. @throws what `act` throws */
export async function continued<T>(
  { adapter, appId }: Speaker,
  reference: Partial<ConversationReference>,
  act: (context: TurnContext) => Promise<T>,
): Promise<T> {
  // The SDK resolves even when the callback failed: the outcome is carried out by hand.
  let outcome: { readonly done: T } | { readonly failed: unknown } = { failed: new Error('nothing was done') }
  await adapter.continueConversationAsync(appId, reference, async (context) => {
    try {
      outcome = { done: await act(context) }
    } catch (error) {
      outcome = { failed: error }
    }
  })
  const settled = outcome as { readonly done: T } | { readonly failed: unknown }
  if ('failed' in settled) throw settled.failed
  return settled.done
}
