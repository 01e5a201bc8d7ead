import { whyNotVouch } from '../domain/handling-onboarding.ts'
import { vouchedOf } from '../domain/onboarding-deeds.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { auditRefusals } from './audit-refusals.ts'
import { involvedOf } from './decide-invitation.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, readAuthority, requireFresh, whoMayDecide } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { auditOf, lockedOnboarding, recordDeed } from './move-onboarding.ts'
import { showOnboarding, tellAgentOf } from './show-onboarding.ts'
import { customerPart } from './standing.ts'

/** Whom it was not brought to does not know of it (I-18). */
const isBrought = ({ vouching }: Onboarding): boolean => vouching !== undefined && vouching !== 'nobody'

/**
 * An administrator of the number says whether who gets access belongs to the company (I-17), with authority read at this
 * moment. The first answer counts.
 */
export async function vouch(
  deps: Deps,
  person: Person,
  { id, seen, yes }: { readonly id: string; readonly seen: number; readonly yes: boolean },
): Promise<void> {
  const there = await deps.ledger.onboarding(person.tenant, id)
  const about = {
    tenant: person.tenant,
    actor: person.id,
    ...(there === undefined ? {} : { caseId: there.caseId, customerNumber: there.customer.number }),
  }
  await auditRefusals(deps, about, undefined, async () => {
    const part = there && customerPart(there, person, deps.rules)
    if (part === undefined) whoMayDecide(person)
    if (there === undefined || (!isBrought(there) && part === undefined)) throw new Refusal('not-visible')
    if (part !== undefined) throw new Refusal('own-request')
    const rights = await readAuthority(deps, person, there.customer.number)
    if (rights.authority === undefined) throw new Refusal('not-visible')
    await deps.ledger.write(async (tx) => {
      requireFresh(rights, tx.now)
      const { onboarding, found } = await lockedOnboarding(tx, there)
      if (!(await tx.firstTime(person.tenant, digest('vouch', id, seen, yes, person.id)))) return
      const why = whyNotVouch(onboarding, involvedOf(person))
      if (why !== undefined) throw new Refusal(why, { name: vouchedOf(onboarding)?.by.name ?? '' })
      if (onboarding.version !== seen) throw new Refusal('seen-outdated')
      const kind = yes ? 'vouched' : 'not-vouched'
      await recordDeed(tx, onboarding, { kind, text: '' }, actorOf(person))
      await tx.changeOnboarding(person.tenant, id, onboarding.version, { vouching: yes ? 'yes' : 'no' })
      const evidence = evidenceOf(`administrator of the number: ${rights.authority?.via ?? 'none'}`, rights)
      await tx.audit(auditOf(onboarding, { verb: `onboarding.${kind}`, by: actorOf(person), evidence }))
      const changed = { ...onboarding, version: onboarding.version + 1 }
      await showOnboarding(tx, changed)
      await tellAgentOf(tx, changed, found)
    })
  })
}
