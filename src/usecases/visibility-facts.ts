import type { Change } from '../domain/change.ts'
import type { VisibilityFacts } from '../domain/diagnosis.ts'
import { minutes } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import type { HeldAuthorisation } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Authorisation } from '../domain/service.ts'
import { labelKey } from '../catalogue/label.ts'
import type { Deps } from './deps.ts'
import type { Missed } from './missed.ts'
import { missedInLedger } from './missed-in-ledger.ts'
import { missedInPortal } from './missed-in-portal.ts'
import type { InPortal } from './missed-in-portal.ts'

/** What was found out about what somebody misses; `missed` with the number's name where the backend gave it. */
export interface Looked {
  readonly facts: VisibilityFacts
  readonly missed: Missed
  /** The newest grant of it, for whoever must be asked again or reports it. */
  readonly change?: Change
}

/**
 * Ledger and backend side by side; a backend that does not answer leaves its own facts open and no others.
 * @throws Refusal for a number that is neither theirs nor known from a request or grant of theirs (I-18)
 */
export async function visibilityFacts(deps: Deps, person: Person, asked: Missed): Promise<Looked> {
  const portal = await missedInPortal(deps, person, asked)
  const missed = withName(narrowed(asked, portal), portal)
  const known = await missedInLedger(deps, person, missed)
  if (missed.customer !== undefined && portal?.isUserOfNumber === false && !known.isAsked && !known.change)
    throw new Refusal('number-unknown', { number: missed.customer.number })
  return {
    missed,
    facts: {
      now: await deps.ledger.now(),
      account: accountOf(person, missed),
      isUserOfNumber: portal?.isUserOfNumber,
      held: portal && heldOf(missed.wanted, portal.held),
      elsewhere: portal?.elsewhere ?? [],
      delay: minutes(missed.service.afterwards?.visibleWithinMinutes ?? 0),
      ...known.facts,
      ...readOnlyOf(deps, missed, portal?.held ?? []),
    },
    ...(known.change === undefined ? {} : { change: known.change }),
  }
}

/** Where one chooses from a service, what is held of it is what they look for. */
function narrowed(missed: Missed, portal: InPortal | undefined): Missed {
  if (missed.change !== undefined || missed.service.choose === 'all') return missed
  const held = missed.wanted.filter(({ id }) => portal?.held.some(({ authorisation }) => authorisation === id))
  return held.length === 0 ? missed : { ...missed, wanted: held }
}

const withName = (missed: Missed, portal: InPortal | undefined): Missed => {
  const named = portal?.own.find(({ number }) => number === missed.customer?.number)
  return named === undefined ? missed : { ...missed, customer: named }
}

/** All of it, since the last of it. */
function heldOf(wanted: readonly Authorisation[], held: readonly HeldAuthorisation[]): VisibilityFacts['held'] {
  const found = wanted.map(({ id }) => held.find(({ authorisation }) => authorisation === id))
  const since = found.flatMap((each) => (each === undefined ? [] : [each.since]))
  return since.length > 0 && since.length === wanted.length ? { since: Math.max(...since) } : 'not-held'
}

function accountOf(person: Person, { user }: Missed): VisibilityFacts['account'] {
  if (user !== undefined) return 'there'
  return person.linkUnchecked === true || person.rosterUnread === true ? 'unknown' : 'absent'
}

/** "Track & trace read only" is held in the place of, or beside, "Track & trace" (F-17). */
function readOnlyOf({ catalogue }: Deps, { wanted }: Missed, held: readonly HeldAuthorisation[]) {
  const names = wanted.flatMap(({ label, aliases }) => [label, ...aliases]).map(labelKey)
  const alike = catalogue.authorisations.filter(
    ({ never, label }) => never === true && names.some((name) => labelKey(label).startsWith(name)),
  )
  const found = alike.find(({ id }) => held.some(({ authorisation }) => authorisation === id))
  return { mayBeReadOnly: alike.length > 0, ...(found === undefined ? {} : { readOnly: found.label }) }
}
