import type { Evidence } from '../domain/audit-event.ts'
import { isMine } from '../domain/handling-case.ts'
import type { Person } from '../domain/person.ts'
import type { QueueFilter } from '../domain/queue-filter.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { requireFresh } from './fresh-rights.ts'
import { claim, requireAgent, showAround } from './handle-case.ts'
import { digest } from './ids.ts'
import { takeable } from './queries/case-queue.ts'

interface Take {
  readonly filter: QueueFilter
  /** The oldest one when the list was shown: with its version it names the press (I-20). */
  readonly shown?: Pick<ServicedeskCase, 'id' | 'version'>
}

/**
 * Claims what waits longest for the servicedesk and is nobody's, whatever other agents took meanwhile. @returns its id;
 * undefined where this press took one before. @throws Refusal `nothing-waits`
 */
export async function takeOldest(deps: Deps, agent: Person, { filter, shown }: Take): Promise<string | undefined> {
  const { tenant, id: actor } = agent
  return auditRefusals(deps, { tenant, actor }, undefined, async () => {
    const evidence = await requireAgent(deps, agent)
    return deps.ledger.write(async (tx) => {
      requireFresh({ authority: undefined, readAt: evidence.readAt }, tx.now)
      if (shown !== undefined) {
        const found = await tx.servicedeskCase(tenant, shown.id)
        if (found !== undefined && isMine(found, actor)) return found.id
        if (!(await tx.firstTime(tenant, digest('case-take', shown.id, shown.version, actor)))) return undefined
      }
      return takeFirst(tx, deps, agent, filter, evidence)
    })
  })
}

async function takeFirst(
  tx: LedgerTransaction,
  deps: Deps,
  agent: Person,
  filter: QueueFilter,
  evidence: Evidence,
): Promise<string> {
  const wanted = takeable(deps, agent, filter, tx.now)
  for (;;) {
    const [oldest] = (await tx.caseQueue(agent.tenant, wanted, { from: 0, limit: 1 })).cases
    if (oldest === undefined) throw new Refusal('nothing-waits')
    // Read once more, which waits for whoever is taking it at this moment.
    const found = await tx.servicedeskCase(agent.tenant, oldest.id)
    if (found?.state !== 'open') continue
    await claim(tx, found, agent, evidence)
    await showAround(tx, found, agent)
    return found.id
  }
}
