import type { AccessRequest } from '../../domain/access-request.ts'
import { isInvolved } from '../../domain/access-request.ts'
import type { Person } from '../../domain/person.ts'
import type { CustomerNumber } from '../../domain/portal.ts'
import type { RequestView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { actorOf, linkedUser, reading, whoMayDecide } from '../fresh-rights.ts'
import { audienceOf, requestView } from '../request-view.ts'

const shown = 10

export interface RequestList {
  readonly requests: readonly RequestView[]
  readonly total: number
}

/** Requests in which this person asks or benefits, newest first. */
export async function listMine(deps: Deps, person: Person): Promise<RequestList> {
  const all = await deps.ledger.requestsAbout(person.tenant, actorOf(person), 100)
  const now = await deps.ledger.now()
  const requests = await Promise.all(
    all
      .slice(0, shown)
      .map((request) => requestView(deps, request, person, audienceOf(request, person) ?? 'requester', now)),
  )
  return { requests, total: all.length }
}

/** What waits for this person: pending, on a number they have authority over at this moment (I-9, I-18). */
export async function listPending(deps: Deps, person: Person): Promise<RequestList> {
  whoMayDecide(person)
  const user = linkedUser(person)
  const numbers = await reading(() => deps.backend.numbersOf(user.id))
  const candidates = await deps.ledger.pendingFor(
    person.tenant,
    numbers.map(({ number }) => number),
    user.id,
  )
  const others = candidates.filter((request) => !isInvolved(request, actorOf(person)))
  const authority = await authorityOver(deps, user.id, [...new Set(others.map(({ customer }) => customer.number))])
  const mine = others.filter((request: AccessRequest) => authority.has(request.customer.number))
  const now = await deps.ledger.now()
  const requests = await Promise.all(
    mine.slice(0, shown).map((request) => requestView(deps, request, person, 'reviewer', now)),
  )
  return { requests, total: mine.length }
}

async function authorityOver(
  deps: Deps,
  userId: string,
  numbers: readonly CustomerNumber[],
): Promise<ReadonlySet<CustomerNumber>> {
  const read = await reading(() => Promise.all(numbers.map((number) => deps.backend.authorityOver(userId, number))))
  return new Set(numbers.filter((_, index) => read[index] !== undefined))
}
