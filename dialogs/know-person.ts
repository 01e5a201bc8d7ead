import { BackendUnavailable } from '../src/domain/backend-error.ts'
import type { Person } from '../src/domain/person.ts'
import type { Deps } from '../src/usecases/deps.ts'
import { bringInvitations, bringWaiting, checkLink, linkPerson } from '../src/usecases/link-person.ts'

/** What changed about somebody since they were last here. */
export interface News {
  /** The roster was read anew, so the link is looked at anew (I-5). */
  readonly roster: boolean
  /** They could not be reached before: what waits for them is brought now. */
  readonly reachable: boolean
}

/** The person with the portal account they proved to be. A backend that is down leaves open whether there is one. */
export async function knowPerson(deps: Deps, person: Person, news: News): Promise<Person> {
  try {
    if (news.reachable) await bringWaiting(deps, person)
    const checked = news.roster ? await checkLink(deps, person) : person
    // An address that Teams gave long ago proves nothing any more (I-5).
    const known = checked.rosterUnread ? checked : await linkPerson(deps, checked)
    if (news.roster) await bringInvitations(deps, known)
    return known
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error
    return person.portalUser === undefined ? { ...person, linkUnchecked: true } : person
  }
}
