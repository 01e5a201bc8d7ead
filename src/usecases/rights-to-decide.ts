import type { AccessRequest } from '../domain/access-request.ts'
import type { AuditEvent } from '../domain/audit-event.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { readAuthority, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { readAgent } from './second-reviewer.ts'

/** A request that somebody wants to decide on, with their rights as they are now. */
interface ToDecide {
  readonly request: AccessRequest
  readonly rights: FreshAuthority
  readonly about: Omit<AuditEvent, 'verb'>
}

/**
 * Guests, people without a portal account, unknown requests and a backend that does not answer are refused attempts
 * too. Who may not decide at all gets the same no for every id (I-18); an id that is none of ours is not written down.
 */
export async function rightsToDecide(deps: Deps, reviewer: Person, id: string): Promise<ToDecide> {
  const request = await deps.ledger.request(reviewer.tenant, id)
  const about = {
    tenant: reviewer.tenant,
    actor: reviewer.id,
    ...(request === undefined ? {} : { requestId: request.id }),
  }
  return auditRefusals(deps, about, undefined, async () => {
    whoMayDecide(reviewer)
    if (request === undefined) throw new Refusal('not-visible')
    const rights = await readAuthority(deps, reviewer, request.customer.number)
    if (rights.authority !== undefined) return { request, about, rights }
    return { request, about, rights: await readAgent(deps, reviewer, request, rights) }
  })
}
