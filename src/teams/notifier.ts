import type { Activity, TurnContext } from 'botbuilder'
import { noticeCard } from '../../cards/notice-card.ts'
import { cardOf } from '../../cards/view-card.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { View } from '../domain/view.ts'
import { DeliveryFailed } from '../domain/delivery-failed.ts'
import type { Notifier } from '../ports/notifier.ts'
import { textFor } from '../text/text.ts'
import { cardActivity, textActivity } from './activities.ts'
import { inConversation } from './in-conversation.ts'
import type { Speaker } from './in-conversation.ts'
import type { createSendLimiter } from './send-limiter.ts'

interface NotifierParts extends Speaker {
  readonly now: () => Promise<Instant>
  readonly limit: ReturnType<typeof createSendLimiter>
}

/** Draws a view in the person's own language and sends it to their conversation with the bot. */
export function createNotifier(parts: NotifierParts): Notifier {
  return {
    async send(person, view) {
      const activity = drawn(person, view, await parts.now())
      const sent = await said(parts, person, (context) => context.sendActivity(activity))
      return { activityId: sent?.id ?? '' }
    },
    async update(person, activityId, view) {
      const activity = { ...drawn(person, view, await parts.now()), id: activityId }
      await said(parts, person, (context) => context.updateActivity(activity))
    },
  }
}

function drawn(person: Person, view: View, now: Instant): Partial<Activity> {
  const text = textFor(person.locale, person.zone)
  if (view.kind !== 'notice') return cardActivity(cardOf(view, text))
  const card = noticeCard(view, text, now)
  return card === undefined ? textActivity(text.notice(view, now), 'plain') : cardActivity(card)
}

/** In order and not too fast, per conversation. */
async function said<T>(parts: NotifierParts, person: Person, send: (context: TurnContext) => Promise<T>): Promise<T> {
  const address = person.conversation
  if (address === undefined) throw new DeliveryFailed('unreachable', 'no conversation known')
  return parts.limit(address.conversationId, () => inConversation(parts, person, send))
}
