import type { Wish } from '../domain/change.ts'
import type { Person } from '../domain/person.ts'
import type {
  AuthorisationId,
  CustomerHierarchy,
  CustomerNumber,
  NamedNumber,
  PortalUser,
  PortalUserId,
} from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Authorisation, Service } from '../domain/service.ts'
import type { Deps } from './deps.ts'
import { readAuthority, reading, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { serviceOf, wantedOf } from './plan-request.ts'
import type { Skipped } from './plan-request.ts'
import { refuseNever } from './refuse-never.ts'

/** What an administrator wants to switch without a request. Nothing in it is believed. */
export interface ChangeDraft {
  readonly wish: Wish
  readonly service: string
  readonly authorisations: readonly AuthorisationId[]
  readonly number: CustomerNumber
  readonly user: PortalUserId
}

export interface ChangePlan {
  readonly service: Service
  readonly customer: NamedNumber
  readonly user: PortalUser
  readonly change: readonly Authorisation[]
  readonly skipped: readonly Skipped[]
  readonly rights: FreshAuthority
  readonly digest: string
}

/** Exactly what would be switched, under the same rule of who may as for a request (I-9, I-11, I-15). */
export async function planChange(deps: Deps, administrator: Person, draft: ChangeDraft): Promise<ChangePlan> {
  const own = whoMayDecide(administrator)
  if (draft.wish === 'on') refuseNever(deps, [draft.service, ...draft.authorisations])
  const service = serviceOf(deps, draft.service)
  const wanted = wantedOf(service, draft.authorisations)
  const needsTwo = wanted.find((authorisation) => authorisation.needs === 2)
  if (needsTwo && draft.wish === 'on') throw new Refusal('needs-two', { label: needsTwo.label })
  // All at once, whoever asks: a turn has little time, and an answer that may not be given is not used.
  const [rights, hierarchy, users, held] = await Promise.all([
    readAuthority(deps, administrator, draft.number),
    ...readsOf(deps, draft),
  ])
  if (rights.authority === undefined) throw new Refusal('number-unknown', { number: draft.number })
  if (draft.user === own.id) throw new Refusal('own-account')
  const { customer, user } = userOn(draft, hierarchy, users)
  const underway = await contrary(deps, administrator.tenant, draft, wanted)
  const skipped = wanted.flatMap((authorisation): Skipped[] => {
    const has = held.find((each) => each.authorisation === authorisation.id)
    if ((has !== undefined) !== (draft.wish === 'on') || underway.includes(authorisation.id)) return []
    return [{ authorisation, why: 'held', ...(has === undefined ? {} : { since: has.since }) }]
  })
  const change = wanted.filter((authorisation) => !skipped.some((skip) => skip.authorisation === authorisation))
  const shown = digest(
    draft.wish,
    customer,
    user,
    change.map(({ id }) => id),
  )
  return { service, customer, user, change, skipped, rights, digest: shown }
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
    change !== undefined && change.wish !== draft.wish && ['due', 'sent', 'uncertain'].includes(change.state)
      ? [change.authorisation]
      : [],
  )
}

const readsOf = ({ backend }: Deps, { number, user }: ChangeDraft) =>
  [
    reading(() => backend.hierarchyOf(number)),
    reading(() => backend.usersOf(number)),
    reading(() => backend.heldBy(user, number)),
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
