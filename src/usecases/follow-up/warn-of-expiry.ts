import type { Deps } from '../deps.ts'
import { aboutWhom, distinct } from '../show-to-all.ts'
import { takeStep } from './take-step.ts'
import type { FollowUp, Left } from './take-step.ts'
import { whoDecides } from './who-decides.ts'

/** A last word to who asked, who benefits and who can still decide. */
export const warnOfExpiry = ({ ledger }: Pick<Deps, 'ledger'>, due: FollowUp): Promise<Left> =>
  ledger.write((tx) =>
    takeStep(tx, due, async (request, lines) => {
      const { tenant, id: requestId } = request
      const { administrators, agents, people } = await whoDecides(tx, request, lines)
      for (const person of distinct([...(await aboutWhom(tx, request)), ...people]))
        await tx.owe({ kind: 'tell', person, notice: { kind: 'expires-soon', requestId } })
      await tx.audit({
        tenant,
        verb: 'request.expires-soon',
        requestId,
        customerNumber: request.customer.number,
        evidence: { rule: 'nobody decided yet', read: { expiresAt: request.expiresAt }, readAt: tx.now },
        details: { administrators, ...(agents.length === 0 ? {} : { agents: agents.length }) },
      })
    }),
  )
