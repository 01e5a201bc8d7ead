import type { LedgerTransaction } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import { showToAll, tellAbout } from './show-to-all.ts'

/** Closes what nobody decided in time. At the deadline itself it is too late already (I-29). */
export async function expireRequest(deps: Pick<Deps, 'ledger'>, tenant: string, requestId: string): Promise<void> {
  await deps.ledger.write(async (tx: LedgerTransaction) => {
    const request = await tx.request(tenant, requestId)
    if (request === undefined || tx.now < request.expiresAt) return
    const open = request.lines.filter((line) => line.state === 'pending' || line.state === 'waiting')
    if (open.length === 0) return
    for (const line of open) {
      await tx.moveLine(tenant, line.id, line.state, 'expired')
      await tx.audit({ tenant, verb: 'line.expired', requestId, lineId: line.id, authorisation: line.authorisation })
    }
    await tx.raiseVersion(tenant, requestId, request.version)
    await showToAll(tx, request)
    await tellAbout(tx, request, { kind: 'expired', requestId })
  })
}
