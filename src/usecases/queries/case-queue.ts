import { minutes } from '../../domain/instant.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Person } from '../../domain/person.ts'
import { casesOnPage } from '../../domain/queue-filter.ts'
import type { QueueFilter } from '../../domain/queue-filter.ts'
import type { QueueView } from '../../domain/queue-view.ts'
import type { ServicedeskCase } from '../../domain/servicedesk-case.ts'
import type { WantedCases } from '../../ports/case-queue.ts'
import { isMine } from '../../domain/handling-case.ts'
import { readable } from '../case-view.ts'
import type { Deps } from '../deps.ts'
import { requireAgent } from '../handle-case.ts'

/** One page of what is not closed, for who is an agent at this moment. A page beyond the last one is the last one. */
export async function caseQueue(deps: Deps, agent: Person, filter: QueueFilter): Promise<QueueView> {
  await requireAgent(deps, agent)
  const { ledger } = deps
  const now = await ledger.now()
  const wanted = wantedBy(deps, agent, filter, now)
  const page = (number: number) =>
    ledger.caseQueue(agent.tenant, wanted, { from: (number - 1) * casesOnPage, limit: casesOnPage })
  const asked = await page(filter.page)
  const pages = Math.max(1, Math.ceil(asked.total / casesOnPage))
  const found = filter.page > pages ? await page(pages) : asked
  const oldest = await oldestOpen(deps, agent, filter, now)
  return {
    filter: { ...filter, page: Math.min(filter.page, pages) },
    rows: found.cases.map((each) => rowOf(deps, each, agent, now)),
    total: found.total,
    all: (await ledger.caseQueue(agent.tenant, {}, { from: 0, limit: 0 })).total,
    pages,
    ...(oldest === undefined ? {} : { oldest: { id: oldest.id, version: oldest.version } }),
  }
}

/** In how many cases it is the servicedesk's turn. */
export async function countForUs(deps: Deps, agent: Person): Promise<number> {
  await requireAgent(deps, agent)
  return (await deps.ledger.caseQueue(agent.tenant, { waitingFor: 'servicedesk' }, { from: 0, limit: 0 })).total
}

function wantedBy(
  { workingTime }: Pick<Deps, 'workingTime'>,
  agent: Person,
  { kind, stage, waitingFor, olderThan, share }: QueueFilter,
  now: Instant,
): WantedCases {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(olderThan === undefined ? {} : { waitingBefore: workingTime.before(now, olderThan * minutes(60)) }),
    ...(share === 'mine' ? { claimedBy: { id: agent.id } } : {}),
    ...(share === 'nobody' ? { claimedBy: 'nobody' } : {}),
  }
}

/** What one press takes: within the filter, but only what waits for the servicedesk and is nobody's. */
export function takeable(deps: Pick<Deps, 'workingTime'>, agent: Person, filter: QueueFilter, now: Instant) {
  return { ...wantedBy(deps, agent, filter, now), waitingFor: 'servicedesk', claimedBy: 'nobody' } as const
}

async function oldestOpen(
  deps: Deps,
  agent: Person,
  filter: QueueFilter,
  now: Instant,
): Promise<ServicedeskCase | undefined> {
  const none = filter.share === 'mine' || (filter.waitingFor ?? 'servicedesk') !== 'servicedesk'
  if (none) return undefined
  const wanted = takeable(deps, agent, filter, now)
  return (await deps.ledger.caseQueue(agent.tenant, wanted, { from: 0, limit: 1 })).cases[0]
}

const rowOf = (deps: Deps, found: ServicedeskCase, agent: Person, now: Instant) => ({
  case: { ...found, findings: found.findings.map((finding) => readable(deps, finding)) },
  mine: isMine(found, agent.id),
  waited: Math.floor(deps.workingTime.between(found.waitingSince, now) / minutes(60)),
})
