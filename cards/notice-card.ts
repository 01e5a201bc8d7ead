import type { Instant } from '../src/domain/instant.ts'
import type { NoticeView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import type { AdaptiveCard } from './frame.ts'
import { messageCard } from './message-card.ts'

/** A short message that asks for something brings the button for it; undefined for one that only tells. */
export function noticeCard(view: NoticeView, text: Text, now?: Instant): AdaptiveCard | undefined {
  const action = actionOf(view, text)
  return action && messageCard({ text: text.notice(view, now), actions: [action] }, text)
}

/** What tells who decides that something waits for them. */
const waiting: readonly NoticeView['notice'][] = [
  'reminder',
  'expires-soon',
  'invitation-reminder',
  'invitation-expires-soon',
]

function actionOf({ notice, audience, requestId = '', caseId = '', givenBy }: NoticeView, text: Text) {
  const { followUp, given, cases, menu } = text
  const decides = audience === 'reviewer' || audience === 'servicedesk'
  if (decides && waiting.includes(notice)) return { label: followUp.decide, topic: `show:${requestId}` }
  if (notice === 'expired' && audience === 'requester')
    return { label: givenBy === undefined ? followUp.again : given.again, topic: `again:${requestId}` }
  if (notice === 'case-summary') return { label: menu.topic.cases, topic: 'cases' }
  if (notice === 'case-question') return { label: cases.answer, topic: `case-question:${caseId}` }
  if (notice === 'case-answer' || notice === 'case-handed-over') return { label: cases.open, topic: `case:${caseId}` }
  return undefined
}
