import { whyNotHandle } from '../domain/handling-case.ts'
import type { Person } from '../domain/person.ts'
import type { PortalUserId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Deps } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import { onCase } from './handle-case.ts'
import type { CaseClick } from './handle-case.ts'
import { otherAgents } from './servicedesk-agents.ts'
import type { Colleague } from './servicedesk-agents.ts'

/** Another agent goes on with it: one whom the backend names as such at this moment. They are told and get the card. */
export async function handOverCase(
  deps: Deps,
  agent: Person,
  click: CaseClick & { readonly to: PortalUserId },
): Promise<void> {
  let colleagues: readonly Colleague[] = []
  await onCase(deps, agent, click, {
    read: async () => {
      colleagues = await otherAgents(deps, agent)
    },
    whyNot: whyNotHandle,
    move: async (tx, found, evidence) => {
      const colleague = colleagues.find(({ user }) => user.id === click.to)
      if (colleague === undefined) throw new Refusal('agent-unknown')
      const { tenant, id } = found
      const person = { tenant, id: colleague.person.id }
      await tx.moveCase(tenant, id, found.version, 'claimed', { claimedBy: actorOf(colleague.person) })
      const about = { tenant, caseId: id, userId: click.to }
      await tx.audit({ ...about, verb: 'case.handed-over', actor: agent.id, evidence })
      await tx.owe({ kind: 'show', person, subject: { kind: 'case', id } })
      await tx.owe({ kind: 'tell', person, notice: { kind: 'case-handed-over', caseId: id, by: agent.id } })
    },
  })
}
