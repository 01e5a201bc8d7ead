import type { Subject } from '../domain/effect.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, requireFresh } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { effectOf, newChange } from './new-change.ts'
import { planChange } from './plan-change.ts'
import type { ChangeDraft, ChangePlan } from './plan-change.ts'
import { distinct } from './show-to-all.ts'

export interface DirectChange {
  readonly draft: ChangeDraft
  /** Names the confirmation that was pressed (I-20). */
  readonly confirmation: string
  /** Digest of the plan that the confirmation showed (I-26). */
  readonly shown: string
  readonly card?: { readonly conversationId: string; readonly activityId: string }
}

/** An administrator grants or revokes without a request. @returns the batch, also when pressed again */
export async function changeDirectly(deps: Deps, administrator: Person, input: DirectChange): Promise<string> {
  const batch = digest('direct', administrator.tenant, administrator.id, input.confirmation).slice(0, 32)
  const before = await deps.ledger.changesOfBatch(administrator.tenant, batch)
  if (before.length > 0) return batch
  const about = {
    tenant: administrator.tenant,
    actor: administrator.id,
    customerNumber: input.draft.number,
    userId: input.draft.user,
  }
  return auditRefusals(deps, about, undefined, async () => {
    const plan = await planChange(deps, administrator, input.draft)
    if (plan.change.length === 0) throw new Refusal('already-held')
    if (plan.digest !== input.shown) throw new Refusal('seen-outdated')
    return deps.ledger.write(async (tx) => {
      requireFresh(plan.rights, tx.now)
      if (!(await tx.firstTime(administrator.tenant, digest('direct', batch)))) return batch
      for (const { id } of plan.change) await oweChange(tx, administrator, plan, input.draft, batch, id)
      const subject: Subject = { kind: 'changes', id: batch }
      if (input.card) await tx.registerCard({ person: administrator, subject, ...input.card })
      const beneficiaries = await tx.peopleLinkedTo(administrator.tenant, plan.user.id)
      for (const person of distinct([administrator, ...beneficiaries])) await tx.owe({ kind: 'show', person, subject })
      return batch
    })
  })
}

async function oweChange(
  tx: LedgerTransaction,
  administrator: Person,
  plan: ChangePlan,
  { wish }: ChangeDraft,
  batch: string,
  authorisation: string,
): Promise<void> {
  const { tenant } = administrator
  const change = await newChange(tx, {
    tenant,
    batch,
    cause: wish === 'on' ? 'direct' : 'revoke',
    wish,
    user: plan.user,
    customer: plan.customer,
    authorisation,
    service: plan.service.id,
    by: actorOf(administrator),
  })
  await tx.insertChange(change)
  await tx.audit({
    tenant,
    verb: 'change.due',
    actor: administrator.id,
    changeId: change.id,
    customerNumber: plan.customer.number,
    userId: plan.user.id,
    authorisation,
    evidence: evidenceOf(`direct ${wish}: ${plan.rights.authority?.via ?? 'none'}`, plan.rights),
  })
  await tx.owe(effectOf(change))
}
