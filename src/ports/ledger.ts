import type { AccessRequest, Decision, LineState, Note, AskedReviewer } from '../domain/access-request.ts'
import type { AuditEvent, RecordedAuditEvent } from '../domain/audit-event.ts'
import type { Change, ChangeState } from '../domain/change.ts'
import type { Effect, Subject } from '../domain/effect.ts'
import type { FollowUpStep } from '../domain/following-up.ts'
import type { Instant } from '../domain/instant.ts'
import type { BroughtTo, Invitation, InvitationState } from '../domain/invitation.ts'
import type { Person, PersonKey } from '../domain/person.ts'
import type { AuthorisationId, CustomerNumber, PortalUser, PortalUserId } from '../domain/portal.ts'
import type { OnboardingStage, Party } from '../domain/onboarding.ts'
import type { CaseNote, CaseState, ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { CaseQueue } from './case-queue.ts'
import type { ChannelCardReads, ChannelCardWrites } from './channels.ts'
import type { JobLease } from './job-leases.ts'
import type { OnboardingReads, OnboardingWrites } from './onboardings.ts'

/** A guarded write found another state or version than it was given: somebody else was first (I-21). */
export class LedgerConflict extends Error {
  constructor(what: string) {
    super(`changed meanwhile: ${what}`)
    this.name = 'LedgerConflict'
  }
}

/** A message in Teams that shows a subject. The same subject may stand in several messages. */
export interface CardCopy {
  readonly person: PersonKey
  readonly subject: Subject
  readonly conversationId: string
  readonly activityId: string
  /** Digest of what it shows; undefined when unknown, which makes the next show update it. */
  readonly shown?: string
}

/** An authorisation that need not be asked again. */
export interface AskedLine {
  readonly requestId: string
  readonly authorisation: AuthorisationId
  /** Of an approved line: how far its change is. */
  readonly change?: 'due' | 'sent' | 'uncertain'
}

/** Nothing is carried out in the backend until an operator resumes; decisions stay. */
export interface GrantsPause {
  readonly since: Instant
  readonly by: string
  readonly reason: string
}

/** Every read names the tenant and never crosses it (I-4). Lists are newest first. */
export interface LedgerReads extends CaseQueue, OnboardingReads, ChannelCardReads {
  request(tenant: string, id: string): Promise<AccessRequest | undefined>
  /** Requests in which this person asks or benefits. */
  requestsAbout(
    tenant: string,
    person: { readonly id: string; readonly userId?: PortalUserId },
    limit: number,
  ): Promise<readonly AccessRequest[]>
  /** Everything that was asked in one go, by number, person and service. */
  requestsOfBatch(tenant: string, batch: string): Promise<readonly AccessRequest[]>
  /** Requests with a pending line on any of these numbers, or brought to this portal user. */
  pendingFor(tenant: string, numbers: readonly CustomerNumber[], user: PortalUserId): Promise<readonly AccessRequest[]>
  /** Lines for these authorisations that wait for a verdict or for their change: "already asked". */
  openLines(
    tenant: string,
    beneficiary: PortalUserId,
    number: CustomerNumber,
    authorisations: readonly AuthorisationId[],
  ): Promise<readonly AskedLine[]>
  countOpenRequestsBy(tenant: string, requesterId: string): Promise<number>
  countOpenRequestsOn(tenant: string, number: CustomerNumber): Promise<number>
  /** Requests of this person of which they reminded the reviewers after this moment. */
  countNudgedBy(tenant: string, requesterId: string, after: Instant): Promise<number>
  change(tenant: string, id: string): Promise<Change | undefined>
  /** Pressed together, oldest first. */
  changesOfBatch(tenant: string, batch: string): Promise<readonly Change[]>
  /** Of its lines, oldest first: also what an administrator gave at once while it was asked. */
  changesOfRequest(tenant: string, requestId: string): Promise<readonly Change[]>
  /** The newest change that touched this right, to number the next generation (I-28). */
  latestChange(
    tenant: string,
    user: PortalUserId,
    number: CustomerNumber,
    authorisation: AuthorisationId,
  ): Promise<Change | undefined>
  /** Every change that touched this right, oldest first. */
  changesOfRight(
    tenant: string,
    user: PortalUserId,
    number: CustomerNumber,
    authorisation: AuthorisationId,
  ): Promise<readonly Change[]>
  /** Revokes under way of a right that makes an administrator of this number, of whomever (I-16). */
  administratorRevokes(tenant: string, number: CustomerNumber): Promise<readonly Change[]>
  /** What was switched on for this portal user, also where it was taken away since. */
  grantsOf(tenant: string, user: PortalUserId, limit: number): Promise<readonly Change[]>
  servicedeskCase(tenant: string, id: string): Promise<ServicedeskCase | undefined>
  caseOfRequest(tenant: string, requestId: string): Promise<ServicedeskCase | undefined>
  caseOfChange(tenant: string, changeId: string): Promise<ServicedeskCase | undefined>
  caseOfInvitation(tenant: string, invitationId: string): Promise<ServicedeskCase | undefined>
  invitation(tenant: string, id: string): Promise<Invitation | undefined>
  /** Asked by this person, newest first, at most a hundred. */
  invitationsBy(tenant: string, askerId: string): Promise<readonly Invitation[]>
  /** Asked by this person, or to make this address a user, newest first, at most a hundred. */
  invitationsAbout(tenant: string, askerId: string, address?: string): Promise<readonly Invitation[]>
  /** Waiting for a decision, on any of these numbers or brought to this portal user. */
  invitationsFor(tenant: string, numbers: readonly CustomerNumber[], user: PortalUserId): Promise<readonly Invitation[]>
  /** The one of which what was wished for was given by this direct grant. */
  invitationOfBatch(tenant: string, batch: string): Promise<Invitation | undefined>
  /** Waiting for a decision on the same address and number, whoever asked. */
  invitationsOf(tenant: string, number: CustomerNumber, address: string): Promise<readonly Invitation[]>
  cases(tenant: string, states: readonly CaseState[]): Promise<readonly ServicedeskCase[]>
  person(key: PersonKey): Promise<Person | undefined>
  /** Teams people linked to this portal account; more than one when somebody has two. */
  peopleLinkedTo(tenant: string, user: PortalUserId): Promise<readonly Person[]>
  /** By their roster or their portal account, in lower case; that proves nothing by itself (I-5). */
  peopleWithAddress(tenant: string, address: string): Promise<readonly Person[]>
  /** Set while an operator stopped all changes in the backend. */
  grantsPause(): Promise<GrantsPause | undefined>
  cardCopies(person: PersonKey, subject: Subject): Promise<readonly CardCopy[]>
  /** What this message shows, if it is a copy that is kept right. */
  cardCopy(person: PersonKey, message: Pick<CardCopy, 'conversationId' | 'activityId'>): Promise<CardCopy | undefined>
  /** Everybody who has a card of this subject. */
  viewersOf(tenant: string, subject: Subject): Promise<readonly PersonKey[]>
  auditTrail(filter: {
    readonly tenant?: string
    readonly customerNumber?: string
    readonly requestId?: string
    readonly changeId?: string
    /** Who acted, or whom it is about: an id in Teams or of a portal account. */
    readonly person?: string
    /** From and up to and including these moments. */
    readonly from?: Instant
    readonly to?: Instant
    /** With pseudonyms for people, as the chain was made over it; otherwise with the people whose keys are there. */
    readonly asRecorded?: boolean
  }): Promise<readonly RecordedAuditEvent[]>
}

/** Writes of one transaction. A guarded write that finds another state throws LedgerConflict and nothing is kept. */
export interface LedgerTransaction extends LedgerReads, OnboardingWrites, ChannelCardWrites {
  /** `ledger.now()`, read inside this transaction (I-29). */
  readonly now: Instant
  /** Inserts the request with its lines, reviewers and (normally no) notes and decisions. */
  insertRequest(request: AccessRequest): Promise<void>
  /** Compare-and-set on the version a reviewer was shown (I-26). */
  raiseVersion(tenant: string, requestId: string, from: number): Promise<void>
  /** Its requester reminded the reviewers now. */
  recordNudge(tenant: string, requestId: string): Promise<void>
  moveLine(tenant: string, lineId: string, from: LineState, to: LineState): Promise<void>
  /**
   * `approved -> pending` with the next generation: the approval no longer counts. Nor, with `withoutGiver`, does it for
   * good that an administrator gave it.
   */
  returnLine(tenant: string, lineId: string, how: { readonly withoutGiver: boolean }): Promise<void>
  /** @throws LedgerConflict when this reviewer already decided this generation of the line */
  insertDecision(tenant: string, lineId: string, decision: Decision): Promise<void>
  insertNote(tenant: string, requestId: string, note: Note): Promise<void>
  addReviewers(tenant: string, requestId: string, reviewers: readonly AskedReviewer[]): Promise<void>
  /** It went to the next door now. */
  recordEscalated(tenant: string, requestId: string): Promise<void>
  insertChange(change: Change): Promise<void>
  moveChange(tenant: string, changeId: string, from: ChangeState, to: ChangeState, patch?: ChangePatch): Promise<void>
  /** Says what the beneficiary saw, and that they said it now; only on a done change. */
  recordSeen(tenant: string, changeId: string, seen: 'yes' | 'no'): Promise<void>
  /** The backend no longer shows it; once per change. */
  recordGone(tenant: string, changeId: string): Promise<void>
  insertCase(servicedeskCase: ServicedeskCase): Promise<void>
  moveCase(tenant: string, caseId: string, version: number, to: CaseState, patch?: CasePatch): Promise<void>
  /**
   * Says whose turn it is from now on, and how far an onboarding is. Raises the version; says nothing new, it changes
   * nothing. Since when somebody waits stays as it was while it is the same party's turn.
   */
  caseWaits(
    tenant: string,
    caseId: string,
    waits: { readonly for: Party; readonly stage?: OnboardingStage },
  ): Promise<void>
  /** Does not say whose turn it is: that is `caseWaits`, by `turnIn`. */
  insertCaseNote(tenant: string, caseId: string, note: CaseNote): Promise<void>
  insertInvitation(invitation: Invitation): Promise<void>
  /** Compare-and-set on the state; raises the version. */
  moveInvitation(
    tenant: string,
    id: string,
    from: InvitationState,
    to: InvitationState,
    patch?: InvitationPatch,
  ): Promise<void>
  /** Notes whom it was brought to, besides those who have it, and what the number is called. */
  bringInvitation(tenant: string, id: string, customerName: string, to: readonly BroughtTo[]): Promise<void>
  /** What was wished for has been dealt with; once. */
  continueInvitation(tenant: string, id: string, continued: ContinuedInvitation): Promise<void>
  /** Notes a step that an invitation takes once per version, and with `escalate` when. @returns false when it took it before */
  noteInvitationFollowUp(tenant: string, id: string, version: number, step: FollowUpStep): Promise<boolean>
  linkPerson(key: PersonKey, user: PortalUser): Promise<void>
  unlinkPerson(key: PersonKey): Promise<void>
  /** Adds a copy, or makes its shown digest unknown when it was there already. */
  registerCard(copy: CardCopy): Promise<void>
  /** Joins the chain at the end of the transaction; `auditTrail` gives it after the commit. */
  audit(event: AuditEvent): Promise<void>
  /** To be carried out at `dueAt` (default: now) or earlier if already owed earlier. */
  owe(effect: Effect, dueAt?: Instant): Promise<void>
  /** What waits until this person can be reached is due now. */
  hasten(person: PersonKey): Promise<void>
  /** @returns false when it was so already */
  pauseGrants(pause: Pick<GrantsPause, 'by' | 'reason'>): Promise<boolean>
  /** What waited for it is due now. @returns false when nothing was paused */
  resumeGrants(): Promise<boolean>
  /** Ends the transaction with LeaseLost where another instance has this job by now (I-43). */
  requireLease(lease: JobLease): Promise<void>
  /** True the first time this logical action is seen in the tenant, false ever after (I-20). */
  firstTime(tenant: string, actionKey: string): Promise<boolean>
}

export type ChangePatch = Partial<
  Pick<Change, 'outcome' | 'attempts' | 'sentAt' | 'doneAt' | 'visibleBy' | 'generation' | 'key' | 'by'>
>
export type InvitationPatch = Partial<
  Pick<
    Invitation,
    | 'decidedBy'
    | 'decidedReason'
    | 'decidedAt'
    | 'granted'
    | 'generation'
    | 'key'
    | 'outcome'
    | 'attempts'
    | 'sentAt'
    | 'doneAt'
    | 'userId'
    | 'cancelledBy'
  >
>
export type ContinuedInvitation = Pick<Invitation, 'became' | 'requestId' | 'batch'>
export type CasePatch = Partial<Pick<ServicedeskCase, 'claimedBy' | 'closedAt' | 'closingNote'>>

/**
 * The bot's own truth: requests, decisions, changes, audit, and what is still owed. What somebody may or holds
 * is never in here; that is the backend's truth.
 */
export interface Ledger extends LedgerReads {
  now(): Promise<Instant>
  /**
   * One durable transaction: committed and synced to disk when the promise resolves (I-30), or nothing happened.
   * Await nothing but the transaction inside it.
   */
  write<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T>
}
