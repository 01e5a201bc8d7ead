import type { AccessRequest, AskedReviewer } from '../domain/access-request.ts'
import type { CaseKind } from '../domain/servicedesk-case.ts'
import { isReachable } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { cancelOpenLines } from './withdraw-request.ts'
import type { Deps } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import { digest, newId, newRequestId } from './ids.ts'
import { openCase } from './open-case.ts'
import { planRequest } from './plan-request.ts'
import type { RequestDraft, RequestPlan } from './plan-request.ts'
import { showToAll, tellAbout } from './show-to-all.ts'

const openRequestsPerPerson = 30
export const reasonLimit = 500

export interface Submission {
  readonly draft: RequestDraft
  readonly reason: string
  /** Names the confirmation that was pressed: pressed again, nothing new happens (I-20). */
  readonly confirmation: string
  /** Digest of the plan that the confirmation showed (I-26). */
  readonly shown: string
  /** The open request that this one takes the place of. */
  readonly replaces?: string
  /** The message that was pressed; it becomes the request's timeline card. */
  readonly card?: { readonly conversationId: string; readonly activityId: string }
}

/** @returns the id of the request, also when the same confirmation arrives again */
export async function submitRequest(deps: Deps, requester: Person, submission: Submission): Promise<string> {
  const id = requestIdOf(requester, submission.confirmation)
  const before = await deps.ledger.request(requester.tenant, id)
  if (before !== undefined) return id
  if (submission.reason.length > reasonLimit) throw new Refusal('text-too-long')
  const plan = await planRequest(deps, requester, submission.draft, submission.replaces)
  if (plan.ask.length === 0) throw new Refusal(plan.skipped[0]?.why === 'held' ? 'already-held' : 'already-requested')
  if (plan.digest !== submission.shown) throw new Refusal('seen-outdated')
  return deps.ledger.write(async (tx) => {
    if (!(await tx.firstTime(requester.tenant, digest('submit', id)))) return id
    if ((await tx.countOpenRequestsBy(requester.tenant, requester.id)) >= openRequestsPerPerson)
      throw new Refusal('too-many-open')
    if (submission.replaces !== undefined) await cancelOpenLines(tx, requester, submission.replaces)
    await refuseDouble(tx, requester, plan)
    const request = newRequest(deps, id, tx.now, requester, plan, submission)
    await tx.insertRequest(request)
    await tx.audit({
      tenant: request.tenant,
      verb: 'request.submitted',
      actor: requester.id,
      requestId: id,
      customerNumber: request.customer.number,
      userId: request.beneficiary.id,
      evidence: { rule: 'confirmed as shown', read: { digest: submission.shown }, readAt: tx.now },
      details: {
        lines: request.lines.map((line) => line.authorisation).join(','),
        replaces: submission.replaces ?? '',
      },
    })
    await tx.owe({ kind: 'expire', tenant: request.tenant, requestId: id }, request.expiresAt)
    if (submission.card)
      await tx.registerCard({ person: requester, subject: { kind: 'request', id }, ...submission.card })
    await seekReviewers(tx, request)
    await showToAll(tx, request)
    return id
  })
}

/** One confirmation is one request: its id follows from what was confirmed by whom. */
const requestIdOf = (requester: Person, confirmation: string): string =>
  newRequestId(digest('request', requester.tenant, requester.id, confirmation))

function newRequest(
  deps: Deps,
  id: string,
  now: number,
  requester: Person,
  plan: RequestPlan,
  submission: Submission,
): AccessRequest {
  return {
    id,
    tenant: requester.tenant,
    batch: id,
    version: 1,
    requester: actorOf(requester),
    beneficiary: plan.beneficiary,
    customer: plan.customer,
    service: plan.service.id,
    reason: submission.reason.trim(),
    submittedAt: now,
    expiresAt: now + deps.rules.requestExpiresAfter,
    lines: plan.ask.map((authorisation) => ({
      id: newId(),
      authorisation: authorisation.id,
      needs: authorisation.needs,
      state: 'pending',
      generation: 1,
      decisions: [],
    })),
    reviewers: plan.reviewers,
    notes: [],
  }
}

/** Another ask for the same right may have been committed while the backend was read. */
async function refuseDouble(tx: LedgerTransaction, requester: Person, plan: RequestPlan): Promise<void> {
  const open = await tx.openLines(
    requester.tenant,
    plan.beneficiary.id,
    plan.customer.number,
    plan.ask.map(({ id }) => id),
  )
  if (open.length > 0) throw new Refusal('seen-outdated')
}

interface Seek {
  /** Who may decide now, where that is not everybody who was asked. */
  readonly eligible?: readonly AskedReviewer[]
  /** Only who has the card counts: Teams took it, which it may refuse for somebody who can be reached. */
  readonly holding?: boolean
}

/** No dead end: nobody who may decide, or nobody who can be reached, brings the servicedesk in (I-33). */
export async function seekReviewers(tx: LedgerTransaction, request: AccessRequest, seek: Seek = {}): Promise<void> {
  const kind = await whoIsMissing(tx, request, seek)
  const known = await tx.caseOfRequest(request.tenant, request.id)
  // Closed by an agent counts too: showing that must not open the next one.
  const handled = known !== undefined && known.changeId === undefined
  if (kind === undefined || handled) return
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
    ],
  })
  await tellAbout(tx, request, { kind: 'reviewers-unreachable', requestId: request.id }, { onlyRequester: true })
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
