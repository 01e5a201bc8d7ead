import type { Action, Inputs } from '../cards/actions.ts'
import { queueCard } from '../cards/queue-card.ts'
import { queueFilterCard } from '../cards/queue-filter-card.ts'
import { readQueueFilter, wholeQueue } from '../src/domain/queue-filter.ts'
import type { QueueFilter } from '../src/domain/queue-filter.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { requireAgent } from '../src/usecases/handle-case.ts'
import { caseQueue } from '../src/usecases/queries/case-queue.ts'
import { takeOldest } from '../src/usecases/take-oldest.ts'
import { queueFilterSaid } from '../src/understanding/queue-words.ts'
import type { Slots } from '../src/domain/intent.ts'
import { refusalReply } from './refusal-reply.ts'
import { showSubject } from './show-subject.ts'
import { showDone } from './show-truth.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** The queue; `about` is the filter and the page, as the button that was pressed says. */
export async function showQueue(turn: Turn, about?: string): Promise<void> {
  const chosen = turn.said.kind === 'button' ? filterFrom(turn.said.inputs) : undefined
  await sayQueue(turn, chosen ?? readQueueFilter(about))
}

/** The form of the filter, with what holds now filled in. */
export async function showQueueFilter(turn: Turn, about?: string): Promise<void> {
  await requireAgent(turn.deps, turn.person)
  sayCard(turn, queueFilterCard(readQueueFilter(about), turn.text))
}

/** "Wachtrij onboarding wacht op ons ouder dan 2 dagen". */
export const showQueueSaid = (turn: Turn, { rest = '' }: Slots): Promise<void> => sayQueue(turn, queueFilterSaid(rest))

/** "Pak de oudste", with a filter or without. */
export async function takeSaid(turn: Turn, { rest = '' }: Slots): Promise<void> {
  const taken = await takeOldest(turn.deps, turn.person, { filter: queueFilterSaid(rest) })
  if (taken !== undefined) await showSubject(turn, { kind: 'case', id: taken }, false)
}

/** One press claims the oldest and opens it in the place of the list. */
export async function takeFromQueue(turn: Turn, { id, seen }: Pick<Action, 'id' | 'seen'>): Promise<void> {
  const [shown = '', filter] = id.split(':')
  try {
    const taken = await takeOldest(turn.deps, turn.person, {
      filter: readQueueFilter(filter),
      shown: { id: shown, version: seen },
    })
    if (taken === undefined) await sayQueue(turn, { ...wholeQueue, share: 'mine' }, true)
    else await showDone(turn, { kind: 'case', id: taken })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    turn.replies.push(refusalReply(turn, error))
  }
}

async function sayQueue(turn: Turn, filter: QueueFilter, replace = false): Promise<void> {
  sayCard(turn, queueCard(await caseQueue(turn.deps, turn.person, filter), turn.text), { replace })
}

/** Undefined where the form of the filter was not sent. */
function filterFrom({ kind, stage, waitingFor, olderThan, share }: Inputs): QueueFilter | undefined {
  const typed = { k: kind, s: stage, w: waitingFor, o: olderThan, c: share }
  if (Object.values(typed).every((value) => value === undefined)) return undefined
  const parts = Object.entries(typed).flatMap(([name, value]) =>
    value === undefined || value === 'all' ? [] : [`${name}=${value.replaceAll(';', '')}`],
  )
  return readQueueFilter(parts.join(';'))
}
