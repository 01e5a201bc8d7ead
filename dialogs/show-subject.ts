import { cardOf } from '../cards/view-card.ts'
import type { Subject } from '../src/domain/effect.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { reading } from '../src/usecases/fresh-rights.ts'
import { digest } from '../src/usecases/ids.ts'
import { freshStanding } from '../src/usecases/standing.ts'
import { viewOf } from '../src/usecases/views.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/**
 * Answers with the living card of a subject. Who reviews or triages must be an administrator or agent at this moment.
 * @throws Refusal `not-visible` for who may not see it, and for unknown ids alike (I-18)
 */
export async function showSubject(turn: Turn, subject: Subject, replace: boolean): Promise<void> {
  const { deps, person, text } = turn
  const standing = freshStanding(deps.backend, person, deps.rules)
  const now = await deps.ledger.now()
  const view = await reading(() => viewOf(deps, person, standing, subject, now))
  if (view === undefined) throw new Refusal('not-visible')
  sayCard(turn, cardOf(view, text), { replace, living: subject, shown: digest(view, person.locale) })
}
