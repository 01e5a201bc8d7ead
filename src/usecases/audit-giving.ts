import type { Person } from '../domain/person.ts'
import type { CustomerNumber, PortalUserId } from '../domain/portal.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'

interface Giving {
  readonly giving: boolean
  readonly numbers: readonly CustomerNumber[]
  readonly people: readonly PortalUserId[]
}

/** To give is to decide, so a refused attempt stands in the audit (TEAMS.md A9); a question that was refused does not. */
export function auditGiving<T>(
  deps: Deps,
  giver: Person,
  { giving, numbers, people }: Giving,
  attempt: () => Promise<T>,
): Promise<T> {
  if (!giving) return attempt()
  const about = {
    tenant: giver.tenant,
    actor: giver.id,
    ...(numbers.length === 1 && numbers[0] ? { customerNumber: numbers[0] } : {}),
    ...(people.length === 1 && people[0] ? { userId: people[0] } : {}),
  }
  return auditRefusals(deps, about, undefined, attempt)
}
