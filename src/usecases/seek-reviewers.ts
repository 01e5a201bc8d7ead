import { isGiven, isInvolved } from '../domain/access-request.ts'
import type { AccessRequest, AskedReviewer } from '../domain/access-request.ts'
import { mayBeSecond } from '../domain/deciding.ts'
import { pendingLines, waitsSince, whoCanStillDecide } from '../domain/following-up.ts'
import type { Person } from '../domain/person.ts'
import type { PortalUser } from '../domain/portal.ts'
import type { CaseKind, ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { openCase } from './open-case.ts'
import { isAnyReachable } from './reachable.ts'
import { tellAbout } from './show-to-all.ts'

interface Seek {
  /** Who may decide now, where that is not everybody who was asked. */
  readonly eligible?: readonly AskedReviewer[]
  /** Only who has the card counts: Teams took it, which it may refuse for somebody who can be reached. */
  readonly holding?: boolean
  /** Administrators who would decide, were the request not their own. */
  readonly involved?: readonly PortalUser[]
}

/** No dead end: nobody who may decide, or nobody who can be reached, brings the servicedesk in (I-33). */
export async function seekReviewers(tx: LedgerTransaction, request: AccessRequest, seek: Seek = {}): Promise<void> {
  const missing = await whoIsMissing(tx, request, seek)
  if (missing === undefined || isHandled(request, await tx.caseOfRequest(request.tenant, request.id))) return
  const { kind, asked } = missing
  await openCaseAbout(tx, request, kind, { administrators: asked, involved: seek.involved ?? [] })
  const missed = asked.map(({ user }) => user.id)
  await tellAbout(
    tx,
    request,
    { kind: 'reviewers-unreachable', requestId: request.id, missed },
    { onlyRequester: true },
  )
}

/**
 * Closed by an agent counts too, for as long as the lines wait as they did then: showing that must not open the next
 * one. A second approval that is over was another matter; while it is open an agent can decide, which a second case
 * would hide.
 */
function isHandled(request: AccessRequest, known: ServicedeskCase | undefined): boolean {
  if (isAtWork(known)) return true
  if (known === undefined || known.changeId !== undefined) return false
  const since = Math.max(...pendingLines(request).map((line) => waitsSince(line, request)))
  return known.kind !== 'second-approval' && known.openedAt >= since
}

/** The servicedesk has it already; a case about one of its changes is another matter. */
export const isAtWork = (known: ServicedeskCase | undefined): boolean =>
  known !== undefined && known.changeId === undefined && known.state !== 'closed'

interface About {
  /** Who can decide; absent: everybody who was asked and still can. */
  readonly administrators?: readonly AskedReviewer[]
  readonly involved?: readonly PortalUser[]
}

/** A case with what is known of the request and of who can decide. */
export async function openCaseAbout(
  tx: LedgerTransaction,
  request: AccessRequest,
  kind: CaseKind,
  { administrators = whoCanStillDecide(request), involved = [] }: About = {},
): Promise<void> {
  await openCase(tx, {
    kind,
    tenant: request.tenant,
    requestId: request.id,
    requester: request.requester,
    findings: [
      { code: isGiven(request) ? 'giver' : 'requester', value: request.requester.name },
      { code: 'beneficiary', value: `${request.beneficiary.name} <${request.beneficiary.address}>` },
      { code: 'number', value: `${request.customer.number} (${request.customer.name})` },
      ...request.lines.map((line) => ({ code: 'authorisation' as const, value: line.authorisation })),
      ...administrators.map(({ user }) => ({
        code: 'administrator' as const,
        value: `${user.name} <${user.address}>`,
      })),
      ...(kind === 'no-reviewer' ? involved : []).map(({ name, address }) => ({
        code: 'involved-administrator' as const,
        value: `${name} <${address}>`,
      })),
    ],
  })
}

interface Missing {
  readonly kind: 'no-reviewer' | 'reviewers-unreachable'
  /** Who may decide, but cannot be reached. */
  readonly asked: readonly AskedReviewer[]
}

/** Each line needs somebody: who gave the first of two approvals is nobody for that line any more (I-14). */
async function whoIsMissing(
  tx: LedgerTransaction,
  request: AccessRequest,
  { eligible = request.reviewers, holding = false }: Seek,
): Promise<Missing | undefined> {
  const { tenant, id } = request
  const hasCard = async (person: Person): Promise<boolean> =>
    !holding || (await tx.cardCopies(person, { kind: 'request', id })).length > 0
  for (const line of pendingLines(request)) {
    const asked = eligible.filter(({ user }) => mayBeSecond(line, request, user.id))
    if (asked.length === 0) return { kind: 'no-reviewer', asked }
    if (!(await isAnyReachable(tx, tenant, asked, hasCard))) return { kind: 'reviewers-unreachable', asked }
  }
  return undefined
}

/** Nobody who was asked before, and nobody whom the request is about (I-11). */
export const notYetAsked = (
  request: AccessRequest,
  administrators: readonly AskedReviewer[],
): readonly AskedReviewer[] =>
  administrators.filter(
    ({ user }) =>
      !isInvolved(request, { id: '', userId: user.id }) &&
      !request.reviewers.some((known) => known.user.id === user.id),
  )

/** Administrators who were not asked yet, because they were none then or were not needed. */
export async function addReviewers(
  tx: LedgerTransaction,
  request: AccessRequest,
  now: readonly AskedReviewer[],
): Promise<void> {
  const fresh = notYetAsked(request, now)
  if (fresh.length === 0) return
  await tx.addReviewers(request.tenant, request.id, fresh)
  await tx.audit({
    tenant: request.tenant,
    verb: 'request.reviewers',
    requestId: request.id,
    evidence: {
      rule: 'administrators of the number',
      read: { administrators: now.map(({ user }) => user.id) },
      readAt: tx.now,
    },
    details: { added: fresh.map(({ user }) => user.id) },
  })
}
