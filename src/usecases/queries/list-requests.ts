import type { InvitationView } from '../../domain/invitation-view.ts'
import { pageOf } from '../../domain/pending-filter.ts'
import type { Person } from '../../domain/person.ts'
import type { RequestView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { actorOf } from '../fresh-rights.ts'
import { invitationView } from '../invitation-view.ts'
import { provenAddress } from '../proven-address.ts'
import { audienceOf, requestView } from '../request-view.ts'
import { aboutThem } from '../standing.ts'

/** As many as one card has room for. */
const pageSize = 6

interface RequestList {
  readonly asked: readonly (RequestView | InvitationView)[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** Requests in which this person asks or benefits, and becoming a user, by their own wish or another's; newest first, a page of them. */
export async function listMine(deps: Deps, person: Person, wanted: number): Promise<RequestList> {
  const { ledger, rules } = deps
  const requests = await ledger.requestsAbout(person.tenant, actorOf(person), 100)
  const invitations = await ledger.invitationsAbout(person.tenant, person.id, provenAddress(person, rules))
  const now = await ledger.now()
  const all = [
    ...requests.map((request) => ({
      at: request.submittedAt,
      view: () => requestView(deps, request, person, audienceOf(request, person) ?? 'requester', now),
    })),
    ...invitations.map((invitation) => ({
      at: invitation.askedAt,
      view: () => invitationView(deps, invitation, person, aboutThem(invitation, person, rules) ?? 'asker', now),
    })),
  ].toSorted((one, other) => other.at - one.at)
  const { items, page, pages } = pageOf(all, wanted, pageSize)
  return { asked: await Promise.all(items.map(({ view }) => view())), total: all.length, page, pages }
}
