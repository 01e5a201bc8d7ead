import type { AccessRequest, Line } from '../domain/access-request.ts'
import type { Change } from '../domain/change.ts'
import { whyNotDecide } from '../domain/deciding.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId, NamedNumber, PortalUser } from '../domain/portal.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { reviewerOf } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'

/** A line of an open request that waits for exactly what is being given. */
export interface AskedAlong {
  readonly request: AccessRequest
  readonly line: Line
  /** Giving it approves that line; not where the giver asked it, who may not (I-11): then it is not needed any more. */
  readonly decides: boolean
}

/** What is given to whom, and by which right. */
export interface Given {
  readonly user: PortalUser
  readonly customer: NamedNumber
  readonly authorisations: readonly AuthorisationId[]
  readonly rights: FreshAuthority
}

/** What of this was asked and waits for one decision; what takes two people is not given by one (I-14). */
export async function askedAlong(
  ledger: LedgerReads,
  giver: Person,
  given: Given,
  now: Instant,
): Promise<readonly AskedAlong[]> {
  const { user, customer, authorisations } = given
  const open = await ledger.openLines(giver.tenant, user.id, customer.number, authorisations)
  const ids = new Set(open.flatMap(({ requestId, change }) => (change === undefined ? [requestId] : [])))
  const requests = await Promise.all([...ids].toSorted().map((id) => ledger.request(giver.tenant, id)))
  return requests.flatMap((request) => (request === undefined ? [] : waitingIn(request, giver, given, now)))
}

function waitingIn(
  request: AccessRequest,
  giver: Person,
  { authorisations, rights }: Given,
  now: Instant,
): readonly AskedAlong[] {
  if (now >= request.expiresAt) return []
  return request.lines.flatMap((line): AskedAlong[] => {
    if (line.state !== 'pending' || line.needs !== 1 || !authorisations.includes(line.authorisation)) return []
    const why = whyNotDecide(line, request, reviewerOf(giver, rights), now)
    return why === undefined || why === 'own-request' ? [{ request, line, decides: why === undefined }] : []
  })
}

/** Its approval owes the change already. */
export const isApprovedAlong = (asked: readonly AskedAlong[], id: AuthorisationId): boolean =>
  asked.some(({ line, decides }) => decides && line.authorisation === id)

/** The line that is not needed any more because this is given. */
export function instead(asked: readonly AskedAlong[], id: AuthorisationId): Pick<Change, 'requestId' | 'lineId'> {
  const found = asked.find(({ line, decides }) => !decides && line.authorisation === id)
  return found === undefined ? {} : { requestId: found.request.id, lineId: found.line.id }
}

/** Names what giving does to open requests, as part of what was shown (I-26). */
export const digestOfAsked = (asked: readonly AskedAlong[]): string =>
  digest(asked.map(({ request, line, decides }) => [request.id, line.id, decides]))
