import { whyNotDecideInvitation } from '../../domain/invitation.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { Person } from '../../domain/person.ts'
import { involvedOf } from '../decide-invitation.ts'
import type { Deps } from '../deps.ts'
import { linkedUser, reading, whoMayDecide } from '../fresh-rights.ts'
import { authorityOver } from './pending-requests.ts'

/**
 * Who wants to become a user and waits for this person, newest first: not what they asked nor what is about them, on a
 * number they have authority over at this moment (I-9, I-11, I-18).
 */
export async function pendingInvitations(deps: Deps, person: Person): Promise<readonly Invitation[]> {
  whoMayDecide(person)
  const user = linkedUser(person)
  const own = await reading(() => deps.backend.numbersOf(user.id))
  const numbers = own.map(({ number }) => number)
  const candidates = await deps.ledger.invitationsFor(person.tenant, numbers, user.id)
  const now = await deps.ledger.now()
  const mayDecideWith = (authority: readonly string[]) => (invitation: Invitation) =>
    whyNotDecideInvitation(invitation, { ...involvedOf(person), authority }, now) === undefined
  // Nothing is read for what is not theirs anyway.
  const theirs = candidates.filter((invitation) => mayDecideWith([invitation.number])(invitation))
  const authority = await authorityOver(deps, user.id, [...new Set(theirs.map(({ number }) => number))])
  return theirs.filter(mayDecideWith([...authority]))
}
