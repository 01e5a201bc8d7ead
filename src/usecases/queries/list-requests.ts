import type { InvitationView } from '../../domain/invitation-view.ts'
import type { Person } from '../../domain/person.ts'
import type { RequestView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { actorOf } from '../fresh-rights.ts'
import { invitationView } from '../invitation-view.ts'
import { provenAddress } from '../proven-address.ts'
import { audienceOf, requestView } from '../request-view.ts'
import { aboutThem } from '../standing.ts'

const shown = 10

interface RequestList {
  readonly asked: readonly (RequestView | InvitationView)[]
  readonly total: number
}

/** Requests in which this person asks or benefits, and becoming a user, by their own wish or another's; newest first. */
export async function listMine(deps: Deps, person: Person): Promise<RequestList> {
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
  return { asked: await Promise.all(all.slice(0, shown).map(({ view }) => view())), total: all.length }
}
