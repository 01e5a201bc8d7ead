import { isUnderWay } from '../domain/change.ts'
import type { Wish } from '../domain/change.ts'
import type { Person } from '../domain/person.ts'
import type {
  AuthorisationId,
  CustomerHierarchy,
  CustomerNumber,
  HeldAuthorisation,
  NamedNumber,
  PortalUser,
  PortalUserId,
} from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Authorisation, Service } from '../domain/service.ts'
import { askedAlong, digestOfAsked } from './asked-along.ts'
import type { AskedAlong } from './asked-along.ts'
import type { Deps } from './deps.ts'
import { readAuthority, reading, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { keepAdministrators } from './keep-administrators.ts'
import { serviceOf, wantedOf } from './plan-request.ts'
import type { Skipped } from './plan-request.ts'
import { refuseNever } from './refuse-never.ts'

/** What an administrator wants to switch without a request. Nothing in it is believed. */
export interface ChangeDraft {
  readonly wish: Wish
  /** Absent: authorisations of the portal's page, whichever service they belong to. */
  readonly service?: string
  readonly authorisations: readonly AuthorisationId[]
  /** Only for taking away: whatever the user holds at this moment (F-8). */
  readonly all?: boolean
  readonly number: CustomerNumber
  readonly user: PortalUserId
}

export interface ChangePlan {
  readonly service?: Service
  readonly customer: NamedNumber
  readonly user: PortalUser
  /** What the user holds on the number before it. */
  readonly held: readonly HeldAuthorisation[]
  readonly change: readonly Authorisation[]
  readonly skipped: readonly Skipped[]
  readonly rights: FreshAuthority
  /** What of a grant was asked and waits for a decision. */
  readonly asked: readonly AskedAlong[]
  /** Of the number, before a revoke; empty for a grant. */
  readonly administrators: readonly PortalUser[]
  /** Where the user is an administrator and will be none any more: who still are. */
  readonly remaining?: readonly PortalUser[]
  readonly digest: string
}

/** Exactly what would be switched, under the same rule of who may as for a request (I-9, I-11, I-14, I-15, I-16). */
export async function planChange(deps: Deps, administrator: Person, draft: ChangeDraft): Promise<ChangePlan> {
  const own = whoMayDecide(administrator)
  if (draft.wish === 'on')
    refuseNever(deps, [...(draft.service === undefined ? [] : [draft.service]), ...draft.authorisations])
  const service = draft.service === undefined ? undefined : serviceOf(deps, draft.service)
  if (draft.all !== true) requireGrantable(draft, chosenOf(deps, draft, service))
  // All at once, whoever asks: a turn has little time, and an answer that may not be given is not used.
  const [rights, hierarchy, users, held, administrators] = await Promise.all([
    readAuthority(deps, administrator, draft.number),
    ...readsOf(deps, draft),
  ])
  if (rights.authority === undefined) throw new Refusal('number-unknown', { number: draft.number })
  if (draft.user === own.id) throw new Refusal('own-account')
  const { customer, user } = userOn(draft, hierarchy, users)
  const wanted = draft.all === true ? held.map((each) => namedOf(deps, each)) : chosenOf(deps, draft, service)
  const skipped = await soAlready(deps, administrator.tenant, draft, wanted, held)
  const change = wanted.filter((authorisation) => !skipped.some((skip) => skip.authorisation === authorisation))
  const taken = { user, customer, change, administrators }
  const remaining =
    draft.wish === 'off' ? await keepAdministrators(deps.ledger, administrator.tenant, taken) : undefined
  const before = service === undefined ? held.map(({ authorisation }) => authorisation) : []
  const ids = change.map(({ id }) => id)
  const given = { customer, user, authorisations: ids, rights }
  const asked = draft.wish === 'on' ? await askedAlong(deps.ledger, administrator, given, await deps.ledger.now()) : []
  const remain = remaining?.map(({ id }) => id)
  const shown = digest(draft.wish, customer, user, ids, before, digestOfAsked(asked), remain)
  const plan = { customer, user, held, change, skipped, asked, rights, administrators, digest: shown }
  return { ...plan, ...(service && { service }), ...(remaining && { remaining }) }
}

function chosenOf(deps: Deps, { authorisations }: ChangeDraft, service: Service | undefined): readonly Authorisation[] {
  if (service !== undefined) return wantedOf(service, authorisations)
  const wanted = deps.catalogue.authorisations.filter(({ id }) => authorisations.includes(id))
  if (wanted.length === 0) throw new Refusal('no-lines-chosen')
  return wanted
}

/** What may never be on may still be taken away from who has it (I-15). */
function requireGrantable({ wish }: ChangeDraft, wanted: readonly Authorisation[]): void {
  if (wish === 'off') return
  const never = wanted.find((authorisation) => authorisation.never)
  if (never) throw new Refusal('never-granted', { label: never.label })
  const needsTwo = wanted.find((authorisation) => authorisation.needs === 2)
  if (needsTwo) throw new Refusal('needs-two', { label: needsTwo.label })
}

/** What the portal shows and we have no name for is still what somebody holds. */
const namedOf = (deps: Deps, { authorisation: id }: HeldAuthorisation): Authorisation =>
  deps.catalogue.authorisation(id) ?? { id, label: id, group: '', aliases: [], needs: 1 }

async function soAlready(
  deps: Deps,
  tenant: string,
  draft: ChangeDraft,
  wanted: readonly Authorisation[],
  held: readonly HeldAuthorisation[],
): Promise<readonly Skipped[]> {
  const underway = await contrary(deps, tenant, draft, wanted)
  return wanted.flatMap((authorisation): Skipped[] => {
    const has = held.find((each) => each.authorisation === authorisation.id)
    if ((has !== undefined) !== (draft.wish === 'on') || underway.includes(authorisation.id)) return []
    return [{ authorisation, why: 'held', ...(has === undefined ? {} : { since: has.since }) }]
  })
}

/** What is being switched the other way right now: so already, but not for long (I-28). */
async function contrary(
  deps: Deps,
  tenant: string,
  draft: ChangeDraft,
  wanted: readonly Authorisation[],
): Promise<readonly AuthorisationId[]> {
  const latest = await Promise.all(
    wanted.map(({ id }) => deps.ledger.latestChange(tenant, draft.user, draft.number, id)),
  )
  return latest.flatMap((change) =>
    change !== undefined && change.wish !== draft.wish && isUnderWay(change) ? [change.authorisation] : [],
  )
}

const readsOf = ({ backend }: Deps, { number, user, wish }: ChangeDraft) =>
  [
    reading(() => backend.hierarchyOf(number)),
    reading(() => backend.usersOf(number)),
    reading(() => backend.heldBy(user, number)),
    wish === 'off' ? reading(() => backend.administratorsOf(number)) : [],
  ] as const

function userOn(
  draft: ChangeDraft,
  hierarchy: CustomerHierarchy | undefined,
  users: readonly PortalUser[],
): { readonly customer: NamedNumber; readonly user: PortalUser } {
  if (hierarchy === undefined) throw new Refusal('number-unknown', { number: draft.number })
  const user = users.find((each) => each.id === draft.user)
  if (user === undefined) throw new Refusal('beneficiary-unknown', { number: draft.number })
  return { customer: { number: hierarchy.number, name: hierarchy.name }, user }
}
