import type { CaseCounts } from '../domain/case-counts.ts'
import type { Instant } from '../domain/instant.ts'
import type { OnboardingStage, Party } from '../domain/onboarding.ts'
import type { CaseKind, ServicedeskCase } from '../domain/servicedesk-case.ts'

/** Which of the cases that are not closed. */
export interface WantedCases {
  readonly kind?: CaseKind
  readonly stage?: OnboardingStage
  readonly waitingFor?: Party
  /** It has been the same party's turn since this moment or longer. */
  readonly waitingBefore?: Instant
  /** Claimed by this person, by their id in Teams; `nobody` for what nobody claimed. */
  readonly claimedBy?: 'nobody' | { readonly id: string }
}

export interface CasePage {
  readonly cases: readonly ServicedeskCase[]
  /** On all pages. */
  readonly total: number
}

export interface CaseQueue {
  /**
   * Not closed; who waits for the servicedesk first, then for the portal, then for the customer, each by how long.
   * @param page `from` counts from 0
   */
  caseQueue(
    tenant: string,
    wanted: WantedCases,
    page: { readonly from: number; readonly limit: number },
  ): Promise<CasePage>
  caseCounts(tenant: string, of: { readonly agentId: string; readonly since: Instant }): Promise<CaseCounts>
}
