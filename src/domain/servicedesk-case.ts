import type { Actor } from './access-request.ts'
import type { Instant } from './instant.ts'
import type { RefusalCode } from './refusal.ts'

export const caseStates = ['open', 'claimed', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

export const caseMoves: Readonly<Record<CaseState, readonly CaseState[]>> = {
  open: ['claimed', 'closed'],
  claimed: ['open', 'closed'],
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

/** Why no note closes it; undefined when one does. A second approval ends with a decision, or when it is not needed any more. */
export const whyNotClose = ({ kind }: Pick<ServicedeskCase, 'kind'>): RefusalCode | undefined =>
  kind === 'second-approval' ? 'second-approval-waits' : undefined

export interface ServicedeskCase {
  readonly id: string
  readonly tenant: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly version: number
  readonly requestId?: string
  readonly changeId?: string
  readonly invitationId?: string
  readonly requester?: Actor
  readonly findings: readonly Finding[]
  readonly openedAt: Instant
  readonly claimedBy?: Actor
  readonly closedAt?: Instant
  readonly closingNote?: string
}
