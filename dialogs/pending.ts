import type { Inputs } from '../cards/actions.ts'
import { pendingCard } from '../cards/pending-card.ts'
import { pendingFilterCard } from '../cards/pending-filter-card.ts'
import { readFilter, writeFilter } from '../src/domain/pending-filter.ts'
import type { PendingFilter } from '../src/domain/pending-filter.ts'
import type { Slots } from '../src/domain/intent.ts'
import { pendingList } from '../src/usecases/queries/pending-list.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** What waits for an administrator; `about` is the filter and the page, as the button that was pressed says. */
export async function showPending(turn: Turn, about?: string): Promise<void> {
  const chosen = turn.said.kind === 'button' ? filterFrom(turn.said.inputs) : undefined
  const list = await pendingList(turn.deps, turn.person, chosen ?? readFilter(about))
  sayCard(turn, pendingCard(list, turn.text))
}

/** The form of the filter, with what holds now filled in. */
export async function showPendingFilter(turn: Turn, about?: string): Promise<void> {
  sayCard(turn, pendingFilterCard(await pendingList(turn.deps, turn.person, readFilter(about)), turn.text))
}

/** "te beoordelen 9401138", "to decide haalservice": what the sentence names is filtered by. */
export const filterSaid = ({ customerNumber, service }: Slots): string =>
  writeFilter({
    ...readFilter(),
    ...(customerNumber === undefined ? {} : { number: customerNumber }),
    ...(service === undefined ? {} : { service }),
  })

/** Undefined where the form of the filter was not sent. */
function filterFrom({ number, service, show, order }: Inputs): PendingFilter | undefined {
  if (show === undefined && order === undefined) return undefined
  const part = (name: string, value: string | undefined): readonly string[] =>
    value === undefined || value === 'all' ? [] : [`${name}=${value}`]
  return readFilter([...part('n', number), ...part('s', service), ...part('w', show), ...part('o', order)].join(';'))
}
