import { isForAgent } from '../../domain/deciding.ts'
import { administratorsOver } from '../plan-request.ts'
import { seekSecond } from '../second-reviewer.ts'
import { showToAll } from '../show-to-all.ts'
import type { Looked, ReconcileDeps } from './reconcile.ts'

/**
 * An agent may not give a second approval any more once an administrator can: what was brought to the servicedesk goes
 * to whoever came meanwhile, or nobody would be asked (I-14, I-33).
 */
export async function bringToNewcomers({ ledger, reads }: ReconcileDeps, tenant: string): Promise<Looked> {
  const open = (await ledger.cases(tenant, ['open', 'claimed'])).filter(({ kind }) => kind === 'second-approval')
  const total = { looked: 0, acted: 0, unclear: 0 }
  for (const { requestId } of open) {
    const request = requestId === undefined ? undefined : await ledger.request(tenant, requestId)
    if (request === undefined) continue
    total.looked += 1
    const administrators = await administratorsOver({ backend: reads() }, request.customer.number)
    const ids = administrators.map(({ user }) => user.id)
    if (request.lines.some((line) => isForAgent(line, request, ids))) continue
    await ledger.write(async (tx) => {
      const current = await tx.request(tenant, request.id)
      // Somebody acted on it meanwhile: the next run looks again.
      if (current?.version !== request.version) return
      await showToAll(tx, await seekSecond(tx, current, administrators))
      total.acted += 1
    })
  }
  return total
}
