import type { OnboardingFacts } from '../../domain/onboarding-view.ts'
import type { Person } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import { onboardingFacts } from '../onboarding-facts.ts'
import { provenAddress } from '../proven-address.ts'

/** Those that somebody asked for or that are for them, newest first; from the ledger alone. */
export async function listOnboardings(
  { ledger, rules }: Pick<Deps, 'ledger' | 'rules'>,
  person: Person,
): Promise<readonly OnboardingFacts[]> {
  const found = await ledger.onboardingsAbout(person.tenant, person.id, provenAddress(person, rules))
  const cases = await Promise.all(found.map(({ tenant, caseId }) => ledger.servicedeskCase(tenant, caseId)))
  return found.flatMap((onboarding, index) => {
    const itsCase = cases[index]
    return itsCase === undefined ? [] : [onboardingFacts(onboarding, itsCase)]
  })
}
