import type { Instant } from '../domain/instant.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { closeSecondCase } from './second-reviewer.ts'
import { showToAll, tellAbout } from './show-to-all.ts'

/**
 * Closes what nobody decided in time. At the deadline itself it is too late already (I-29).
 * @returns the deadline when that is still to come, by a clock that was set back
 */
export async function expireRequest(
  deps: Pick<Deps, 'ledger'>,
  tenant: string,
  requestId: string,
): Promise<Instant | undefined> {
  return deps.ledger.write(async (tx: LedgerTransaction) => {
    const request = await tx.request(tenant, requestId)
    if (request === undefined) return undefined
    if (tx.now < request.expiresAt) return request.expiresAt
    const open = request.lines.filter((line) => line.state === 'pending' || line.state === 'waiting')
    if (open.length === 0) return undefined
    const evidence = { rule: 'nobody decided in time', read: { expiresAt: request.expiresAt }, readAt: tx.now }
    for (const line of open) {
      await tx.moveLine(tenant, line.id, line.state, 'expired')
      const about = { tenant, requestId, lineId: line.id, authorisation: line.authorisation }
      await tx.audit({ ...about, verb: 'line.expired', evidence })
    }
    await tx.raiseVersion(tenant, requestId, request.version)
    await closeSecondCase(tx, request)
    await showToAll(tx, request)
    await tellAbout(tx, request, { kind: 'expired', requestId })
    return undefined
  })
}
