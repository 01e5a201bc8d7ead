import type { Onboarding } from '../../src/domain/onboarding.ts'
import type { OnboardingDeed, OnboardingDeedKind } from '../../src/domain/onboarding-deeds.ts'
import { tenant } from '../store/a-store.ts'

let made = 0

/** Eva asks for her colleague Nina; nothing has happened with it. */
export function anOnboarding(more: Partial<Onboarding> = {}): Onboarding {
  made += 1
  return {
    id: `O-${String(made).padStart(10, '0')}`,
    tenant,
    version: 1,
    stage: 'link',
    stageSince: 1,
    requester: { id: 'aad-eva', name: 'Eva', userId: 'user-eva' },
    forSelf: false,
    name: 'Nina',
    address: 'nina@example.com',
    customer: { number: '9401138', name: 'Bakkerij' },
    company: { id: 'company-1', name: 'Bakkerij' },
    caseId: 'M-1',
    askedAt: 1,
    changedAt: 1,
    broughtTo: [],
    deeds: [],
    generation: 1,
    attempts: 0,
    ...more,
  }
}

export const aDeed = (kind: OnboardingDeedKind, more: Partial<OnboardingDeed> = {}): OnboardingDeed => ({
  kind,
  by: { id: 'aad-sam', name: 'Sam', userId: 'user-sam' },
  at: 5,
  text: '',
  ...more,
})
