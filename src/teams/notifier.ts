import type { Activity, ConversationReference, TurnContext } from 'botbuilder'
import { noticeCard } from '../../cards/notice-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { View } from '../domain/view.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import type { Notifier } from '../ports/notifier.ts'
import { textFor } from '../text/text.ts'
import { cardActivity, textActivity } from './activities.ts'
import type { BotAdapter } from './bot-adapter.ts'
import type { createSendLimiter } from './send-limiter.ts'

interface NotifierParts {
  readonly adapter: BotAdapter
  /** Empty in local mode. */
  readonly appId: string
  readonly now: () => Promise<Instant>
  readonly limit: ReturnType<typeof createSendLimiter>
}

/** Draws a view in the person's own language and sends it to their conversation with the bot. */
export function createNotifier(parts: NotifierParts): Notifier {
  return {
    async send(person, view) {
      const activity = drawn(person, view, await parts.now())
      const sent = await inConversation(parts, person, (context) => context.sendActivity(activity))
      return { activityId: sent?.id ?? '' }
    },
    async update(person, activityId, view) {
      const activity = { ...drawn(person, view, await parts.now()), id: activityId }
      await inConversation(parts, person, (context) => context.updateActivity(activity))
    },
  }
}

function drawn(person: Person, view: View, now: Instant): Partial<Activity> {
  const text = textFor(person.locale, person.zone)
  if (view.kind !== 'notice') return cardActivity(cardOf(view, text))
  const card = noticeCard(view, text, now)
  return card === undefined ? textActivity(text.notice(view, now), 'plain') : cardActivity(card)
}

async function inConversation<T>(
  { adapter, appId, limit }: NotifierParts,
  person: Person,
  send: (context: TurnContext) => Promise<T>,
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
  return limit(address.conversationId, async () => {
    // The SDK resolves even when the callback failed: the outcome is carried out by hand.
    let outcome: { readonly sent: T } | { readonly failed: unknown } = { failed: new Error('nothing was sent') }
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      try {
        outcome = { sent: await send(context) }
      } catch (error) {
        outcome = { failed: error }
      }
    })
    const settled = outcome as { readonly sent: T } | { readonly failed: unknown }
    if ('failed' in settled) throw settled.failed
    return settled.sent
  })
}
