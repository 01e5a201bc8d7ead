import type { Actor } from './access-request.ts'
import type { SandboxCalls } from './api-platform.ts'
import type { Instant } from './instant.ts'

/** What people did to an onboarding besides asking for it. */
export const onboardingDeedKinds = [
  'vouched',
  'not-vouched',
  'linked',
  'reported',
  'sent-back',
  'validated',
  'authorised',
  'declined',
  'withdrawn',
] as const
export type OnboardingDeedKind = (typeof onboardingDeedKinds)[number]

export interface OnboardingDeed {
  readonly kind: OnboardingDeedKind
  readonly by: Actor
  readonly at: Instant
  /** A reason or a note; empty where nothing was written. */
  readonly text: string
  /** Of a report and of what was validated: what the platform counted at that moment. */
  readonly calls?: readonly SandboxCalls[]
  /** Of what was validated: the points that were ticked. */
  readonly checked?: readonly string[]
}

/** What an agent looked at in the Sandbox, with what the platform counted then (I-17). */
export interface SandboxEvidence {
  readonly by: Actor
  readonly at: Instant
  readonly calls: readonly SandboxCalls[]
  /** Points of the checklist that the agent ticked. */
  readonly checked: readonly string[]
}

interface Deeds {
  readonly deeds: readonly OnboardingDeed[]
}

const lastOf = ({ deeds }: Deeds, kind: OnboardingDeedKind): OnboardingDeed | undefined =>
  deeds.findLast((deed) => deed.kind === kind)

/** Done, and not undone by the other since. */
const lastUnless = ({ deeds }: Deeds, kind: OnboardingDeedKind, undone: OnboardingDeedKind) =>
  lastOf({ deeds: deeds.slice(deeds.findLastIndex((deed) => deed.kind === undone) + 1) }, kind)

/** What an agent saw and found right; void once it was sent back (I-17). */
export const validationOf = (found: Deeds): OnboardingDeed | undefined => lastUnless(found, 'validated', 'sent-back')
export const reportOf = (found: Deeds): OnboardingDeed | undefined => lastOf(found, 'reported')
/** Until it is reported again. */
export const sentBackOf = (found: Deeds): OnboardingDeed | undefined => lastUnless(found, 'sent-back', 'reported')
export const vouchedOf = (found: Deeds): OnboardingDeed | undefined =>
  lastOf(found, 'vouched') ?? lastOf(found, 'not-vouched')
export const endingOf = (found: Deeds): OnboardingDeed | undefined =>
  lastOf(found, 'declined') ?? lastOf(found, 'withdrawn')
