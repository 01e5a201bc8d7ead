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
    case 'servicedesk':
      return timelineCard(view, text)
    default:
      return view.audience satisfies never
  }
}
