import type { AccessRequest, AskedReviewer } from '../../domain/access-request.ts'
import { isInvolved } from '../../domain/access-request.ts'
import { isReachable } from '../../domain/person.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import type { Deps } from '../deps.ts'
import { administratorsOver } from '../plan-request.ts'
import { openCaseAbout } from '../seek-reviewers.ts'
import { showToAll, tellAbout } from '../show-to-all.ts'
import { takeStep } from './take-step.ts'
import type { FollowUp, Left } from './take-step.ts'

type EscalateDeps = Pick<Deps, 'ledger' | 'backend'>

/**
 * To the next door: the administrators above, where they govern the number; else, or when none of them can be reached,
 * the servicedesk. @throws Refusal when the backend cannot say who that is: nothing changed (I-10)
 */
export async function escalateRequest(deps: EscalateDeps, due: FollowUp): Promise<Left> {
  const before = await deps.ledger.request(due.tenant, due.requestId)
  if (before === undefined) return undefined
  const readAt = await deps.ledger.now()
  const above = (await administratorsOver(deps, before.customer.number)).filter(({ via }) => via === 'parent')
  return deps.ledger.write((tx) =>
    takeStep(tx, due, async (request) => {
      const asked = nextDoor(request, above)
      await tx.addReviewers(request.tenant, request.id, asked)
      const reached = await isAnyReachable(tx, request.tenant, asked)
      const known = await tx.caseOfRequest(request.tenant, request.id)
      const toServicedesk = !reached && (known === undefined || known.state === 'closed')
      if (toServicedesk) await openCaseAbout(tx, request, 'not-decided')
      await tx.audit({
        tenant: request.tenant,
        verb: 'request.escalated',
        requestId: request.id,
        customerNumber: request.customer.number,
        evidence: { rule: 'nobody decided yet', read: { administrators: above.map(({ user }) => user.id) }, readAt },
        details: { to: reached ? 'parent' : 'servicedesk', added: asked.map(({ user }) => user.id) },
      })
      await showToAll(tx, (await tx.request(request.tenant, request.id)) ?? request)
      // What is with the servicedesk already was told when it came there.
      if (reached || toServicedesk)
        await tellAbout(tx, request, {
          kind: 'escalated',
          requestId: request.id,
          to: reached ? 'parent' : 'servicedesk',
        })
    }),
  )
}

/** Nobody who was asked before, and nobody whom the request is about (I-11). */
const nextDoor = (request: AccessRequest, above: readonly AskedReviewer[]): readonly AskedReviewer[] =>
  above.filter(
    ({ user }) =>
      !isInvolved(request, { id: '', userId: user.id }) &&
      !request.reviewers.some((known) => known.user.id === user.id),
  )

async function isAnyReachable(
  tx: LedgerTransaction,
  tenant: string,
  asked: readonly AskedReviewer[],
): Promise<boolean> {
  for (const { user } of asked) if ((await tx.peopleLinkedTo(tenant, user.id)).some(isReachable)) return true
  return false
}
