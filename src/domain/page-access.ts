import type { CustomerNumber, NamedNumber } from './portal.ts'
import type { ReviewerView } from './view.ts'

/** Whether somebody's own rights open the portal's page Autorisaties for a number (F-6). */
export interface PageAccess {
  readonly customer: NamedNumber
  /** The number above it whose administrator they are, where it opens through that one. */
  readonly through?: CustomerNumber
  /** Labels of what is missing; none when the page opens. */
  readonly missing: readonly string[]
  /** Who can give what is missing. */
  readonly reviewers: readonly ReviewerView[]
}
