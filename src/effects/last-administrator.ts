import { isAdministratorRight, whyNotTakeAway } from '../domain/administrator-rights.ts'
import type { Change } from '../domain/change.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'

/** Asked right before the backend is told: a number keeps somebody who can let others in (I-16). */
export async function leavesNobody(reads: BackendReads, change: Change): Promise<boolean> {
  if (change.wish === 'on' || !isAdministratorRight(change.authorisation)) return false
  const administrators = await reads.administratorsOf(change.customer.number)
  const away = { user: change.user.id, authorisations: [change.authorisation], administrators, leaving: [] }
  return whyNotTakeAway(away) !== undefined
}
