import type { AccessRequest, Line } from '../../domain/access-request.ts'
import { isHalfApproved } from '../../domain/deciding.ts'
import { whoCanStillDecide } from '../../domain/following-up.ts'
import type { PersonKey } from '../../domain/person.ts'
import type { PortalUserId } from '../../domain/portal.ts'
import type { LedgerTransaction } from '../../ports/ledger.ts'
import { distinct } from '../show-to-all.ts'

interface Deciders {
  readonly administrators: readonly PortalUserId[]
  /** Agents who can be the second pair of eyes (I-14). */
  readonly agents: readonly PersonKey[]
  /** All of them who are in Teams. */
  readonly people: readonly PersonKey[]
}

/** Who was asked about these lines and can still decide. */
export async function whoDecides(
  tx: LedgerTransaction,
  request: AccessRequest,
  lines: readonly Line[],
): Promise<Deciders> {
  const administrators = whoCanStillDecide(request, lines).map(({ user }) => user.id)
  const linked = await Promise.all(administrators.map((user) => tx.peopleLinkedTo(request.tenant, user)))
  const agents = lines.some(isHalfApproved) ? await agentsOn(tx, request) : []
  return { administrators, agents, people: distinct([...linked.flat(), ...agents]) }
}

/** Who took the case, or while nobody did everybody to whom it was brought. */
async function agentsOn(tx: LedgerTransaction, { tenant, id }: AccessRequest): Promise<readonly PersonKey[]> {
  const found = await tx.caseOfRequest(tenant, id)
  if (found?.kind !== 'second-approval' || found.state === 'closed') return []
  if (found.claimedBy !== undefined) return [{ tenant, id: found.claimedBy.id }]
  return tx.viewersOf(tenant, { kind: 'case', id: found.id })
}
