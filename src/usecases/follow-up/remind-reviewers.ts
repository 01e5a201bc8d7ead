import type { Deps } from '../deps.ts'
import { takeStep } from './take-step.ts'
import type { FollowUp, Left } from './take-step.ts'
import { whoDecides } from './who-decides.ts'

/** One message to each who was asked and can still decide. */
export const remindReviewers = ({ ledger }: Pick<Deps, 'ledger'>, due: FollowUp): Promise<Left> =>
  ledger.write((tx) =>
    takeStep(tx, due, async (request, lines) => {
      const { tenant, id: requestId, version } = request
      const { administrators, agents, people } = await whoDecides(tx, request, lines)
      for (const person of people) await tx.owe({ kind: 'tell', person, notice: { kind: 'reminder', requestId } })
      await tx.audit({
        tenant,
        verb: 'request.reminded',
        requestId,
        customerNumber: request.customer.number,
        evidence: { rule: 'nobody decided yet', read: { dueAt: due.at, version }, readAt: tx.now },
        details: { administrators, ...(agents.length === 0 ? {} : { agents: agents.length }) },
      })
    }),
  )
