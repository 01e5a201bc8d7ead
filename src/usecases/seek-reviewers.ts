import type { AccessRequest, AskedReviewer } from '../domain/access-request.ts'
import { isReachable } from '../domain/person.ts'
import type { PortalUser } from '../domain/portal.ts'
import type { CaseKind } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { openCase } from './open-case.ts'
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
  const kind = await whoIsMissing(tx, request, seek)
  const known = await tx.caseOfRequest(request.tenant, request.id)
  // Closed by an agent counts too: showing that must not open the next one. A second approval that is over was another
  // matter; while it is open an agent can decide, which a second case would hide.
  const ofSecond = known?.kind === 'second-approval' && known.state === 'closed'
  const handled = known !== undefined && known.changeId === undefined && !ofSecond
  if (kind === undefined || handled) return
  await openCaseAbout(tx, request, kind, seek.involved)
  await tellAbout(tx, request, { kind: 'reviewers-unreachable', requestId: request.id }, { onlyRequester: true })
}

/** A case with what is known of the request and of who was asked. */
export async function openCaseAbout(
  tx: LedgerTransaction,
  request: AccessRequest,
  kind: CaseKind,
  involved: readonly PortalUser[] = [],
): Promise<void> {
  await openCase(tx, {
    kind,
    tenant: request.tenant,
    requestId: request.id,
    requester: request.requester,
    findings: [
      { code: 'requester', value: request.requester.name },
      { code: 'beneficiary', value: `${request.beneficiary.name} <${request.beneficiary.address}>` },
      { code: 'number', value: `${request.customer.number} (${request.customer.name})` },
      ...request.lines.map((line) => ({ code: 'authorisation' as const, value: line.authorisation })),
      ...request.reviewers.map(({ user }) => ({
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

async function whoIsMissing(
  tx: LedgerTransaction,
  request: AccessRequest,
  { eligible = request.reviewers, holding = false }: Seek,
): Promise<CaseKind | undefined> {
  if (eligible.length === 0) return 'no-reviewer'
  for (const { user } of eligible) {
    const people = await tx.peopleLinkedTo(request.tenant, user.id)
    for (const person of people.filter(isReachable))
      if (!holding || (await tx.cardCopies(person, { kind: 'request', id: request.id })).length > 0) return undefined
  }
  return 'reviewers-unreachable'
}

/** Administrators who were not asked yet, because they were none then or were not needed; never who is involved (I-11). */
export async function addReviewers(
  tx: LedgerTransaction,
  request: AccessRequest,
  now: readonly AskedReviewer[],
): Promise<void> {
  const fresh = now.filter(
    ({ user }) =>
      user.id !== request.beneficiary.id &&
      user.id !== request.requester.userId &&
      !request.reviewers.some((known) => known.user.id === user.id),
  )
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
