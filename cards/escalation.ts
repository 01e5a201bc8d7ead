import { escalatedTo } from '../src/domain/following-up.ts'
import type { RequestView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'
import { reviewerNames } from './reviewer-names.ts'

/** That it went further because nobody had decided, when, and to whom; nothing where it did not. */
export function escalation(view: RequestView, text: Text): readonly string[] {
  if (view.escalatedAt === undefined) return []
  const { followUp } = text
  const moment = text.moment(view.escalatedAt)
  const asked = escalatedTo(view)
  return [asked.length === 0 ? followUp.reported(moment) : followUp.escalated(reviewerNames(asked, text), moment)]
}

/** The same for a row of a list. */
export function shortEscalation(view: RequestView, text: Text): readonly string[] {
  if (view.escalatedAt === undefined) return []
  const asked = escalatedTo(view)
  return [asked.length === 0 ? text.pending.reported : text.pending.escalated(reviewerNames(asked, text))]
}
