import type { ApiProduct, SandboxCalls } from './api-platform.ts'
import type { Instant } from './instant.ts'
import type { CompanyProof, OnboardingStage, Party, Vouching } from './onboarding.ts'
import type { SandboxEvidence } from './onboarding-deeds.ts'
import type { NamedNumber } from './portal.ts'

/** What the servicedesk looks at in the Sandbox before it says yes (F-32). */
export const sandboxPoints = ['every-product', 'recent', 'errors-explained', 'versions'] as const
export type SandboxPoint = (typeof sandboxPoints)[number]

/** What the customer said of the Sandbox, with what the platform had counted at that moment. */
export interface SandboxReport {
  readonly at: Instant
  readonly byName: string
  readonly calls: readonly SandboxCalls[]
  /** Products without one call that succeeded. */
  readonly missing: readonly ApiProduct[]
  /** Why those are missing, or anything else the servicedesk should know. */
  readonly note?: string
}

/** What both sides read of an onboarding: the same facts, in words of their own. */
export interface OnboardingFacts {
  /** O-… */
  readonly id: string
  readonly version: number
  readonly stage: OnboardingStage
  readonly stageSince: Instant
  readonly requesterName: string
  /** Who asked is who gets access. */
  readonly forSelf: boolean
  readonly name: string
  readonly address: string
  readonly customer: NamedNumber
  readonly companyName: string
  readonly askedAt: Instant
  readonly caseId: string
  /** Whose turn it is, and since when; absent once it is over. A question of an agent makes it the customer's. */
  readonly waitingFor?: Party
  readonly waitingSince?: Instant
  readonly report?: SandboxReport
  readonly sandbox?: SandboxEvidence
  /** Why the servicedesk sent the Sandbox back, until it is reported again. */
  readonly sentBack?: { readonly at: Instant; readonly byName: string; readonly reason: string }
  /** The platform said no, or nothing to believe: the servicedesk is at it. */
  readonly trouble?: 'refused' | 'uncertain'
  readonly ended?: { readonly at: Instant; readonly byName?: string; readonly reason?: string }
}

/** For who asked, for who gets access, and for an administrator who is to vouch for them (I-17, I-18). */
export interface OnboardingView {
  readonly kind: 'onboarding'
  readonly audience: 'requester' | 'user' | 'administrator'
  readonly onboarding: OnboardingFacts
  /** What the servicedesk wants to know; answered on the card of the case. */
  readonly question?: { readonly text: string; readonly byName: string; readonly at: Instant }
  /** Asked of the administrators of the number, because the address alone proves nothing. */
  readonly vouching?: Vouching
  /** While the Sandbox is tested: as the platform counts now; absent where it does not answer. */
  readonly calls?: readonly SandboxCalls[]
  readonly can: {
    readonly withdraw: boolean
    /** "I have seen them": from `apis` to `versions`, and from there to `sandbox-test`. */
    readonly goOn: boolean
    readonly report: boolean
    readonly vouch: boolean
  }
}

/** The servicedesk's half, on the card of its case. */
export interface OnboardingDesk {
  readonly onboarding: OnboardingFacts
  readonly proof?: CompanyProof
  /** How it stands with proof that did not come with the address (I-17). */
  readonly vouching?: { readonly state: 'asked' | 'no' | 'nobody'; readonly names: readonly string[] }
  /** As the platform counts now; absent where it does not answer. */
  readonly calls?: readonly SandboxCalls[]
  /** Who looked at the Sandbox may not authorise as well (I-17). */
  readonly needsSecond: boolean
  readonly can: {
    readonly link: boolean
    readonly decline: boolean
    readonly validate: boolean
    readonly sendBack: boolean
    readonly authorise: boolean
  }
}
