import type { Instant } from '../domain/instant.ts'
import type { JobLease } from './job-leases.ts'

/** How many of each were deleted. */
export interface RetentionReport {
  readonly requests: number
  /** Grants and revokes that nobody asked for. */
  readonly directChanges: number
  /** To become a user. */
  readonly invitations: number
  /** Of access to the API platform. */
  readonly onboardings: number
  /** Cases about neither a request nor a change of ours. */
  readonly cases: number
  /** Of people in months that are over: without them the audit speaks of them by pseudonym (I-37). */
  readonly auditKeys: number
  readonly actionKeys: number
  /** What was not understood. */
  readonly unread: number
  /** Whether what was deleted is gone from the files too; false while somebody reads them: the next run does it. */
  readonly scrubbed: boolean
}

/** Deletes what is over and old enough, with all that belongs to it. The database lets nothing else go (I-35, I-37). */
export interface Retention {
  /** Whether any request, direct change, invitation, onboarding or case is over since before then, or a month whose pseudonyms can still be read. */
  isAnyRipe(closedBefore: Instant): Promise<boolean>
  /** Some at a time, so that nobody waits for it. @returns how many; less than `limit` when that was all @throws LeaseLost */
  deleteRequests(lease: JobLease, closedBefore: Instant, limit: number): Promise<number>
  deleteDirectChanges(lease: JobLease, closedBefore: Instant, limit: number): Promise<number>
  deleteInvitations(lease: JobLease, closedBefore: Instant, limit: number): Promise<number>
  deleteOnboardings(lease: JobLease, closedBefore: Instant, limit: number): Promise<number>
  deleteCases(lease: JobLease, closedBefore: Instant, limit: number): Promise<number>
  deleteAuditKeys(lease: JobLease, usedBefore: Instant, limit: number): Promise<number>
  deleteActionKeys(lease: JobLease, before: Instant, limit: number): Promise<number>
  /** Of days that began before then; all of a day at once. */
  deleteUnread(lease: JobLease, before: Instant): Promise<number>
  /** What was deleted is in no file any more. @returns false while somebody reads them */
  scrub(): Promise<boolean>
}
