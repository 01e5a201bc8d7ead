import type { InvitationView } from './invitation-view.ts'
import type { Localised } from './locale.ts'
import type { PendingFilter } from './pending-filter.ts'
import type { NamedNumber } from './portal.ts'
import type { RequestView } from './view.ts'

/** What waits for an administrator, as one card shows it. */
export interface PendingList {
  readonly filter: PendingFilter
  /** How many the filter leaves, and how many there are without it. */
  readonly total: number
  readonly all: number
  /** Of those that the filter leaves, the requests: who wants to become a user is decided on one by one. */
  readonly together: number
  readonly pages: number
  /** One page of them. */
  readonly waiting: readonly (RequestView | InvitationView)[]
  /** What can be filtered by: only what is in the list. */
  readonly numbers: readonly NamedNumber[]
  readonly services: readonly { readonly id: string; readonly name: Localised }[]
}
