import type { Person, PersonKey } from '../domain/person.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { answerAsked } from './answer-asked.ts'
import { instead, isApprovedAlong } from './asked-along.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, requireFresh } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { keepAdministrators } from './keep-administrators.ts'
import { oweChange } from './new-change.ts'
import type { ChangePlan } from './plan-change.ts'
import { planChanges } from './plan-changes.ts'
import type { ChangesDraft, ChangesPlan } from './plan-changes.ts'
import { showPressed } from './taken-away.ts'

export interface DirectChange {
  readonly draft: ChangesDraft
  /** Names the confirmation that was pressed (I-20). */
  readonly confirmation: string
  /** Digest of the plan that the confirmation showed (I-26). */
  readonly shown: string
  readonly card?: { readonly conversationId: string; readonly activityId: string }
}

/**
 * An administrator grants or revokes without a request: all of what the confirmation showed or nothing.
 * @returns the batch, also when pressed again
 */
export async function changeDirectly(deps: Deps, administrator: Person, input: DirectChange): Promise<string> {
  const batch = directBatch(administrator, input.confirmation)
  const before = await deps.ledger.changesOfBatch(administrator.tenant, batch)
  if (before.length > 0) return batch
  const { numbers, user } = input.draft
  const about = {
    tenant: administrator.tenant,
    actor: administrator.id,
    userId: user,
    ...(numbers.length === 1 && numbers[0] ? { customerNumber: numbers[0] } : { details: { numbers } }),
  }
  return auditRefusals(deps, about, undefined, async () => {
    const plan = await planChanges(deps, administrator, input.draft)
    if (plan.parts.every(({ change }) => change.length === 0)) throw new Refusal('already-held')
    if (plan.digest !== input.shown) throw new Refusal('seen-outdated')
    return deps.ledger.write(async (tx) => {
      for (const { rights } of plan.parts) requireFresh(rights, tx.now)
      if (!(await tx.firstTime(administrator.tenant, digest('direct', batch)))) return batch
      for (const part of plan.parts) await oweChanges(tx, administrator, batch, plan, part, deps)
      await showPressed(tx, administrator, { ...input, batch })
      return batch
    })
  })
}

/** One confirmation of one administrator is one batch. */
export const directBatch = ({ tenant, id }: PersonKey, confirmation: string): string =>
  digest('direct', tenant, id, confirmation).slice(0, 32)

async function oweChanges(
  tx: LedgerTransaction,
  administrator: Person,
  batch: string,
  plan: ChangesPlan,
  part: ChangePlan,
  deps: Pick<Deps, 'catalogue'>,
): Promise<void> {
  const { tenant } = administrator
  const { wish } = plan
  const { user, customer, rights } = part
  if (wish === 'off') await keepAdministrators(tx, tenant, part)
  const authorisations = part.change.map(({ id }) => id)
  if (wish === 'on') await answerAsked(tx, administrator, { ...part, authorisations }, batch)
  const cause = wish === 'on' ? 'direct' : 'revoke'
  const about = { tenant, batch, cause, wish, user, customer, by: actorOf(administrator) } as const
  const evidence = evidenceOf(`direct ${wish}: ${rights.authority?.via ?? 'none'}`, rights)
  for (const authorisation of authorisations) {
    if (isApprovedAlong(part.asked, authorisation)) continue
    const service = part.service?.id ?? serviceOf(deps, authorisation)
    await oweChange(tx, { ...about, ...instead(part.asked, authorisation), authorisation, service }, { evidence })
  }
}

/** Under what a tick box is known afterwards: the service that brings it alone, or else one that does. */
function serviceOf({ catalogue }: Pick<Deps, 'catalogue'>, authorisation: AuthorisationId): string {
  const bringing = catalogue.services.filter(({ grants }) => grants.some(({ id }) => id === authorisation))
  return bringing.toSorted((one, other) => one.grants.length - other.grants.length)[0]?.id ?? authorisation
}
