import { welcomeCard } from '../cards/welcome-card.ts'
import { mayBeUser } from '../src/domain/person.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { countWaiting } from './count-waiting.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** The first message a person gets, once: by role, with a first step (TEAMS.md S1). */
export async function welcome(turn: Turn): Promise<void> {
  const role = await roleOf(turn.deps, turn.person)
  const waiting = await countWaiting(turn, role)
  const linked = mayBeUser(turn.person)
  sayCard(turn, welcomeCard({ name: turn.person.name, role, linked, waiting }, turn.text))
}
