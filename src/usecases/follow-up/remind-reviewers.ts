import { whoCanStillDecide } from '../../domain/following-up.ts'
import type { Deps } from '../deps.ts'
import { distinct } from '../show-to-all.ts'
import { takeStep } from './take-step.ts'
import type { FollowUp, Left } from './take-step.ts'

/** One message to each who was asked and can still decide. */
export const remindReviewers = ({ ledger }: Pick<Deps, 'ledger'>, due: FollowUp): Promise<Left> =>
  ledger.write((tx) =>
    takeStep(tx, due, async (request) => {
      const { tenant, id: requestId, version } = request
      const reviewers = whoCanStillDecide(request).map(({ user }) => user.id)
      const people = await Promise.all(reviewers.map((user) => tx.peopleLinkedTo(tenant, user)))
      for (const person of distinct(people.flat()))
        await tx.owe({ kind: 'tell', person, notice: { kind: 'reminder', requestId, version } })
      await tx.audit({
        tenant,
        verb: 'request.reminded',
        requestId,
        customerNumber: request.customer.number,
        evidence: { rule: 'nobody decided yet', read: { dueAt: due.at, version }, readAt: tx.now },
        details: { administrators: reviewers },
      })
    }),
  )
