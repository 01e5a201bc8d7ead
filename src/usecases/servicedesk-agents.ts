import type { Person } from '../domain/person.ts'
import { isReachable } from '../domain/person.ts'
import type { PortalUser, PortalUserId } from '../domain/portal.ts'
import type { Deps } from './deps.ts'
import { reading } from './fresh-rights.ts'

export interface Colleague {
  readonly user: PortalUser
  /** Where a case is brought to them. */
  readonly person: Person
}

/** The other agents of this moment, as far as they are known in Teams: nobody else would see what is handed to them. */
export async function otherAgents(deps: Deps, agent: Person): Promise<readonly Colleague[]> {
  const agents = await reading(() => deps.backend.servicedeskAgents())
  const colleagues: Colleague[] = []
  for (const user of agents.filter(({ id }) => id !== agent.portalUser?.id)) {
    const person = await inTeams(deps, agent.tenant, user.id)
    if (person !== undefined) colleagues.push({ user, person })
  }
  return colleagues
}

async function inTeams(deps: Deps, tenant: string, userId: PortalUserId): Promise<Person | undefined> {
  const people = await deps.ledger.peopleLinkedTo(tenant, userId)
  return people.find(isReachable)
}
