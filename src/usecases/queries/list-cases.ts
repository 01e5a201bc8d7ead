import type { Person } from '../../domain/person.ts'
import type { CaseView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { requireAgent } from '../handle-case.ts'
import { caseView } from '../views.ts'

const shown = 10

/** Cases that are not closed, oldest first, for who is an agent at this moment. */
export async function listCases(
  deps: Deps,
  agent: Person,
): Promise<{ readonly cases: readonly CaseView[]; readonly total: number }> {
  await requireAgent(deps, agent)
  const open = (await deps.ledger.cases(agent.tenant, ['open', 'claimed'])).toReversed()
  return { cases: open.slice(0, shown).map((found) => caseView(deps, found, agent)), total: open.length }
}
