import type { Wish } from '../domain/change.ts'
import type { Subject } from '../domain/effect.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { answerAsked } from './answer-asked.ts'
import { instead, isApprovedAlong } from './asked-along.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, requireFresh } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { oweChange } from './new-change.ts'
import { planReplacement } from './plan-replacement.ts'
import type { ReplacementDraft, ReplacementPlan } from './plan-replacement.ts'
import { showPressed } from './taken-away.ts'

export interface Replacing {
  readonly draft: ReplacementDraft
  /** Names the confirmation that was pressed (I-20). */
  readonly confirmation: string
  /** Digest of the plan that the confirmation showed (I-26). */
  readonly shown: string
  readonly card?: { readonly conversationId: string; readonly activityId: string }
}

/**
 * One press, two changes: what works goes on, and what gives an error goes off after that. The order is the worker's
 * to keep. @returns the batch, also when pressed again
 */
export async function replaceAuthorisation(deps: Deps, administrator: Person, input: Replacing): Promise<string> {
  const { tenant, id: actor } = administrator
  const batch = digest('replace', tenant, actor, input.confirmation).slice(0, 32)
  if ((await deps.ledger.changesOfBatch(tenant, batch)).length > 0) return batch
  const about = { tenant, actor, customerNumber: input.draft.number, userId: input.draft.user }
  return auditRefusals(deps, about, undefined, async () => {
    const plan = await planReplacement(deps, administrator, input.draft)
    if (plan.off === undefined || plan.digest !== input.shown) throw new Refusal('seen-outdated')
    const off = plan.off.id
    return deps.ledger.write(async (tx) => {
      requireFresh(plan.rights, tx.now)
      if (!(await tx.firstTime(tenant, digest('replace', batch)))) return batch
      const { user, customer, replacement, rights } = plan
      const about = { tenant, batch, cause: 'replace', user, customer, service: replacement.id } as const
      const owe = async (wish: Wish, authorisation: AuthorisationId): Promise<void> => {
        if (isApprovedAlong(plan.asked, authorisation)) return
        const evidence = evidenceOf(`replace ${wish}: ${rights.authority?.via ?? 'none'}`, rights)
        await oweChange(
          tx,
          { ...about, ...instead(plan.asked, authorisation), wish, authorisation, by: actorOf(administrator) },
          { evidence },
        )
      }
      const on = plan.on === undefined ? [] : [plan.on.id]
      await answerAsked(tx, administrator, { ...plan, authorisations: on }, batch)
      for (const id of on) await owe('on', id)
      await owe('off', off)
      await showPressed(tx, administrator, { ...input, batch })
      await showRequests(tx, tenant, plan)
      return batch
    })
  })
}

/** Cards of what was asked in its place still offer to replace it. */
async function showRequests(
  tx: LedgerTransaction,
  tenant: string,
  { user, customer, replacement }: ReplacementPlan,
): Promise<void> {
  const requests = await tx.requestsAbout(tenant, { id: user.id, userId: user.id }, 50)
  const there = requests.filter(
    (request) =>
      request.customer.number === customer.number &&
      request.lines.some(({ authorisation, takesPlaceOf }) => takesPlaceOf && authorisation === replacement.id),
  )
  for (const { id } of there) {
    const subject: Subject = { kind: 'request', id }
    for (const person of await tx.viewersOf(tenant, subject)) await tx.owe({ kind: 'show', person, subject })
  }
}
