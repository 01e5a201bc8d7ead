import type { CaseCounts } from '../domain/case-counts.ts'
import type { Notice } from '../domain/effect.ts'
import type { Person } from '../domain/person.ts'
import type { NoticeView } from '../domain/view.ts'
import type { Ledger, LedgerReads } from '../ports/ledger.ts'
import type { Deps } from './deps.ts'
import type { Standing } from './standing.ts'

/** How the queue stands, for who is an agent when it is sent; undefined when there is nothing to say, or it is late. */
export async function summaryNotice(
  { ledger, workingTime }: Pick<Deps, 'workingTime'> & { readonly ledger: LedgerReads & Pick<Ledger, 'now'> },
  person: Person,
  standing: Standing,
  { day, since }: Extract<Notice, { kind: 'case-summary' }>,
): Promise<NoticeView | undefined> {
  if (workingTime.dayOf(await ledger.now())?.date !== day) return undefined
  if (!(await standing.isAgent())) return undefined
  const counts = await ledger.caseCounts(person.tenant, { agentId: person.id, since })
  if (isNothing(counts)) return undefined
  const about = { labels: [], customer: { number: '', name: '' }, beneficiaryName: '', forSelf: true }
  return { kind: 'notice', notice: 'case-summary', audience: 'servicedesk', ...about, counts, since }
}

const isNothing = ({ servicedesk, customer, portal, opened, closed }: CaseCounts): boolean =>
  [servicedesk, customer, portal, opened, closed].every((count) => count === 0)
