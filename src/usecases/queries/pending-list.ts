import type { AccessRequest } from '../../domain/access-request.ts'
import type { Localised } from '../../domain/locale.ts'
import { pageOf } from '../../domain/pending-filter.ts'
import type { PendingFilter } from '../../domain/pending-filter.ts'
import type { Person } from '../../domain/person.ts'
import type { NamedNumber } from '../../domain/portal.ts'
import type { RequestView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { requestView } from '../request-view.ts'
import { pendingRequests, wanted } from './pending-requests.ts'

/** As many as one card has room for, with the buttons to go on. */
const pageSize = 6

export interface PendingList {
  readonly filter: PendingFilter
  /** How many the filter leaves, and how many there are without it. */
  readonly total: number
  readonly all: number
  readonly pages: number
  readonly requests: readonly RequestView[]
  /** What can be filtered by: only what is in the list. */
  readonly numbers: readonly NamedNumber[]
  readonly services: readonly { readonly id: string; readonly name: Localised }[]
}

export async function pendingList(deps: Deps, person: Person, asked: PendingFilter): Promise<PendingList> {
  const all = await pendingRequests(deps, person)
  const left = wanted(all, asked, person)
  const { items, page, pages } = pageOf(left, asked.page, pageSize)
  const now = await deps.ledger.now()
  return {
    filter: { ...asked, page },
    total: left.length,
    all: all.length,
    pages,
    requests: await Promise.all(items.map((request) => requestView(deps, request, person, 'reviewer', now))),
    numbers: numbersIn(all),
    services: servicesIn(deps, all),
  }
}

const numbersIn = (requests: readonly AccessRequest[]): readonly NamedNumber[] =>
  [...new Map(requests.map(({ customer }) => [customer.number, customer])).values()].toSorted((one, other) =>
    one.number.localeCompare(other.number),
  )

const servicesIn = ({ catalogue }: Deps, requests: readonly AccessRequest[]): PendingList['services'] =>
  [...new Set(requests.map(({ service }) => service))]
    .toSorted()
    .map((id) => ({ id, name: catalogue.service(id)?.name ?? { nl: id, en: id } }))
