import type { Person } from '../../domain/person.ts'
import type { CustomerNumber } from '../../domain/portal.ts'
import type { ReviewerView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { administratorsOver } from '../plan-request.ts'
import { reviewerViews } from '../request-view.ts'

/** Who may decide on a number, why, and whether they can be reached in Teams. The caller checked that the number may be seen. */
export async function administratorsFor(
  deps: Deps,
  person: Person,
  number: CustomerNumber,
): Promise<readonly ReviewerView[]> {
  return reviewerViews(deps.ledger, person.tenant, await administratorsOver(deps, number))
}
