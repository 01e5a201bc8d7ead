import type { AccessRequest } from '../../domain/access-request.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { InvitationView } from '../../domain/invitation-view.ts'
import { isInvitationWanted, pageOf } from '../../domain/pending-filter.ts'
import type { PendingFilter } from '../../domain/pending-filter.ts'
import type { PendingList } from '../../domain/pending-list.ts'
import type { Person } from '../../domain/person.ts'
import type { NamedNumber } from '../../domain/portal.ts'
import type { RequestView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { linkedUser } from '../fresh-rights.ts'
import { invitationView } from '../invitation-view.ts'
import { requestView } from '../request-view.ts'
import { pendingInvitations } from './pending-invitations.ts'
import { pendingRequests, wanted } from './pending-requests.ts'

/** As many as one card has room for, with the buttons to go on. */
const pageSize = 6

export async function pendingList(deps: Deps, person: Person, asked: PendingFilter): Promise<PendingList> {
  const { requests, invitations } = await everythingPending(deps, person)
  const left = wanted(requests, asked, person)
  const invited = invitations.filter((each) => isInvitationWanted(each, asked, linkedUser(person).id))
  const rows = inOrder(asked, [...left.map(rowOfRequest), ...invited.map(rowOfInvitation)])
  const { items, page, pages } = pageOf(rows, asked.page, pageSize)
  const now = await deps.ledger.now()
  return {
    filter: { ...asked, page },
    total: rows.length,
    all: requests.length + invitations.length,
    together: left.length,
    pages,
    waiting: await Promise.all(items.map(({ view }) => view(deps, person, now))),
    numbers: numbersIn(requests, invitations),
    services: servicesIn(deps, [...requests, ...invitations]),
  }
}

export async function countPending(deps: Deps, person: Person): Promise<number> {
  const { requests, invitations } = await everythingPending(deps, person)
  return requests.length + invitations.length
}

async function everythingPending(deps: Deps, person: Person) {
  const [requests, invitations] = await Promise.all([pendingRequests(deps, person), pendingInvitations(deps, person)])
  return { requests, invitations }
}

interface Row {
  readonly at: Instant
  readonly view: (deps: Deps, person: Person, now: Instant) => Promise<RequestView | InvitationView>
}

const rowOfRequest = (request: AccessRequest): Row => ({
  at: request.submittedAt,
  view: (deps, person, now) => requestView(deps, request, person, 'reviewer', now),
})

const rowOfInvitation = (invitation: Invitation): Row => ({
  at: invitation.askedAt,
  view: (deps, person, now) => invitationView(deps, invitation, person, 'reviewer', now),
})

const inOrder = ({ order }: PendingFilter, rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) => (order === 'oldest' ? one.at - other.at : other.at - one.at))

function numbersIn(requests: readonly AccessRequest[], invitations: readonly Invitation[]): readonly NamedNumber[] {
  const invited = invitations.map(({ number, customerName = '' }) => ({ number, name: customerName }))
  const all = [...invited, ...requests.map(({ customer }) => customer)]
  return [...new Map(all.map((each) => [each.number, each])).values()].toSorted((one, other) =>
    one.number.localeCompare(other.number),
  )
}

const servicesIn = ({ catalogue }: Deps, all: readonly { readonly service?: string }[]): PendingList['services'] =>
  [...new Set(all.flatMap(({ service }) => (service === undefined ? [] : [service])))]
    .toSorted()
    .map((id) => ({ id, name: catalogue.service(id)?.name ?? { nl: id, en: id } }))
