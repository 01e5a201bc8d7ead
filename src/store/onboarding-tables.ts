import type { PlatformEventKind } from '../domain/api-platform.ts'
import type { Instant } from '../domain/instant.ts'
import type { Onboarding, OnboardingStage, PlatformWrite, Vouching } from '../domain/onboarding.ts'
import type { OnboardingDeedKind } from '../domain/onboarding-deeds.ts'

export interface OnboardingTable {
  tenant: string
  id: string
  version: number
  state: OnboardingStage
  stage_since: Instant
  requester_id: string
  requester_user_id: string | null
  requester_name: string
  for_self: 0 | 1
  name: string
  address: string
  customer_number: string
  customer_name: string
  company: string
  company_name: string
  case_id: string
  asked_at: Instant
  changed_at: Instant
  proof_domain: string | null
  proof_user_id: string | null
  proof_name: string | null
  proof_at: Instant | null
  vouching: Vouching | null
  generation: number
  write_state: PlatformWrite | null
  attempts: number
  sent_at: Instant | null
  trouble: NonNullable<Onboarding['trouble']> | null
  ended_at: Instant | null
}

export interface OnboardingDeedTable {
  tenant: string
  onboarding_id: string
  position: number
  kind: OnboardingDeedKind
  by_id: string
  by_user_id: string | null
  by_name: string
  text: string
  /** What the platform counted, as JSON. */
  calls: string | null
  /** The points that were ticked, as JSON. */
  checked: string | null
  at: Instant
}

export interface OnboardingReviewerTable {
  tenant: string
  onboarding_id: string
  user_id: string
}

/** Without a tenant, as the next: what the platform tells is the same for every tenant, and names nobody. */
export interface PlatformEventTable {
  id: string
  kind: PlatformEventKind
  company: string
  at: Instant
}

/** One row. */
export interface PlatformFeedTable {
  name: string
  cursor: string
}
