import type { CompanyId, PlatformEvent, PlatformEventKind } from '../domain/api-platform.ts'
import type { Onboarding, OnboardingStage } from '../domain/onboarding.ts'
import type { OnboardingDeed } from '../domain/onboarding-deeds.ts'
import type { PortalUserId } from '../domain/portal.ts'

/** Every read names the tenant and never crosses it (I-4). */
export interface OnboardingReads {
  onboarding(tenant: string, id: string): Promise<Onboarding | undefined>
  /** Asked by this person, or to give this address access; newest first, at most a hundred. */
  onboardingsAbout(tenant: string, requesterId: string, address?: string): Promise<readonly Onboarding[]>
  countOpenOnboardingsBy(tenant: string, requesterId: string): Promise<number>
  /** The one that is not over; an address is compared in lower case. */
  openOnboarding(tenant: string, company: CompanyId, address: string): Promise<Onboarding | undefined>
  /** All that are not over, oldest first. */
  openOnboardings(tenant: string, company: CompanyId): Promise<readonly Onboarding[]>
  /** How far the feed of the platform was read; '' is the beginning. What the platform tells is the same for every tenant. */
  platformCursor(): Promise<string>
  /** Whether the feed told this of the company. */
  hasHappened(company: CompanyId, kind: PlatformEventKind): Promise<boolean>
}

export type OnboardingPatch = Partial<
  Pick<Onboarding, 'proof' | 'vouching' | 'generation' | 'write' | 'attempts' | 'sentAt' | 'trouble'>
>

/** A guarded write that finds another version throws LedgerConflict and nothing is kept. */
export interface OnboardingWrites {
  /** @throws LedgerConflict where one of that company and address is open already */
  insertOnboarding(onboarding: Onboarding): Promise<void>
  /** What is owed to the platform and what is wrong belong to a stage: they go with it, unless `patch` says otherwise. */
  moveOnboarding(
    tenant: string,
    id: string,
    version: number,
    to: OnboardingStage,
    patch?: OnboardingPatch,
  ): Promise<void>
  /** Stays at its stage. Raises the version. */
  changeOnboarding(tenant: string, id: string, version: number, patch: OnboardingPatch): Promise<void>
  insertOnboardingDeed(tenant: string, id: string, deed: OnboardingDeed): Promise<void>
  /** Notes administrators who are asked to vouch, besides those who were. */
  bringOnboarding(tenant: string, id: string, to: readonly PortalUserId[]): Promise<void>
  /** @returns false where this event came before */
  notePlatformEvent(event: Pick<PlatformEvent, 'id' | 'kind' | 'company' | 'at'>): Promise<boolean>
  movePlatformCursor(from: string, to: string): Promise<void>
}
