import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import type { AdaptiveCard } from './frame.ts'
import { reviewCard } from './review-card.ts'
import { timelineCard } from './timeline-card.ts'

/** A request for whoever looks at it: the same data draws the timeline and the review. */
export function requestCard(view: RequestView, text: Text): AdaptiveCard {
  switch (view.audience) {
    case 'reviewer':
      return reviewCard(view, text)
    case 'requester':
    case 'beneficiary':
      return timelineCard(view, text)
    // As the second pair of eyes (I-14).
    case 'servicedesk':
      return view.can.decide ? reviewCard(view, text) : timelineCard(view, text)
    default:
      return view.audience satisfies never
  }
}
