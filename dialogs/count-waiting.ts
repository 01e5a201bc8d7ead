import { Refusal } from '../src/domain/refusal.ts'
import { countForUs } from '../src/usecases/queries/case-queue.ts'
import { countPending } from '../src/usecases/queries/pending-list.ts'
import type { Role } from '../src/usecases/queries/role-of.ts'
import type { Turn } from './turn.ts'

/** What waits for somebody of this role: requests to decide, or cases in which it is the servicedesk's turn. Not known is none: their list says why. */
export async function countWaiting({ deps, person }: Turn, role: Role): Promise<number> {
  if (role === 'employee') return 0
  try {
    if (role === 'servicedesk') return await countForUs(deps, person)
    return await countPending(deps, person)
  } catch (error) {
    if (error instanceof Refusal) return 0
    throw error
  }
}
