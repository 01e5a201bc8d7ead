import type { AccessRequest, Line } from '../domain/access-request.ts'
import { isPartOfAsk } from '../domain/access-request.ts'
import { replacedBy } from '../domain/never-granted.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { cancelOpenLines } from './withdraw-request.ts'
import type { Deps } from './deps.ts'
import { auditGiving } from './audit-giving.ts'
import { actorOf, evidenceOf, requireFresh } from './fresh-rights.ts'
import { digest, newId, newRequestId } from './ids.ts'
import { planRequest } from './plan-request.ts'
import type { RequestDraft, RequestPlan } from './plan-request.ts'
import { oweFollowUps } from './follow-up/owe-follow-ups.ts'
import { seekSecond } from './second-reviewer.ts'
import { seekReviewers } from './seek-reviewers.ts'
import { showToAll } from './show-to-all.ts'

/** Limits of section 4.6, so that nobody can exhaust the bot or the people who decide (I-45). */
export const openRequestsPerPerson = 30
const openRequestsPerNumber = 200
export const linesPerAsk = 200
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
  const { number, beneficiary = '', giving = false } = submission.draft
  return auditGiving(deps, requester, { numbers: [number], people: [beneficiary], giving }, () =>
    submitNew(deps, requester, submission, id),
  )
}

async function submitNew(deps: Deps, requester: Person, submission: Submission, id: string): Promise<string> {
  const plan = await planRequest(deps, requester, submission.draft, submission.replaces)
  if (plan.ask.length === 0) throw new Refusal(plan.skipped[0]?.why === 'held' ? 'already-held' : 'already-requested')
  if (plan.ask.length > linesPerAsk) throw new Refusal('too-many-lines', { count: plan.ask.length })
  if (plan.digest !== submission.shown) throw new Refusal('seen-outdated')
  return deps.ledger.write(async (tx) => {
    if (!(await tx.firstTime(requester.tenant, digest('submit', id)))) return id
    if (submission.replaces !== undefined) await cancelOpenLines(tx, requester, submission.replaces)
    await refuseTooMany(tx, requester, [plan])
    if (submission.card)
      await tx.registerCard({ person: requester, subject: { kind: 'request', id }, ...submission.card })
    await place(deps, tx, requester, { id, batch: id, plan, submission })
    return id
  })
}

interface Placed {
  readonly id: string
  readonly batch: string
  readonly plan: RequestPlan
  readonly submission: Pick<Submission, 'reason' | 'shown' | 'replaces'>
}

/** Puts one request down and owes what follows from it. */
export async function place(deps: Deps, tx: LedgerTransaction, requester: Person, placed: Placed): Promise<void> {
  const { id, plan, submission } = placed
  if (plan.given) requireFresh(plan.given, tx.now)
  await refuseDouble(tx, requester, plan)
  const request = newRequest(deps, tx.now, requester, placed)
  await tx.insertRequest(request)
  await tx.audit({
    tenant: request.tenant,
    verb: 'request.submitted',
    actor: requester.id,
    requestId: id,
    customerNumber: request.customer.number,
    userId: request.beneficiary.id,
    evidence: plan.given
      ? evidenceOf(`given by an administrator: ${plan.given.authority?.via ?? 'none'}`, plan.given)
      : { rule: 'confirmed as shown', read: { digest: submission.shown }, readAt: tx.now },
    details: {
      ...(plan.given ? { shown: submission.shown } : {}),
      lines: request.lines.map((line) => line.authorisation).join(','),
      replaces: submission.replaces ?? '',
      ...(isPartOfAsk(request) ? { batch: request.batch } : {}),
    },
  })
  await tx.owe({ kind: 'expire', tenant: request.tenant, requestId: id }, request.expiresAt)
  await oweFollowUps(tx, deps, request)
  if (plan.given) await seekSecond(tx, request, plan.reviewers)
  else await seekReviewers(tx, request, { involved: plan.involved })
  await showToAll(tx, request)
}

/** One confirmation is one request: its id follows from what was confirmed by whom. */
const requestIdOf = (requester: Person, confirmation: string): string =>
  newRequestId(digest('request', requester.tenant, requester.id, confirmation))

function newRequest(
  deps: Deps,
  now: number,
  requester: Person,
  { id, batch, plan, submission }: Placed,
): AccessRequest {
  return {
    id,
    tenant: requester.tenant,
    batch,
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
      ...(plan.given ? { given: true } : {}),
      ...instead(plan, authorisation.id),
    })),
    reviewers: plan.reviewers,
    notes: [],
  }
}

/** What this takes the place of, so that who decides reads it. */
function instead({ holdsInstead }: RequestPlan, asked: AuthorisationId): Pick<Line, 'takesPlaceOf'> {
  const takesPlaceOf = replacedBy(asked)
  return takesPlaceOf !== undefined && holdsInstead.includes(takesPlaceOf) ? { takesPlaceOf } : {}
}

/** Counted inside the transaction, after what is replaced was cancelled, so that two at once cannot both be the last. */
export async function refuseTooMany(
  tx: LedgerTransaction,
  { tenant, id }: Person,
  plans: readonly RequestPlan[],
): Promise<void> {
  const open = await tx.countOpenRequestsBy(tenant, id)
  if (open + plans.length > openRequestsPerPerson) throw new Refusal('too-many-open')
  for (const [number, on] of Map.groupBy(plans, ({ customer }) => customer.number))
    if ((await tx.countOpenRequestsOn(tenant, number)) + on.length > openRequestsPerNumber)
      throw new Refusal('number-full', { number })
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
