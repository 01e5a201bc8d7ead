import { closedCard } from '../cards/closed-card.ts'
import { cardOf } from '../cards/view-card.ts'
import type { Subject } from '../src/domain/effect.ts'
import { personKey } from '../src/domain/person.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { digest } from '../src/usecases/ids.ts'
import { audienceOf, requestView } from '../src/usecases/request-view.ts'
import { rememberedStanding } from '../src/usecases/standing.ts'
import { viewOf } from '../src/usecases/views.ts'
import { showSubject } from './show-subject.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** After a no: the pressed card as it is now, for who may see it; for others and without a backend there is only the no. */
export async function showTruth(turn: Turn, subject: Subject): Promise<void> {
  try {
    await showSubject(turn, subject, true)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return
  }
  await keepPressed(turn, subject)
}

/**
 * After a yes: what was done, from the ledger alone. Who did it was allowed to a moment ago, so no right is read again;
 * a backend that goes away in between must not make it look undone (I-10).
 */
export async function showDone(turn: Turn, subject: Subject): Promise<void> {
  const view = await viewOfDone(turn, subject)
  if (view === undefined) {
    sayCard(turn, closedCard(turn.text.conversation.done, turn.text), { replace: true })
    return
  }
  const shown = digest(view, turn.person.locale)
  sayCard(turn, cardOf(view, turn.text), { replace: true, living: subject, shown })
  await keepPressed(turn, subject)
}

async function viewOfDone({ deps, person }: Turn, subject: Subject) {
  const now = await deps.ledger.now()
  if (subject.kind !== 'request') return viewOf(deps, person, rememberedStanding(person, deps.rules), subject, now)
  const request = await deps.ledger.request(person.tenant, subject.id)
  if (request === undefined) return undefined
  // An administrator who was not asked is none of those whom the ledger knows.
  return requestView(deps, request, person, audienceOf(request, person) ?? 'reviewer', now)
}

/** A pressed copy is one to keep right, also when its delivery was unknown (TEAMS.md B9). */
async function keepPressed(turn: Turn, subject: Subject): Promise<void> {
  const card = turn.said.kind === 'button' ? turn.said.card : undefined
  if (card === undefined) return
  const known = await turn.deps.ledger.cardCopies(turn.person, subject)
  if (known.some(({ activityId }) => activityId === card.activityId)) return
  await turn.deps.ledger.write((tx) => tx.registerCard({ person: personKey(turn.person), subject, ...card }))
}
