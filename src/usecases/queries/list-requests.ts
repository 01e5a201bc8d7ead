import type { Person } from '../../domain/person.ts'
import type { RequestView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { actorOf } from '../fresh-rights.ts'
import { audienceOf, requestView } from '../request-view.ts'

const shown = 10

interface RequestList {
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
