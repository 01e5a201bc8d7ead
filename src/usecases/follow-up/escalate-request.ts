import type { Deps } from '../deps.ts'
import { administratorsOver } from '../plan-request.ts'
import { isAnyReachable } from '../reachable.ts'
import { isAtWork, notYetAsked, openCaseAbout } from '../seek-reviewers.ts'
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
      const { tenant, id: requestId, customer } = request
      const asked = notYetAsked(request, above)
      await tx.addReviewers(tenant, requestId, asked)
      const reached = await isAnyReachable(tx, tenant, asked)
      const to = reached ? 'parent' : 'servicedesk'
      // What is with the servicedesk already was told when it came there.
      const isNew = reached || !isAtWork(await tx.caseOfRequest(tenant, requestId))
      if (isNew) await tx.recordEscalated(tenant, requestId)
      const escalated = (await tx.request(tenant, requestId)) ?? request
      if (isNew && !reached) await openCaseAbout(tx, escalated, 'not-decided')
      await tx.audit({
        tenant,
        verb: 'request.escalated',
        requestId,
        customerNumber: customer.number,
        evidence: { rule: 'nobody decided yet', read: { administrators: above.map(({ user }) => user.id) }, readAt },
        details: { to, added: asked.map(({ user }) => user.id) },
      })
      await showToAll(tx, escalated)
      if (isNew) await tellAbout(tx, escalated, { kind: 'escalated', requestId, to })
    }),
  )
}
