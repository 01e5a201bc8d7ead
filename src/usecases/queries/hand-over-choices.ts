import { whyNotHandle } from '../../domain/handling-case.ts'
import type { Person } from '../../domain/person.ts'
import type { PortalUser } from '../../domain/portal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { ServicedeskCase } from '../../domain/servicedesk-case.ts'
import type { Deps } from '../deps.ts'
import { refuseWhere, requireAgent } from '../handle-case.ts'
import { otherAgents } from '../servicedesk-agents.ts'

/** To whom this agent can hand a case over: the other agents of this moment. */
export async function handOverChoices(
  deps: Deps,
  agent: Person,
  id: string,
): Promise<{ readonly case: ServicedeskCase; readonly agents: readonly PortalUser[] }> {
  await requireAgent(deps, agent)
  const found = await deps.ledger.servicedeskCase(agent.tenant, id)
  if (found === undefined) throw new Refusal('not-visible')
  refuseWhere(whyNotHandle, found, agent)
  const agents = (await otherAgents(deps, agent)).map(({ user }) => user)
  if (agents.length === 0) throw new Refusal('no-other-agent')
  return { case: found, agents }
}
