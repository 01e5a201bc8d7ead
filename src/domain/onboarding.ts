import type { Actor, Involved } from './access-request.ts'
import type { CompanyId } from './api-platform.ts'
import type { Instant } from './instant.ts'
import type { OnboardingDeed } from './onboarding-deeds.ts'
import type { NamedNumber, PortalUserId } from './portal.ts'

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
  /** When it was given or looked up; absent while it is only looked at. */
  readonly at?: Instant
}

/** Where the address alone proves nothing: whether an administrator of the number stands behind it (I-17). */
export const vouchings = ['asked', 'yes', 'no', 'nobody'] as const
export type Vouching = (typeof vouchings)[number]

/** How far the write is that the portal owes in `linking` and `authorising`. */
export const platformWrites = ['due', 'sent', 'uncertain'] as const
export type PlatformWrite = (typeof platformWrites)[number]

export interface Onboarding {
  /** O-… */
  readonly id: string
  readonly tenant: string
  /** Rises with each move of the stage, and with each answer about who gets access. */
  readonly version: number
  readonly stage: OnboardingStage
  readonly stageSince: Instant
  /** Who asked in the chat. */
  readonly requester: Actor
  /** Who asked is who gets access. */
  readonly forSelf: boolean
  /** Who gets access to the API Manager. */
  readonly name: string
  /** Lower case. */
  readonly address: string
  readonly customer: NamedNumber
  readonly company: { readonly id: CompanyId; readonly name: string }
  readonly caseId: string
  readonly askedAt: Instant
  readonly changedAt: Instant
  /** As it was found when an agent linked the address. */
  readonly proof?: CompanyProof
  readonly vouching?: Vouching
  /** Administrators who were asked to vouch. */
  readonly broughtTo: readonly PortalUserId[]
  /** Oldest first. */
  readonly deeds: readonly OnboardingDeed[]
  /** Rises when the platform said no: the next try is another wish (I-22). */
  readonly generation: number
  readonly write?: PlatformWrite
  readonly attempts: number
  readonly sentAt?: Instant
  /** The platform said no, or nothing to believe for too long. */
  readonly trouble?: 'refused' | 'uncertain'
  readonly endedAt?: Instant
}

export const isOnboardingOver = ({ stage }: Pick<Onboarding, 'stage'>): boolean => onboardingMoves[stage].length === 0

/** A write was begun and nobody knows yet how it ended. */
export const isUnderWay = ({ write }: Pick<Onboarding, 'write'>): boolean => write === 'sent' || write === 'uncertain'

/** Whether one stage comes before another on the way from asking to production in use. */
export const isBefore = (one: OnboardingStage, other: OnboardingStage): boolean =>
  onboardingStages.indexOf(one) < onboardingStages.indexOf(other)

/** Who asked, or who gets access: compared as a person, also by address (I-11). */
export const isInOnboarding = (
  { requester, address }: Pick<Onboarding, 'requester' | 'address'>,
  person: Involved & { readonly address?: string },
): boolean =>
  requester.id === person.id ||
  (person.userId !== undefined && person.userId === requester.userId) ||
  person.address?.toLowerCase() === address
