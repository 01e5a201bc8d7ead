import type { Instant } from '../domain/instant.ts'
import type { BroughtTo, CancelledBy, InvitationOutcome, InvitationState } from '../domain/invitation.ts'

export interface InvitationTable {
  tenant: string
  id: string
  version: number
  state: InvitationState
  asker_id: string
  asker_user_id: string | null
  asker_name: string
  for_self: 0 | 1
  direct: 0 | 1
  name: string
  address: string
  customer_number: string
  customer_name: string | null
  service: string | null
  /** Ids of authorisations, as JSON. */
  wishes: string
  granted: string
  reason: string
  asked_at: Instant
  expires_at: Instant
  changed_at: Instant
  generation: number
  key: string
  decided_by_id: string | null
  decided_by_user_id: string | null
  decided_by_name: string | null
  decided_reason: string | null
  decided_at: Instant | null
  outcome: InvitationOutcome | null
  attempts: number
  sent_at: Instant | null
  done_at: Instant | null
  user_id: string | null
  continued_at: Instant | null
  request_id: string | null
  /** What became of each wish, as JSON. */
  became: string | null
  batch: string | null
  cancelled_by: CancelledBy | null
  /** The version that took each step of following up. */
  reminded_version: number | null
  escalated_version: number | null
  warned_version: number | null
  escalated_at: Instant | null
}

export interface InvitationReviewerTable {
  tenant: string
  invitation_id: string
  user_id: string
  via: BroughtTo['via']
  held_on: string
}
