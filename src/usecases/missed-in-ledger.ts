import type { AccessRequest } from '../domain/access-request.ts'
import type { Change } from '../domain/change.ts'
import type { VisibilityFacts } from '../domain/diagnosis.ts'
import type { Person } from '../domain/person.ts'
import type { CustomerNumber, PortalUser } from '../domain/portal.ts'
import { progressOfChange, progressOfLine } from '../domain/progress.ts'
import { latestOfLine } from '../domain/withdrawing.ts'
import type { Deps } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import type { Missed } from './missed.ts'
import { takenAwayBy } from './taken-away.ts'

/** What the ledger knows about what somebody misses. */
export interface InLedger {
  readonly facts: Pick<VisibilityFacts, 'asked' | 'granted' | 'takenAway'>
  readonly isAsked: boolean
  readonly change?: Change
}

export async function missedInLedger(deps: Deps, person: Person, missed: Missed): Promise<InLedger> {
  const { user, customer } = missed
  if (user === undefined || customer === undefined) return { facts: {}, isAsked: false }
  const request = await newestRequest(deps, person, missed, user)
  const change = await newestGrant(deps, person.tenant, missed, user, customer.number)
  const isOlder =
    change !== undefined &&
    request !== undefined &&
    change.requestId !== request.id &&
    change.createdAt < request.submittedAt
  const asked = request === undefined ? {} : { asked: await askedOf(deps, request, missed) }
  if (change === undefined || isOlder) return { facts: asked, isAsked: request !== undefined }
  const takenAway = await takenAwayBy(deps.ledger, change)
  const granted = {
    progress: progressOfChange(change),
    ...(change.state === 'done' && change.doneAt !== undefined ? { at: change.doneAt } : {}),
  }
  return {
    facts: { ...asked, granted, ...(takenAway === undefined ? {} : { takenAway }) },
    isAsked: request !== undefined,
    change,
  }
}

/** Only what the reader asked for or what was asked for them. */
async function newestRequest(deps: Deps, person: Person, { wanted, customer }: Missed, user: PortalUser) {
  const about = await deps.ledger.requestsAbout(person.tenant, actorOf(person), 100)
  return about.find(
    ({ beneficiary, customer: on, lines }) =>
      beneficiary.id === user.id &&
      on.number === customer?.number &&
      lines.some(({ authorisation }) => wanted.some(({ id }) => id === authorisation)),
  )
}

/** Of several lines the one that is still open says most. */
async function askedOf({ ledger }: Deps, request: AccessRequest, { wanted }: Missed) {
  const changes = await ledger.changesOfRequest(request.tenant, request.id)
  const progress = request.lines
    .filter(({ authorisation }) => wanted.some(({ id }) => id === authorisation))
    .map((line) => progressOfLine(line, latestOfLine(changes, line.id)))
  const open = progress.find((each) => each === 'submitted' || each === 'waiting')
  return { requestId: request.id, progress: open ?? progress[0] ?? 'cancelled' }
}

async function newestGrant(
  { ledger }: Deps,
  tenant: string,
  { wanted, change }: Missed,
  user: PortalUser,
  number: CustomerNumber,
): Promise<Change | undefined> {
  const rights = await Promise.all(wanted.map(({ id }) => ledger.changesOfRight(tenant, user.id, number, id)))
  const newest = rights
    .flat()
    .filter(({ wish }) => wish === 'on')
    .toSorted((one, other) => one.createdAt - other.createdAt)
    .at(-1)
  return newest ?? change
}
