import type { Person } from '../../domain/person.ts'
import { BackendUnavailable } from '../../domain/backend-error.ts'
import type { Deps } from '../deps.ts'

export type Role = 'employee' | 'administrator' | 'servicedesk'

/** Only decides which first steps are offered, never what somebody may: unknown is "employee". */
export async function roleOf(deps: Deps, person: Person): Promise<Role> {
  const user = person.portalUser
  if (user === undefined) return 'employee'
  try {
    const [agents, numbers] = await Promise.all([deps.backend.servicedeskAgents(), deps.backend.numbersOf(user.id)])
    if (agents.some(({ id }) => id === user.id)) return 'servicedesk'
    const authorities = await Promise.all(numbers.map(({ number }) => deps.backend.authorityOver(user.id, number)))
    return authorities.some((authority) => authority !== undefined) ? 'administrator' : 'employee'
  } catch (error) {
    if (error instanceof BackendUnavailable) return 'employee'
    throw error
  }
}
