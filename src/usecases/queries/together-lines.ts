import type { AccessRequest, Line } from '../../domain/access-request.ts'
import { whyNotTogether } from '../../domain/deciding-together.ts'
import type { PendingFilter } from '../../domain/pending-filter.ts'
import type { Person } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'
import { actorOf } from '../fresh-rights.ts'
import { pendingRequests, wanted } from './pending-requests.ts'

/** A line with the request it is of: what is decided, and about whom. */
export interface TogetherLine {
  readonly request: AccessRequest
  readonly line: Line
}

export interface TogetherLines {
  readonly lines: readonly TogetherLine[]
  /** How many wait as well but need two people, so that each is decided by itself (I-14). */
  readonly needTwo: number
}

/** Lines that this person may decide together at this moment. */
export async function togetherLines(deps: Deps, person: Person, filter: PendingFilter): Promise<TogetherLines> {
  const requests = wanted(await pendingRequests(deps, person), filter, person)
  const now = await deps.ledger.now()
  const all = requests.flatMap((request) => {
    const reviewer = { ...actorOf(person), authority: [request.customer.number] }
    return request.lines.map((line) => ({ request, line, why: whyNotTogether(line, request, reviewer, now) }))
  })
  return {
    lines: all.filter(({ why }) => why === undefined).map(({ request, line }) => ({ request, line })),
    needTwo: all.filter(({ why }) => why === 'needs-two').length,
  }
}
