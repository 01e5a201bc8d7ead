import { isRosterTrusted } from '../domain/person.ts'
import type { Person, PersonKey } from '../domain/person.ts'
import type { Roster } from '../ports/roster.ts'
import type { Deps } from './deps.ts'
import { reading } from './fresh-rights.ts'
import { checkLink } from './link-person.ts'

/** What a use case needs that acts for people who are not here. */
export interface AbsentDeps extends Deps {
  readonly roster: Roster
}

/**
 * Somebody as a turn of theirs would have them at this moment: what they said yes to is carried on as their decision,
 * so a role or a link of before is not enough (I-6, I-8). @throws Refusal when the backend cannot say whose link it is
 */
export async function personNow(deps: AbsentDeps, key: PersonKey): Promise<Person | undefined> {
  const known = await deps.people.find(key)
  if (known === undefined) return undefined
  const now = await deps.ledger.now()
  const entry = await deps.roster.read(known)
  if (entry !== undefined) await deps.people.rememberRoster(key, { ...entry, readAt: now })
  const found = (await deps.people.find(key)) ?? known
  const person = isRosterTrusted(found, now) ? found : { ...found, rosterUnread: true }
  return reading(() => checkLink(deps, person))
}
