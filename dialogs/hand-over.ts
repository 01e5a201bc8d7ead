import { handOverCard } from '../cards/hand-over-card.ts'
import { handOverChoices } from '../src/usecases/queries/hand-over-choices.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** The form on which an agent chooses who goes on with a case. */
export async function showHandOver(turn: Turn, id = '', notice?: string): Promise<void> {
  const { case: found, agents } = await handOverChoices(turn.deps, turn.person, id)
  const data = { id: found.id, seen: found.version, kind: found.kind, agents }
  sayCard(turn, handOverCard(notice === undefined ? data : { ...data, notice }, turn.text))
}
