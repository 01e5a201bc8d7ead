import { isUnderWay } from '../domain/change.ts'
import { neverGrantedIds, replacementOf } from '../domain/never-granted.ts'
import type { Person } from '../domain/person.ts'
import type { AuthorisationId, CustomerNumber, NamedNumber, PortalUser, PortalUserId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Authorisation } from '../domain/service.ts'
import { askedAlong, digestOfAsked } from './asked-along.ts'
import type { AskedAlong } from './asked-along.ts'
import type { Deps } from './deps.ts'
import { readAuthority, reading, whoMayDecide } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'

/** Whose authorisation is replaced, and where. Nothing in it is believed. */
export interface ReplacementDraft {
  readonly number: CustomerNumber
  readonly user: PortalUserId
}

export interface ReplacementPlan {
  readonly customer: NamedNumber
  readonly user: PortalUser
  /** What is switched on first; absent where it is on already or on its way. */
  readonly on?: Authorisation
  readonly replacement: Authorisation
  /** What gives the error, switched off afterwards; absent where it is not held or going off already. */
  readonly off?: Authorisation
  /** What of it was asked and waits for a decision. */
  readonly asked: readonly AskedAlong[]
  readonly rights: FreshAuthority
  readonly digest: string
}

/** Puts what works in the place of what gives an error (F-17), under the rule of who may as for any direct change. */
export async function planReplacement(
  deps: Deps,
  administrator: Person,
  { number, user: userId }: ReplacementDraft,
): Promise<ReplacementPlan> {
  const own = whoMayDecide(administrator)
  const [rights, hierarchy, users, held] = await Promise.all([
    readAuthority(deps, administrator, number),
    reading(() => deps.backend.hierarchyOf(number)),
    reading(() => deps.backend.usersOf(number)),
    reading(() => deps.backend.heldBy(userId, number)),
  ])
  if (rights.authority === undefined || hierarchy === undefined) throw new Refusal('number-unknown', { number })
  if (userId === own.id) throw new Refusal('own-account')
  const user = users.find(({ id }) => id === userId)
  if (user === undefined) throw new Refusal('beneficiary-unknown', { number })
  const isHeld = (id: AuthorisationId): boolean => held.some(({ authorisation }) => authorisation === id)
  const underWay = (id: AuthorisationId, wish: 'on' | 'off'): Promise<boolean> =>
    isWished(deps, [administrator.tenant, userId, number, id], wish)
  const never = neverGrantedIds.find(isHeld) ?? neverGrantedIds[0] ?? ''
  const replacement = required(deps, replacementOf(never))
  const toGrant = !isHeld(replacement.id) && !(await underWay(replacement.id, 'on'))
  const toRevoke = isHeld(never) && !(await underWay(never, 'off'))
  const customer = { number: hierarchy.number, name: hierarchy.name }
  const given = { customer, user, authorisations: toGrant ? [replacement.id] : [], rights }
  const asked = await askedAlong(deps.ledger, administrator, given, await deps.ledger.now())
  return {
    customer,
    user,
    replacement,
    asked,
    rights,
    ...(toGrant ? { on: replacement } : {}),
    ...(toRevoke ? { off: required(deps, never) } : {}),
    digest: digest('replace', customer, user, toGrant, toRevoke, digestOfAsked(asked)),
  }
}

/** Wished already and neither done nor failed: wishing it again would overtake it (I-28). */
export async function isWished(
  deps: Deps,
  right: readonly [string, PortalUserId, CustomerNumber, AuthorisationId],
  wish: 'on' | 'off',
): Promise<boolean> {
  const latest = await deps.ledger.latestChange(...right)
  return latest?.wish === wish && isUnderWay(latest)
}

function required(deps: Pick<Deps, 'catalogue'>, id: AuthorisationId | undefined): Authorisation {
  const found = id === undefined ? undefined : deps.catalogue.authorisation(id)
  if (found === undefined) throw new Refusal('choice-gone')
  return found
}
