import type { AskedReviewer, Note, Verdict } from './access-request.ts'
import type { CaseCounts } from './case-counts.ts'
import type { CaseQuestionView, CaseView } from './case-view.ts'
import type { Cause, Outcome, Progress, Wish } from './change.ts'
import type { Notice } from './effect.ts'
import type { Instant } from './instant.ts'
import type { InvitationState } from './invitation.ts'
import type { InvitationView } from './invitation-view.ts'
import type { Onboarding, OnboardingStage } from './onboarding.ts'
import type { Localised } from './locale.ts'
import type { OnboardingView } from './onboarding-view.ts'
import type { Place } from './place.ts'
import type { CustomerNumber, NamedNumber, PortalUser } from './portal.ts'
import type { CaseKind, CaseState } from './servicedesk-case.ts'

/** What a person sees of one authorisation of a request. */
export interface LineView {
  readonly id: string
  readonly label: string
  readonly needs: 1 | 2
  /** Approvals so far; "1 van 2" where two are needed. */
  readonly approvals: number
  readonly progress: Progress
  readonly decidedBy?: string
  readonly decidedAt?: Instant
  /** The reviewer's reason. */
  readonly reason?: string
  /** For a reviewer: false where they approved it already and somebody else is needed (I-14). */
  readonly canDecide?: boolean
  /** Who made the request gave it as an administrator, and is the first of two. */
  readonly given?: true
  readonly changeId?: string
  /** Of the change; a retry names the one it was shown (I-20). */
  readonly changeGeneration?: number
  /** Of a change without a request: one press may switch something on and something else off. */
  readonly wish?: Wish
  /** Label of what they hold now and what this takes the place of: it gives an error, so somebody should switch it off. */
  readonly replaces?: string
  /** What replaces it is on already or on its way: only the other is still to go. */
  readonly inPlace?: boolean
  readonly outcome?: Outcome
  readonly doneAt?: Instant
  readonly visibleBy?: Instant
  readonly seen?: 'yes' | 'no'
  /** Of a direct change over several numbers: the one of this line. */
  readonly customer?: NamedNumber
  /** Of a revoke: who gave it back, and when. */
  readonly undone?: { readonly byName: string; readonly at: Instant }
  readonly seenAt?: Instant
  /** The servicedesk has a case about it that is not closed. */
  readonly reported?: boolean
  /** Of what was cancelled because an administrator gave it without the request: who, and when. */
  readonly givenInstead?: { readonly byName: string; readonly at: Instant }
  /** Of what was taken away: when, and by whom where that was through this bot. */
  readonly takenAway?: { readonly at?: Instant; readonly byName?: string }
}

export interface ReviewerView extends AskedReviewer {
  /** Has a conversation with the bot that Teams accepts. */
  readonly reachable: boolean
}

/** A request as one person sees it. The same data draws the timeline card and the review card. */
export interface RequestView {
  readonly kind: 'request'
  readonly audience: 'requester' | 'beneficiary' | 'reviewer' | 'servicedesk'
  readonly id: string
  readonly version: number
  readonly requesterName: string
  readonly beneficiary: PortalUser
  /** Requester and beneficiary are one person. */
  readonly forSelf: boolean
  /** Not asked but given, by an administrator who is the first of two (I-14). */
  readonly given?: true
  readonly customer: NamedNumber
  readonly service: Localised
  readonly warnings: readonly Localised[]
  readonly reason: string
  readonly submittedAt: Instant
  readonly expiresAt: Instant
  readonly escalatedAt?: Instant
  readonly lines: readonly LineView[]
  readonly reviewers: readonly ReviewerView[]
  readonly notes: readonly Note[]
  /** When the requester last reminded who decides. */
  readonly nudgedAt?: Instant
  /** Of an ask for several requests: how many people and requests it is about. */
  readonly partOf?: { readonly people: number; readonly requests: number }
  /** For a reviewer: why it came to them. */
  readonly cameBecause?: { readonly via: 'direct' | 'parent'; readonly heldOn: CustomerNumber }
  readonly tile?: Localised
  readonly place?: Place
  /** The servicedesk's case about this request, if there is one. */
  readonly caseState?: CaseState
  /** Which buttons this person gets; asked from the same functions that refuse later. */
  readonly can: {
    readonly decide: boolean
    readonly ask: boolean
    readonly answer: boolean
    readonly withdraw: boolean
    readonly change: boolean
    readonly nudge: boolean
    /** Ask for what expired once more. */
    readonly again: boolean
  }
}

/** One of several requests that were made in one go, in a row. */
export interface AskedRequestView extends Pick<
  RequestView,
  'id' | 'beneficiary' | 'forSelf' | 'customer' | 'service' | 'lines'
> {
  /** Something of it still waits for a decision. */
  readonly open: boolean
}

/** Everything that somebody asked in one go. */
export interface AskView {
  readonly kind: 'ask'
  readonly id: string
  readonly reason: string
  readonly submittedAt: Instant
  /** Not asked but given, by an administrator. */
  readonly given?: true
  readonly requests: readonly AskedRequestView[]
}

/** A grant or revoke that an administrator did without a request. */
export interface ChangesView {
  readonly kind: 'changes'
  readonly audience: 'administrator' | 'beneficiary'
  readonly id: string
  readonly cause: Cause
  readonly wish: Wish
  readonly byName: string
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly service: Localised
  readonly createdAt: Instant
  readonly lines: readonly LineView[]
  readonly place?: Place
  readonly tile?: Localised
  /** Authorisations of several services in one go: no service to name it after. */
  readonly mixed?: true
  /** What the administrator can still give back of a revoke. */
  readonly undo?: UndoView
}

export interface UndoView {
  /** Labels of what would be switched on again. */
  readonly labels: readonly string[]
  /** Labels of what one administrator cannot give back alone (I-14). */
  readonly needsTwo: readonly string[]
  /** Names exactly what would come back: another set of the same size is another offer (I-26). */
  readonly fingerprint: number
  /** At this moment it is too late, for the first of them. */
  readonly until: Instant
  readonly place?: Place
}

interface VisibleRight {
  readonly changeId: string
  readonly label: string
  readonly tile?: Localised
  readonly alternative?: Localised
  readonly seen?: 'yes' | 'no'
}

/** "Do you see it?", asked when the tile should be there. */
export interface VisibleView {
  readonly kind: 'visible'
  readonly changeId: string
  /** Each is asked about by itself: one may be there and another not. */
  readonly rights: readonly VisibleRight[]
  readonly customer: NamedNumber
  readonly grantedAt: Instant
  /** The servicedesk's case about it, if there is one. */
  readonly caseState?: CaseState
  /** It was taken away meanwhile: nothing to look for any more. */
  readonly takenAway: boolean
}

/** Takes the place of a card whose reader may not see it any more (I-18). */
export interface WithheldView {
  readonly kind: 'withheld'
}

/** The data of a short message; one sentence or two, no card. */
export interface NoticeView {
  readonly kind: 'notice'
  readonly notice: Notice['kind']
  /** The reader is the beneficiary of a request that somebody else made. */
  readonly audience: 'requester' | 'beneficiary' | 'reviewer' | 'administrator' | 'servicedesk'
  readonly labels: readonly string[]
  readonly customer: NamedNumber
  readonly beneficiaryName: string
  readonly forSelf: boolean
  /** Who did it. */
  readonly byName?: string
  readonly verdict?: Verdict
  readonly text?: string
  readonly wish?: Wish
  readonly progress?: Progress
  /** It was switched off by somebody else than this bot. */
  readonly outside?: boolean
  readonly visibleBy?: Instant
  readonly tile?: Localised
  /** Who could not be reached, or did not decide. */
  readonly reviewers?: readonly PortalUser[]
  /** Who can decide but cannot be reached. */
  readonly missed?: readonly PortalUser[]
  /** Of an invitation: how it stands, and labels of what was wished for and could not be asked for. */
  readonly invitation?: InvitationState
  readonly notAsked?: readonly string[]
  /** Of an onboarding: how far it is, and what is wrong. */
  readonly stage?: OnboardingStage
  readonly trouble?: Onboarding['trouble']
  /** Where it went when nobody decided. */
  readonly to?: 'parent' | 'servicedesk'
  /** Until when can be decided. */
  readonly until?: Instant
  /** What a button of the message opens. */
  readonly requestId?: string
  /** Of what an administrator gave as the first of two: who that is. */
  readonly givenBy?: string
  /** Who gave it lost the authority: it is an ordinary request from now on. */
  readonly giverLost?: true
  readonly caseId?: string
  readonly caseKind?: CaseKind
  readonly counts?: CaseCounts
  /** From when on something is counted. */
  readonly since?: Instant
  /** When it happened: a notice that comes late says so. */
  readonly at?: Instant
}

/** What the worker sends by itself. Everything else is an answer in a turn. */
export type View =
  | RequestView
  | AskView
  | ChangesView
  | VisibleView
  | CaseView
  | CaseQuestionView
  | InvitationView
  | OnboardingView
  | WithheldView
  | NoticeView
