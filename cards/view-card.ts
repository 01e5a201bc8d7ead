import type { NoticeView, View } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { askCard } from './ask-card.ts'
import { caseCard } from './case-card.ts'
import { caseQuestionCard } from './case-question-card.ts'
import { changesCard } from './changes-card.ts'
import { closedCard } from './closed-card.ts'
import type { AdaptiveCard } from './frame.ts'
import { invitationCard } from './invitation-card.ts'
import { onboardingCard } from './onboarding-card.ts'
import { requestCard } from './request-card.ts'
import { visibleCard } from './visible-card.ts'

/** The card of anything that the worker keeps up to date. */
export function cardOf(view: Exclude<View, NoticeView>, text: Text): AdaptiveCard {
  switch (view.kind) {
    case 'request':
      return requestCard(view, text)
    case 'ask':
      return askCard(view, text)
    case 'changes':
      return changesCard(view, text)
    case 'visible':
      return visibleCard(view, text)
    case 'case':
      return caseCard(view, text)
    case 'case-question':
      return caseQuestionCard(view, text)
    case 'invitation':
      return invitationCard(view, text)
    case 'onboarding':
      return onboardingCard(view, text)
    case 'withheld':
      return closedCard(text.conversation.withheld, text)
    default:
      return view satisfies never
  }
}
