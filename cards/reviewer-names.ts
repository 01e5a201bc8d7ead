import type { ReviewerView } from '../src/domain/view.ts'
import type { Text } from '../src/text/text.ts'

/** Administrators named in one sentence, or written to in one e-mail. */
export const shownNames = 5

export function reviewerNames(reviewers: readonly ReviewerView[], { labels }: Text): string {
  const names = reviewers.slice(0, shownNames).map(({ user }) => user.name)
  const hidden = reviewers.length - names.length
  return labels.and([...names, ...(hidden > 0 ? [labels.others(hidden)] : [])])
}
