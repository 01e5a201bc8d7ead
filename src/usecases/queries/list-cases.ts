import { pageOf } from '../../domain/pending-filter.ts'
import type { Person } from '../../domain/person.ts'
import type { CaseView } from '../../domain/view.ts'
import type { Deps } from '../deps.ts'
import { requireAgent } from '../handle-case.ts'
import { caseView } from '../views.ts'

/** As many as one card has room for. */
const pageSize = 6

interface CaseList {
  readonly cases: readonly CaseView[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** Cases that are not closed, oldest first, for who is an agent at this moment; a page of them. */
export async function listCases(deps: Deps, agent: Person, wanted = 1): Promise<CaseList> {
  await requireAgent(deps, agent)
  const open = (await deps.ledger.cases(agent.tenant, ['open', 'claimed'])).toReversed()
  const { items, page, pages } = pageOf(open, wanted, pageSize)
  return { cases: items.map((found) => caseView(deps, found, agent)), total: open.length, page, pages }
}
