import type { Instant } from './instant.ts'
import type { FollowUpStep } from './following-up.ts'
import type { PersonKey } from './person.ts'
import type { PortalUserId } from './portal.ts'

/** A thing that living cards are about. Ids only: when an effect runs it loads the truth. */
export type Subject =
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'changes'; readonly id: string }
  | { readonly kind: 'visible'; readonly id: string }
  | { readonly kind: 'case'; readonly id: string }
  /** The same case for who reported it: what the servicedesk asks them, and nothing that it found (I-18). */
  | { readonly kind: 'case-question'; readonly id: string }
  /** Everything that was asked in one go; the id is the batch of its requests. */
  | { readonly kind: 'ask'; readonly id: string }
  | { readonly kind: 'invitation'; readonly id: string }
  /** For the customer; the servicedesk sees the same on the card of its case. */
  | { readonly kind: 'onboarding'; readonly id: string }

export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`

/** A short message about something that happened; the sentence comes from `src/text` when it is sent. */
export type Notice =
  | { readonly kind: 'decided'; readonly requestId: string; readonly lineIds: readonly string[] }
  | { readonly kind: 'question'; readonly requestId: string }
  | { readonly kind: 'answer'; readonly requestId: string }
  | { readonly kind: 'withdrawn'; readonly requestId: string }
  | { readonly kind: 'expired'; readonly requestId: string }
  /** What it stood on is gone from the permissions system (I-25). */
  | { readonly kind: 'closed'; readonly requestId: string }
  | { readonly kind: 'returned'; readonly requestId: string; readonly lostBy: PortalUserId }
  | { readonly kind: 'reminder'; readonly requestId: string }
  | { readonly kind: 'escalated'; readonly requestId: string; readonly to: 'parent' | 'servicedesk' }
  | { readonly kind: 'expires-soon'; readonly requestId: string }
  | { readonly kind: 'change'; readonly changeId: string }
  /** Names who may decide but cannot be reached; nobody means that nobody may. */
  | { readonly kind: 'reviewers-unreachable'; readonly requestId: string; readonly missed?: readonly PortalUserId[] }
  /** Who asked reminds who decides; who asked hears whom that reached. */
  | {
      readonly kind: 'nudged'
      readonly requestId: string
      readonly told?: readonly PortalUserId[]
      readonly missed?: readonly PortalUserId[]
    }
  | { readonly kind: 'case-closed'; readonly caseId: string }
  | { readonly kind: 'case-question'; readonly caseId: string }
  | { readonly kind: 'case-answer'; readonly caseId: string }
  /** `by`: the agent who handed it over. */
  | { readonly kind: 'case-handed-over'; readonly caseId: string; readonly by: string }
  /** How the queue stands at the start of this working day ("2026-11-23"), and what came and went since then. */
  | { readonly kind: 'case-summary'; readonly day: string; readonly since: Instant }
  /** How it went with becoming a user. */
  | { readonly kind: 'invitation'; readonly invitationId: string }
  /** One per version of the invitation. */
  | { readonly kind: 'invitation-reminder'; readonly invitationId: string; readonly version: number }
  | { readonly kind: 'invitation-expires-soon'; readonly invitationId: string }
  /** It came to another stage; one per version. To the customer, and to the agent who has its case. */
  | { readonly kind: 'onboarding'; readonly onboardingId: string; readonly version: number }
  /** An administrator is asked to vouch for who gets access (I-17). */
  | { readonly kind: 'onboarding-vouch'; readonly onboardingId: string }

/** What the bot owes the world after a commit. The worker carries it out at least once; each handler is idempotent. */
export type Effect =
  | {
      readonly kind: 'change'
      readonly tenant: string
      readonly changeId: string
      readonly customerNumber: string
      readonly userId: string
    }
  | { readonly kind: 'show'; readonly person: PersonKey; readonly subject: Subject }
  /** A pressed card got its answer: whether that came over a newer card is looked at when it is surely there (I-32). */
  | {
      readonly kind: 'look-again'
      readonly person: PersonKey
      readonly subject: Subject
      readonly conversationId: string
      readonly activityId: string
      /** Digest of what the answer showed. */
      readonly answered: string
    }
  | { readonly kind: 'tell'; readonly person: PersonKey; readonly notice: Notice }
  | { readonly kind: 'expire'; readonly tenant: string; readonly requestId: string }
  | { readonly kind: 'ask-visible'; readonly tenant: string; readonly changeId: string }
  /** What an undecided request brings about at a moment, so that a clock that was set back does not bring it early. */
  | {
      readonly kind: 'follow-up'
      readonly tenant: string
      readonly requestId: string
      readonly step: FollowUpStep
      readonly at: Instant
      /** It is about the lines that wait since then; absent: since the request was made. The last word is about all. */
      readonly since?: Instant
    }
  /** The same of an undecided invitation. */
  | {
      readonly kind: 'follow-up-invitation'
      readonly tenant: string
      readonly invitationId: string
      readonly step: FollowUpStep
      readonly at: Instant
    }
  /** Brings a new case to the agents; who they are is asked of the backend, so it is not a turn's work. */
  | { readonly kind: 'announce-case'; readonly tenant: string; readonly caseId: string }
  /** Begins the thread of a case in the servicedesk's channel. */
  | { readonly kind: 'announce-in-channel'; readonly tenant: string; readonly caseId: string }
  /**
   * Brings every message in a channel that shows this case to the truth; `answered` is the digest of an answer to a press
   * that may have come over a newer one, as with `look-again`.
   */
  | { readonly kind: 'show-in-channel'; readonly tenant: string; readonly caseId: string; readonly answered?: string }
  /** Whatever an invitation needs next: administrators, the account itself, what was wished for, or its end. */
  | {
      readonly kind: 'invitation'
      readonly tenant: string
      readonly invitationId: string
      readonly customerNumber: string
    }
  /** Whatever an onboarding needs next of administrators or of the platform. */
  | { readonly kind: 'onboarding'; readonly tenant: string; readonly onboardingId: string; readonly company: string }

/** Effects of one lane run one after another: writes per (number, user) (I-27), new users per number, messages per person. */
export function laneOf(effect: Effect): string {
  switch (effect.kind) {
    case 'change':
      return `change:${effect.tenant}:${effect.customerNumber}:${effect.userId}`
    case 'show':
    case 'look-again':
    case 'tell':
      return laneOfPerson(effect.person)
    case 'expire':
      return `expire:${effect.tenant}:${effect.requestId}`
    case 'ask-visible':
      return `ask-visible:${effect.tenant}:${effect.changeId}`
    case 'follow-up':
      return `follow-up:${effect.tenant}:${effect.requestId}`
    case 'follow-up-invitation':
      return `follow-up:${effect.tenant}:${effect.invitationId}`
    case 'announce-case':
      return `announce-case:${effect.tenant}:${effect.caseId}`
    case 'announce-in-channel':
    case 'show-in-channel':
      return laneOfChannels(effect.tenant)
    case 'invitation':
      return `invitation:${effect.tenant}:${effect.customerNumber}`
    case 'onboarding':
      return `onboarding:${effect.tenant}:${effect.company}`
    default:
      return effect satisfies never
  }
}

/** One channel, in which messages go out one after another. */
export const laneOfChannels = (tenant: string): string => `channels:${tenant}`

export const laneOfPerson = ({ tenant, id }: PersonKey): string => `person:${tenant}:${id}`

/** Equal keys are one effect: ten changes become one update of a card. */
export function effectKey(effect: Effect): string {
  switch (effect.kind) {
    case 'change':
    case 'ask-visible':
      return `${effect.kind}:${effect.tenant}:${effect.changeId}`
    case 'expire':
      return `expire:${effect.tenant}:${effect.requestId}`
    case 'announce-case':
    case 'announce-in-channel':
      return `${effect.kind}:${effect.tenant}:${effect.caseId}`
    case 'show-in-channel':
      return `${effect.kind}:${effect.tenant}:${effect.caseId}:${effect.answered ?? 'now'}`
    case 'invitation':
      return `invitation:${effect.tenant}:${effect.invitationId}`
    case 'onboarding':
      return `onboarding:${effect.tenant}:${effect.onboardingId}`
    case 'follow-up':
      return `follow-up:${effect.tenant}:${effect.requestId}:${effect.step}:${effect.since ?? 'all'}`
    case 'follow-up-invitation':
      return `follow-up:${effect.tenant}:${effect.invitationId}:${effect.step}`
    case 'show':
      return `show:${effect.person.tenant}:${effect.person.id}:${subjectKey(effect.subject)}`
    case 'look-again':
      return `look-again:${effect.person.tenant}:${effect.person.id}:${effect.activityId}:${effect.answered}`
    case 'tell':
      return `tell:${effect.person.tenant}:${effect.person.id}:${JSON.stringify(effect.notice)}`
    default:
      return effect satisfies never
  }
}

/** An effect the worker holds by lease; `fence` rises with each claim, so a paused worker cannot finish with an old one (I-43). */
export interface ClaimedEffect {
  readonly key: string
  readonly effect: Effect
  readonly fence: number
  /** Rises when the same effect is owed again; finishing an older one leaves the newer to do. */
  readonly generation: number
  readonly attempts: number
  readonly dueAt: Instant
}
