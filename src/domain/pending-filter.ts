import type { AccessRequest } from './access-request.ts'
import type { Instant } from './instant.ts'
import type { Invitation } from './invitation.ts'
import type { CustomerNumber, PortalUserId } from './portal.ts'

export const pendingShows = ['all', 'mine', 'escalated'] as const
export const pendingOrders = ['newest', 'oldest'] as const

/** What somebody wants to see of what waits for a decision. Nothing in it is believed: it only leaves out. */
export interface PendingFilter {
  readonly number?: CustomerNumber
  readonly service?: string
  /** `mine`: brought to me, not only on a number I have authority over. */
  readonly show: (typeof pendingShows)[number]
  readonly order: (typeof pendingOrders)[number]
  /** From 1. */
  readonly page: number
}

export const everythingPending: PendingFilter = { show: 'all', order: 'newest', page: 1 }

/** As what stands behind the colon of a button's id, e.g. "n=9401138;o=oldest;p=2"; `readFilter` reads it back. */
export const writeFilter = ({ number, service, show, order, page }: PendingFilter): string =>
  [
    ...(number === undefined ? [] : [`n=${number}`]),
    ...(service === undefined ? [] : [`s=${service}`]),
    ...(show === 'all' ? [] : [`w=${show}`]),
    ...(order === 'newest' ? [] : [`o=${order}`]),
    ...(page === 1 ? [] : [`p=${String(page)}`]),
  ].join(';')

/** What cannot be read is left out, so that any text is a filter. */
export function readFilter(text = ''): PendingFilter {
  const parts = new Map(text.split(';').map((part) => [part.slice(0, 2), part.slice(2)]))
  const [number, service] = [parts.get('n='), parts.get('s=')]
  const page = Number(parts.get('p='))
  return {
    ...(number !== undefined && /^\d{1,20}$/.test(number) ? { number } : {}),
    ...(service !== undefined && /^[a-z0-9-]{1,60}$/.test(service) ? { service } : {}),
    show: pendingShows.find((each) => each === parts.get('w=')) ?? 'all',
    order: pendingOrders.find((each) => each === parts.get('o=')) ?? 'newest',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

export const isWanted = (request: AccessRequest, filter: PendingFilter, userId: PortalUserId): boolean =>
  fits(
    { ...request, number: request.customer.number, askedOf: request.reviewers.map(({ user }) => user.id) },
    filter,
    userId,
  )

/** By what is wanted once the account is there. */
export const isInvitationWanted = (invitation: Invitation, filter: PendingFilter, userId: PortalUserId): boolean =>
  fits({ ...invitation, askedOf: invitation.broughtTo.map((each) => each.userId) }, filter, userId)

interface Filtered {
  readonly number: CustomerNumber
  readonly service?: string
  readonly escalatedAt?: Instant
  readonly askedOf: readonly PortalUserId[]
}

function fits(
  { number, service, escalatedAt, askedOf }: Filtered,
  filter: PendingFilter,
  userId: PortalUserId,
): boolean {
  if (filter.number !== undefined && number !== filter.number) return false
  if (filter.service !== undefined && service !== filter.service) return false
  if (filter.show === 'escalated') return escalatedAt !== undefined
  return filter.show === 'all' || askedOf.includes(userId)
}

/** The page that was asked for, or the last one there is. */
export function pageOf<T>(
  all: readonly T[],
  page: number,
  size: number,
): { readonly items: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const at = Math.min(page, pages)
  return { items: all.slice((at - 1) * size, at * size), page: at, pages }
}
