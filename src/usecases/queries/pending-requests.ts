import type { AccessRequest } from '../../domain/access-request.ts'
import { isInvolved } from '../../domain/access-request.ts'
import { whyNotDecide } from '../../domain/deciding.ts'
import { isWanted } from '../../domain/pending-filter.ts'
import type { PendingFilter } from '../../domain/pending-filter.ts'
import type { Person } from '../../domain/person.ts'
import type { CustomerNumber } from '../../domain/portal.ts'
import type { Deps } from '../deps.ts'
import { actorOf, linkedUser, reading, whoMayDecide } from '../fresh-rights.ts'

/**
 * What waits for this person, newest first: pending, not their own nor decided by them, on a number they have
 * authority over at this moment (I-9, I-11, I-14, I-18).
 */
export async function pendingRequests(deps: Deps, person: Person): Promise<readonly AccessRequest[]> {
  whoMayDecide(person)
  const user = linkedUser(person)
  const numbers = await reading(() => deps.backend.numbersOf(user.id))
  const candidates = await deps.ledger.pendingFor(
    person.tenant,
    numbers.map(({ number }) => number),
    user.id,
  )
  const now = await deps.ledger.now()
  const others = candidates.filter((request) => now < request.expiresAt && !isInvolved(request, actorOf(person)))
  const authority = await authorityOver(deps, user.id, [...new Set(others.map(({ customer }) => customer.number))])
  const reviewer = { ...actorOf(person), authority: [...authority] }
  // What they approved already waits for the second of two, and not for them.
  const isTheirs = (request: AccessRequest): boolean =>
    request.lines.some((line) => whyNotDecide(line, request, reviewer, now) === undefined)
  return others.filter(isTheirs)
}

/** Of these what the filter leaves, in its order. */
export function wanted(
  requests: readonly AccessRequest[],
  filter: PendingFilter,
  person: Person,
): readonly AccessRequest[] {
  const left = requests.filter((request) => isWanted(request, filter, linkedUser(person).id))
  return filter.order === 'oldest' ? left.toReversed() : left
}

/** Over which of these numbers they have authority at this moment. */
export async function authorityOver(
  deps: Deps,
  userId: string,
  numbers: readonly CustomerNumber[],
): Promise<ReadonlySet<CustomerNumber>> {
  const read = await reading(() => Promise.all(numbers.map((number) => deps.backend.authorityOver(userId, number))))
  return new Set(numbers.filter((_, index) => read[index] !== undefined))
}
