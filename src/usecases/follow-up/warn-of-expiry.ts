import { whoCanStillDecide } from '../../domain/following-up.ts'
import type { Deps } from '../deps.ts'
import { aboutWhom, distinct } from '../show-to-all.ts'
import { takeStep } from './take-step.ts'
import type { FollowUp, Left } from './take-step.ts'

/** A last word to who asked, who benefits and who can still decide. */
export const warnOfExpiry = ({ ledger }: Pick<Deps, 'ledger'>, due: FollowUp): Promise<Left> =>
  ledger.write((tx) =>
    takeStep(tx, due, async (request) => {
      const { tenant, id: requestId } = request
      const reviewers = whoCanStillDecide(request).map(({ user }) => user.id)
      const people = await Promise.all(reviewers.map((user) => tx.peopleLinkedTo(tenant, user)))
      for (const person of distinct([...(await aboutWhom(tx, request)), ...people.flat()]))
        await tx.owe({ kind: 'tell', person, notice: { kind: 'expires-soon', requestId } })
      await tx.audit({
        tenant,
        verb: 'request.expires-soon',
        requestId,
        customerNumber: request.customer.number,
        evidence: { rule: 'nobody decided yet', read: { expiresAt: request.expiresAt }, readAt: tx.now },
        details: { administrators: reviewers },
      })
    }),
  )
