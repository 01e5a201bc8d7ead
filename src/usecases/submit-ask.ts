import type { AccessRequest } from '../domain/access-request.ts'
import { isPartOfAsk } from '../domain/access-request.ts'
import type { Subject } from '../domain/effect.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'
import { digest, newRequestId } from './ids.ts'
import { auditGiving } from './audit-giving.ts'
import { planAsk } from './plan-ask.ts'
import type { AskDraft, AskPlan } from './plan-ask.ts'
import { place, reasonLimit, refuseTooMany } from './submit-request.ts'
import type { Submission } from './submit-request.ts'
import { cancelOpenLines } from './withdraw-request.ts'

export interface AskSubmission extends Omit<Submission, 'draft'> {
  readonly draft: AskDraft
}

/**
 * Makes every request of an ask in one transaction, or none.
 * @returns what shows it: the overview, or the request where only one was left; also when the confirmation comes again
 */
export async function submitAsk(deps: Deps, requester: Person, submission: AskSubmission): Promise<Subject> {
  const idOf = (index: number): string =>
    newRequestId(digest('ask', requester.tenant, requester.id, submission.confirmation, index))
  const before = await deps.ledger.request(requester.tenant, idOf(0))
  if (before !== undefined) return subjectOf(before)
  if (submission.reason.length > reasonLimit) throw new Refusal('text-too-long')
  const { numbers, people, giving = false } = submission.draft
  return auditGiving(deps, requester, { numbers, people: people.flatMap(({ id }) => id ?? []), giving }, () =>
    submitNew(deps, requester, submission, idOf),
  )
}

async function submitNew(
  deps: Deps,
  requester: Person,
  submission: AskSubmission,
  idOf: (index: number) => string,
): Promise<Subject> {
  const plan = await planAsk(deps, requester, submission.draft, submission.replaces)
  if (plan.requests.length === 0) throw new Refusal(isHeld(plan) ? 'already-held' : 'already-requested')
  if (plan.digest !== submission.shown) throw new Refusal('seen-outdated')
  const batch = plan.requests.length === 1 ? idOf(0) : newRequestId(digest('batch', idOf(0)))
  const subject = subjectOf({ id: idOf(0), batch })
  return deps.ledger.write(async (tx) => {
    if (!(await tx.firstTime(requester.tenant, digest('submit', idOf(0))))) return subject
    if (submission.replaces !== undefined) await cancelOpenLines(tx, requester, submission.replaces)
    await refuseTooMany(tx, requester, plan.requests)
    if (submission.card) await tx.registerCard({ person: requester, subject, ...submission.card })
    for (const [index, each] of plan.requests.entries())
      await place(deps, tx, requester, { id: idOf(index), batch, plan: each, submission })
    return subject
  })
}

const subjectOf = (request: Pick<AccessRequest, 'id' | 'batch'>): Subject =>
  isPartOfAsk(request) ? { kind: 'ask', id: request.batch } : { kind: 'request', id: request.id }

const isHeld = ({ nothingLeft }: AskPlan): boolean =>
  nothingLeft.every(({ skipped }) => skipped.every(({ why }) => why === 'held'))
