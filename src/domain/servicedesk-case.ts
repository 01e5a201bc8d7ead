import type { Actor } from './access-request.ts'
import type { Instant } from './instant.ts'
import { stageFacts } from './onboarding.ts'
import type { OnboardingStage, Party } from './onboarding.ts'

export const caseStates = ['open', 'claimed', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

export const caseMoves: Readonly<Record<CaseState, readonly CaseState[]>> = {
  open: ['claimed', 'closed'],
  /** To itself when another agent takes it over. */
  claimed: ['open', 'claimed', 'closed'],
  closed: [],
}

/** Why the servicedesk is needed. */
export const caseKinds = [
  'no-reviewer',
  'reviewers-unreachable',
  'not-decided',
  'change-uncertain',
  'change-failed',
  'not-visible',
  'invitation-uncertain',
  'invitation-failed',
  'second-approval',
  /** The move of a company to the API platform, for one person (F-25 to F-34). */
  'onboarding',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** What was found before the case was made, as data; the words come from `src/text`. */
export interface Finding {
  readonly code:
    | 'number'
    | 'beneficiary'
    | 'requester'
    /** An administrator, who is the first of two (I-14). */
    | 'giver'
    | 'authorisation'
    | 'administrator'
    /** Would decide, but it is their own request (I-11). */
    | 'involved-administrator'
    | 'change-state'
    | 'granted-at'
    | 'service'
    /** What was looked at, and how it was: a check of `diagnosis.ts` and its outcome. */
    | 'checked'
    /** What the bot takes to be the reason. */
    | 'cause'
    | 'note'
  readonly value: string
}

/** What an agent asked who reported it, and what they answered, oldest first. */
export interface CaseNote {
  readonly kind: 'question' | 'answer'
  readonly by: Actor
  readonly text: string
  readonly at: Instant
}

export interface ServicedeskCase {
  readonly id: string
  readonly tenant: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly version: number
  readonly requestId?: string
  readonly changeId?: string
  readonly invitationId?: string
  readonly onboardingId?: string
  /** Of an onboarding: how far it is. */
  readonly stage?: OnboardingStage
  readonly requester?: Actor
  readonly findings: readonly Finding[]
  readonly openedAt: Instant
  /** Whose turn it is, and since when. */
  readonly waitingFor: Party
  readonly waitingSince: Instant
  readonly notes: readonly CaseNote[]
  readonly claimedBy?: Actor
  readonly closedAt?: Instant
  readonly closingNote?: string
}

/** The question of an agent that has no answer yet. */
export const openQuestion = ({ notes }: Pick<ServicedeskCase, 'notes'>): CaseNote | undefined => {
  const last = notes.at(-1)
  return last?.kind === 'question' ? last : undefined
}

/** Whose turn it is: who was asked something, until they answered; else whose step it is. */
export const turnIn = ({ notes, stage }: Pick<ServicedeskCase, 'notes' | 'stage'>): Party =>
  openQuestion({ notes }) !== undefined
    ? 'customer'
    : ((stage === undefined ? undefined : stageFacts[stage].party) ?? 'servicedesk')
