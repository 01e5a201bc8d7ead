import type { Actor } from './access-request.ts'
import type { CompanyId, SandboxCalls } from './api-platform.ts'
import type { Instant } from './instant.ts'
import type { CustomerNumber } from './portal.ts'

/**
 * How far a company's move to the API platform is for one person, in the order of step card 5 (F-25 to F-34). Step 1,
 * asking, is what makes it.
 */
export const onboardingStages = [
  'link',
  'linking',
  'activate',
  'log-in',
  'sandbox-key',
  'apis',
  'versions',
  'sandbox-test',
  'validate',
  'authorise',
  'authorising',
  'production-use',
  'done',
  'declined',
  'withdrawn',
] as const
export type OnboardingStage = (typeof onboardingStages)[number]

/** Whose turn it is. */
export const parties = ['customer', 'servicedesk', 'portal'] as const
export type Party = (typeof parties)[number]

/** Step of the card, and whose turn it is there; what is over is nobody's turn. */
export const stageFacts: Readonly<Record<OnboardingStage, { readonly step: number; readonly party?: Party }>> = {
  link: { step: 2, party: 'servicedesk' },
  linking: { step: 2, party: 'portal' },
  activate: { step: 3, party: 'customer' },
  'log-in': { step: 4, party: 'customer' },
  'sandbox-key': { step: 5, party: 'customer' },
  apis: { step: 6, party: 'customer' },
  versions: { step: 7, party: 'customer' },
  'sandbox-test': { step: 8, party: 'customer' },
  validate: { step: 8, party: 'servicedesk' },
  authorise: { step: 8, party: 'servicedesk' },
  authorising: { step: 9, party: 'portal' },
  'production-use': { step: 10, party: 'customer' },
  done: { step: 10 },
  declined: { step: 2 },
  withdrawn: { step: 1 },
}

/** Every move there is; anything else is refused, by the database too (I-19). */
export const onboardingMoves: Readonly<Record<OnboardingStage, readonly OnboardingStage[]>> = {
  link: ['linking', 'declined', 'withdrawn'],
  // Back where the platform refused the link; on by the events of the feed, which may have been missed in between.
  linking: ['link', 'activate', 'log-in', 'sandbox-key', 'apis', 'declined', 'withdrawn'],
  activate: ['log-in', 'sandbox-key', 'apis', 'declined', 'withdrawn'],
  'log-in': ['sandbox-key', 'apis', 'declined', 'withdrawn'],
  'sandbox-key': ['apis', 'validate', 'declined', 'withdrawn'],
  apis: ['versions', 'validate', 'declined', 'withdrawn'],
  versions: ['sandbox-test', 'validate', 'declined', 'withdrawn'],
  'sandbox-test': ['validate', 'declined', 'withdrawn'],
  validate: ['sandbox-test', 'authorise', 'declined', 'withdrawn'],
  authorise: ['sandbox-test', 'authorising', 'declined', 'withdrawn'],
  authorising: ['authorise', 'production-use', 'done'],
  'production-use': ['done'],
  done: [],
  declined: [],
  withdrawn: [],
}

/** How the company was shown to stand behind the address (I-17). */
export interface CompanyProof {
  readonly kind: 'domain' | 'administrator'
  /** The domain, or the portal user who vouched as administrator of one of the company's numbers. */
  readonly value: string
  readonly name?: string
  readonly at: Instant
}

/** What an agent looked at in the Sandbox, with what the platform counted then (I-17). */
export interface SandboxEvidence {
  readonly by: Actor
  readonly at: Instant
  readonly calls: readonly SandboxCalls[]
  /** Points of the checklist that the agent ticked. */
  readonly checked: readonly string[]
}

export interface Onboarding {
  /** O-… */
  readonly id: string
  readonly tenant: string
  /** Rises with each move of the stage. */
  readonly version: number
  readonly stage: OnboardingStage
  readonly stageSince: Instant
  /** Who asked in the chat. */
  readonly requester: Actor
  /** Who gets access to the API Manager. */
  readonly name: string
  readonly address: string
  readonly customer: { readonly number: CustomerNumber; readonly name: string }
  readonly caseId: string
  readonly askedAt: Instant
  readonly company?: { readonly id: CompanyId; readonly name: string }
  readonly proof?: CompanyProof
  readonly sandbox?: SandboxEvidence
  /** Key and generation of the write that the portal is to carry out in `linking` and `authorising`. */
  readonly key?: string
  readonly generation: number
  readonly authorisedBy?: Actor
  readonly endedReason?: string
  readonly endedAt?: Instant
}
