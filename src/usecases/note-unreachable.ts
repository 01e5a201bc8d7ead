import { isOpen } from '../domain/access-request.ts'
import type { Person } from '../domain/person.ts'
import type { Deps } from './deps.ts'
import { audienceOf } from './request-view.ts'
import { seekReviewers } from './seek-reviewers.ts'
import { showToThem } from './show-to-all.ts'

/** A reviewer turned out not to be reachable in Teams, or Teams does not take this card: where nobody else is, the servicedesk is brought in (I-33). */
export async function noteUnreachable(
  deps: Pick<Deps, 'ledger'>,
  reviewer: Person,
  requestId: string,
  options: { readonly holding?: boolean } = {},
): Promise<void> {
  await deps.ledger.write(async (tx) => {
    const request = await tx.request(reviewer.tenant, requestId)
    if (request === undefined || !isOpen(request) || audienceOf(request, reviewer) !== 'reviewer') return
    await seekReviewers(tx, request, options)
    await showToThem(tx, request)
  })
}
