import { setImmediate as breathe } from 'node:timers/promises'
import type { AuditChain, AuditHead } from '../ports/audit-chain.ts'
import { checkChain } from './check.ts'
import type { AuditProblem } from './check.ts'

/** Where a walk begins, per tenant. */
type From = (tenant: string) => number

/** Every tenant's chain from the first event, against every checkpoint. The bot may go on writing meanwhile. */
export const checkFully = (chain: AuditChain, checkpoints: readonly AuditHead[]): Promise<readonly AuditProblem[]> =>
  walk(chain, checkpoints, () => 1)

/** From the last checkpoint of each tenant: what came before was checked when that was signed. */
export const checkSince = (chain: AuditChain, checkpoints: readonly AuditHead[]): Promise<readonly AuditProblem[]> =>
  walk(chain, checkpoints, (tenant) =>
    checkpoints.filter((each) => each.tenant === tenant).reduce((highest, { seq }) => Math.max(highest, seq), 1),
  )

async function walk(
  chain: AuditChain,
  checkpoints: readonly AuditHead[],
  from: From,
): Promise<readonly AuditProblem[]> {
  // A tenant whose every trace was removed is still named by its checkpoints.
  const tenants = new Set([...(await chain.tenants()), ...checkpoints.map(({ tenant }) => tenant)])
  const problems: AuditProblem[] = []
  for (const tenant of [...tenants].sort()) {
    const own = checkpoints.filter((each) => each.tenant === tenant)
    problems.push(...(await walkTenant(chain, tenant, own, from(tenant))))
  }
  return problems
}

async function walkTenant(
  chain: AuditChain,
  tenant: string,
  checkpoints: readonly AuditHead[],
  from: number,
): Promise<readonly AuditProblem[]> {
  const relevant = checkpoints.filter(({ seq }) => seq >= from)
  const check = checkChain(tenant, relevant, from)
  // All means all: also what somebody put before the first place.
  let after = from === 1 ? undefined : from - 1
  for (let before = -1; ;) {
    for await (const links of chain.links(tenant, after)) {
      for (const link of links) check.take(link)
      await breathe()
    }
    const head = await chain.head(tenant)
    // A head beyond what was read was moved meanwhile; once nothing more comes it is wrong.
    if (head === undefined || head.seq <= check.last || check.last === before) return check.finish(head)
    before = check.last
    after = check.last
  }
}
