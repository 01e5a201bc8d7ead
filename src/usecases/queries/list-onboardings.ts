import { whyNotGoOn, whyNotReport } from '../../domain/handling-onboarding.ts'
import type { OnboardingFacts, OnboardingView } from '../../domain/onboarding-view.ts'
import type { Person } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import { onboardingFacts } from '../onboarding-facts.ts'
import { provenAddress } from '../proven-address.ts'
import { customerPart } from '../standing.ts'

/** One in a list: how it stands, and what its reader can do on it. */
export interface ListedOnboarding {
  readonly audience: Extract<OnboardingView['audience'], 'requester' | 'user'>
  readonly onboarding: OnboardingFacts
  readonly can: Pick<OnboardingView['can'], 'goOn' | 'report'>
}

/** Those that somebody asked for or that are for them, newest first; from the ledger alone. */
export async function listOnboardings(
  { ledger, rules }: Pick<Deps, 'ledger' | 'rules'>,
  person: Person,
): Promise<readonly ListedOnboarding[]> {
  const found = await ledger.onboardingsAbout(person.tenant, person.id, provenAddress(person, rules))
  const cases = await Promise.all(found.map(({ tenant, caseId }) => ledger.servicedeskCase(tenant, caseId)))
  return found.flatMap((onboarding, index) => {
    const itsCase = cases[index]
    const audience = customerPart(onboarding, person, rules)
    if (itsCase === undefined || audience === undefined) return []
    const can = { goOn: whyNotGoOn(onboarding) === undefined, report: whyNotReport(onboarding) === undefined }
    return [{ audience, onboarding: onboardingFacts(onboarding, itsCase), can }]
  })
}
