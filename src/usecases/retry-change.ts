import { isInvolved } from '../domain/access-request.ts'
import type { AuditEvent } from '../domain/audit-event.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { actorOf, evidenceOf, readAuthority, requireFresh, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { effectOf, keyOf } from './new-change.ts'
import { refuseNever } from './refuse-never.ts'
import { showStanding } from './taken-away.ts'

interface Retry {
  readonly change: string
  /** Generation of the change that the card showed; delivered again, a retry has one effect (I-20). */
  readonly seen: number
}

interface RightsToRetry {
  readonly about: Omit<AuditEvent, 'verb'>
  readonly rights: FreshAuthority
}

/** A failed change is tried anew by a person who may, under their own authority, with a new generation and key. */
export async function retryChange(deps: Deps, administrator: Person, retry: Retry): Promise<void> {
  const { change: changeId, seen } = retry
  const { about, rights } = await rightsToRetry(deps, administrator, changeId)
  await auditRefusals(deps, about, rights, () =>
    deps.ledger.write(async (tx) => {
      requireFresh(rights, tx.now)
      if (rights.authority === undefined) throw new Refusal('not-visible')
      const change = await tx.change(administrator.tenant, changeId)
      if (change === undefined) throw new Refusal('not-visible')
      if (change.wish === 'on') refuseNever(deps, [change.authorisation])
      const request = change.requestId === undefined ? undefined : await tx.request(change.tenant, change.requestId)
      const involved = change.cause === 'line' && request !== undefined && isInvolved(request, actorOf(administrator))
      if (involved || change.user.id === administrator.portalUser?.id) throw new Refusal('own-request')
      if (!(await tx.firstTime(change.tenant, digest('retry', changeId, seen, administrator.id)))) return
      if (change.state !== 'failed' || change.generation !== seen) throw new Refusal('seen-outdated')
      const latest = await tx.latestChange(change.tenant, change.user.id, change.customer.number, change.authorisation)
      if (latest?.id !== change.id) throw new Refusal('seen-outdated')
      const generation = change.generation + 1
      const key = keyOf(change, generation)
      await tx.moveChange(change.tenant, change.id, 'failed', 'due', {
        generation,
        key,
        by: actorOf(administrator),
        attempts: 0,
      })
      await tx.audit({ ...about, verb: 'change.due', evidence: evidenceOf('retry', rights) })
      await tx.owe(effectOf(change))
      await showStanding(tx, change)
    }),
  )
}

/** As for a decision: whoever may not decide at all gets the same no for every id, and each no stands in the audit. */
async function rightsToRetry(deps: Deps, administrator: Person, id: string): Promise<RightsToRetry> {
  const change = await deps.ledger.change(administrator.tenant, id)
  const about = {
    tenant: administrator.tenant,
    actor: administrator.id,
    ...(change === undefined ? {} : { changeId: change.id }),
  }
  return auditRefusals(deps, about, undefined, async () => {
    whoMayDecide(administrator)
    if (change === undefined) throw new Refusal('not-visible')
    return { about, rights: await readAuthority(deps, administrator, change.customer.number) }
  })
}
