import type { Instant } from './instant.ts'

/** What happened; refused attempts are events as well (TEAMS.md A9). */
export type AuditVerb =
  | 'request.submitted'
  | 'request.question'
  | 'request.answer'
  | 'request.reviewers'
  | 'request.nudged'
  | 'request.reminded'
  | 'request.escalated'
  | 'request.expires-soon'
  | 'line.approved'
  | 'line.half-approved'
  | 'line.declined'
  | 'line.cancelled'
  | 'line.expired'
  | 'line.returned'
  | 'change.due'
  | 'change.sent'
  | 'change.done'
  | 'change.uncertain'
  | 'change.failed'
  | 'change.withdrawn'
  | 'change.seen'
  | 'change.gone'
  | 'case.opened'
  | 'case.claimed'
  | 'case.released'
  | 'case.handed-over'
  | 'case.question'
  | 'case.answer'
  | 'case.closed'
  | 'invitation.asked'
  | 'invitation.brought'
  | 'invitation.reminded'
  | 'invitation.escalated'
  | 'invitation.expires-soon'
  | 'invitation.approved'
  | 'invitation.declined'
  | 'invitation.returned'
  | 'invitation.cancelled'
  | 'invitation.expired'
  | 'invitation.sent'
  | 'invitation.uncertain'
  | 'invitation.done'
  | 'invitation.failed'
  | 'invitation.continued'
  | 'onboarding.asked'
  | 'onboarding.brought'
  | 'onboarding.vouched'
  | 'onboarding.not-vouched'
  | 'onboarding.linked'
  | 'onboarding.sent'
  | 'onboarding.uncertain'
  | 'onboarding.refused'
  | 'onboarding.returned'
  | 'onboarding.moved'
  | 'onboarding.went-on'
  | 'onboarding.reported'
  | 'onboarding.sent-back'
  | 'onboarding.validated'
  | 'onboarding.authorised'
  | 'onboarding.declined'
  | 'onboarding.withdrawn'
  | 'person.linked'
  | 'person.unlinked'
  | 'person.erased'
  | 'grants.paused'
  | 'grants.resumed'
  | 'retention.begun'
  | 'retention.done'
  | 'refused'

/** What was read and when, so that a decision can be explained later (I-7). */
export interface Evidence {
  readonly rule: string
  readonly read: unknown
  readonly readAt: Instant
}

export interface AuditEvent {
  readonly tenant: string
  readonly verb: AuditVerb
  /** `aadObjectId` of who acted; absent where the bot itself carried something out. A pseudonym where no key tells who. */
  readonly actor?: string
  readonly requestId?: string
  readonly lineId?: string
  readonly changeId?: string
  readonly caseId?: string
  readonly customerNumber?: string
  readonly userId?: string
  readonly authorisation?: string
  /** Why it was allowed or refused, and on what evidence. */
  readonly evidence?: Evidence
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

export interface RecordedAuditEvent extends AuditEvent {
  /** Its place in the chain of its tenant, from 1, without gaps. */
  readonly seq: number
  readonly at: Instant
  /** Hash of the event before it; of the first, 64 zeros. */
  readonly prev: string
  /** SHA-256 of `prev` and the canonical JSON of all the rest (I-35). */
  readonly hash: string
}
