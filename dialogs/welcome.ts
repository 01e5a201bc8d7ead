import { welcomeCard } from '../cards/welcome-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { listPending } from '../src/usecases/queries/list-requests.ts'
import { roleOf } from '../src/usecases/queries/role-of.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

/** The first message a person gets, once: by role, with a first step (TEAMS.md S1). */
export async function welcome(turn: Turn): Promise<void> {
  const role = await roleOf(turn.deps, turn.person)
  const waiting = role === 'administrator' ? await countPending(turn) : 0
  const { portalUser, linkUnchecked, rosterUnread } = turn.person
  // Not known whether they are is no reason to tell how to become one.
  const linked = portalUser !== undefined || linkUnchecked === true || rosterUnread === true
  sayCard(turn, welcomeCard({ name: turn.person.name, role, linked, waiting }, turn.text))
}

async function countPending(turn: Turn): Promise<number> {
  try {
    return (await listPending(turn.deps, turn.person)).total
  } catch (error) {
    if (error instanceof Refusal) return 0
    throw error
  }
}
