import type { Generated, Kysely } from 'kysely'
import type { AskedReviewer, LineState, Note, Verdict } from '../domain/access-request.ts'
import type { Cause, ChangeState, Outcome, Wish } from '../domain/change.ts'
import type { Effect, Subject } from '../domain/effect.ts'
import type { Instant } from '../domain/instant.ts'
import type { Locale } from '../domain/locale.ts'
import type { CaseNoteTable, CaseTable } from './case-tables.ts'
import type { ChannelCardTable, ChannelPlaceTable } from './channel-tables.ts'
import type { InvitationReviewerTable, InvitationTable } from './invitation-tables.ts'
import type {
  OnboardingDeedTable,
  OnboardingReviewerTable,
  OnboardingTable,
  PlatformEventTable,
  PlatformFeedTable,
} from './onboarding-tables.ts'
import type { AuditHeadTable, AuditTable, PseudonymKeyTable } from './audit-tables.ts'
import type { GrantsPauseTable, JobLeaseTable, RetentionWindowTable, ErasureWindowTable } from './operator-tables.ts'

export interface PersonTable {
  tenant: string
  id: string
  name: string
  address: string | null
  roster_role: string
  roster_read_at: Instant | null
  chosen_locale: Locale | null
  client_locale: Locale | null
  zone: string | null
  portal_user_id: string | null
  portal_user_name: string | null
  portal_user_address: string | null
  conversation: string | null
  unreachable_since: Instant | null
  welcomed_at: Instant | null
}

export interface RequestTable {
  tenant: string
  id: string
  batch: string
  version: number
  requester_id: string
  requester_user_id: string | null
  requester_name: string
  beneficiary_id: string
  beneficiary_name: string
  beneficiary_address: string
  customer_number: string
  customer_name: string
  service: string
  reason: string
  submitted_at: Instant
  expires_at: Instant
  escalated_at: Instant | null
  /** 1 while a line waits or is pending: derived by a trigger, for the indexes only. */
  is_open: number
  nudged_at: Instant | null
}

export interface LineTable {
  tenant: string
  id: string
  request_id: string
  position: number
  authorisation: string
  needs: 1 | 2
  state: LineState
  generation: number
  takes_place_of: string | null
  /** 1 where who asked gave it as an administrator, and counts as the first of two. */
  given: 0 | 1
  returned_at: Instant | null
}

export interface DecisionTable {
  tenant: string
  line_id: string
  generation: number
  reviewer_id: string
  reviewer_user_id: string | null
  reviewer_name: string
  verdict: Verdict
  reason: string
  at: Instant
  capacity: 'administrator' | 'servicedesk'
}

export interface NoteTable {
  tenant: string
  request_id: string
  position: number
  kind: Note['kind']
  by_id: string
  by_user_id: string | null
  by_name: string
  text: string
  at: Instant
}

export interface ReviewerTable {
  tenant: string
  request_id: string
  position: number
  user_id: string
  user_name: string
  user_address: string
  via: AskedReviewer['via']
  held_on: string
  asked_at: Instant | null
}

export interface ChangeTable {
  tenant: string
  id: string
  batch: string
  /** Order of making within the batch: several are made in one millisecond. */
  position: number
  request_id: string | null
  line_id: string | null
  cause: Cause
  wish: Wish
  user_id: string
  user_name: string
  user_address: string
  customer_number: string
  customer_name: string
  authorisation: string
  service: string
  generation: number
  key: string
  state: ChangeState
  outcome: Outcome | null
  by_id: string
  by_user_id: string | null
  by_name: string
  attempts: number
  created_at: Instant
  sent_at: Instant | null
  done_at: Instant | null
  visible_by: Instant | null
  seen: 'yes' | 'no' | null
  seen_at: Instant | null
  /** When the reconciler found it off in the backend although nobody here took it away. */
  gone_at: Instant | null
  /** Of an undo: the revoke that it undoes. */
  undoes: string | null
}

export interface OutboxTable {
  seq: Generated<number>
  tenant: string
  idem_key: string
  kind: Effect['kind']
  lane: string
  payload: string
  /** By the ledger's clock, which tests and the simulator move. */
  due_at: Instant
  /** By the wall clock: a lease is about a worker that lives or not. */
  lease_until: number | null
  fence: number
  generation: number
  attempts: number
  /** Trying before this does harm, as where Teams said how long to wait. */
  not_before: Instant | null
}

/** One row. Never starts anew, so that a worker that slept cannot hold the fence of an effect's later life (I-43). */
export interface OutboxFenceTable {
  last: number
}

export interface InboxTable {
  tenant: string
  action_key: string
  at: Instant
}

export interface SentCardTable {
  tenant: string
  conversation_id: string
  activity_id: string
  person_id: string
  subject_kind: Subject['kind']
  subject_id: string
  shown: string | null
}

/** Without a tenant: bot memory that may be lost, by the SDK's own keys (L-11). */
export interface BotStateTable {
  key: string
  value: string
  expires: number | null
}

/** Bot memory as well: who takes a turn of a conversation, among instances on one database (L-10). */
export interface TurnLeaseTable {
  conversation: string
  holder: string
  lease_until: number
}

/** Days and not moments: nobody can be told from it who said what. */
export interface UnreadSentenceTable {
  tenant: string
  day: Instant
  locale: Locale
  sentence: string
  times: number
}

export interface Tables {
  person: PersonTable
  request: RequestTable
  line: LineTable
  decision: DecisionTable
  note: NoteTable
  reviewer: ReviewerTable
  change: ChangeTable
  servicedesk_case: CaseTable
  case_note: CaseNoteTable
  invitation: InvitationTable
  invitation_reviewer: InvitationReviewerTable
  onboarding: OnboardingTable
  onboarding_deed: OnboardingDeedTable
  onboarding_reviewer: OnboardingReviewerTable
  platform_event: PlatformEventTable
  platform_feed: PlatformFeedTable
  audit: AuditTable
  audit_head: AuditHeadTable
  pseudonym_key: PseudonymKeyTable
  outbox: OutboxTable
  outbox_fence: OutboxFenceTable
  inbox: InboxTable
  sent_card: SentCardTable
  channel_card: ChannelCardTable
  channel_place: ChannelPlaceTable
  bot_state: BotStateTable
  turn_lease: TurnLeaseTable
  unread_sentence: UnreadSentenceTable
  grants_pause: GrantsPauseTable
  job_lease: JobLeaseTable
  retention_window: RetentionWindowTable
  erasure_window: ErasureWindowTable
}

/** The database, or a transaction on it: reads are the same in both. */
export type Db = Kysely<Tables>
