import type { AskedReviewer } from '../domain/access-request.ts'
import { isInvolved } from '../domain/access-request.ts'
import type { Instant } from '../domain/instant.ts'
import { isNeverGranted } from '../domain/never-granted.ts'
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
import type { AskedLine } from '../ports/ledger.ts'
import { authorityToGive, whoMayGive } from './authority-to-give.ts'
import type { Deps } from './deps.ts'
import { actorOf, linkedUser, reading } from './fresh-rights.ts'
import type { FreshAuthority } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { refuseNever } from './refuse-never.ts'

/** What somebody wants to ask, as the conversation collected it. Nothing in it is believed. */
export interface RequestDraft {
  readonly service: string
  readonly authorisations: readonly AuthorisationId[]
  readonly number: CustomerNumber
  /** Absent: for the requester. */
  readonly beneficiary?: PortalUserId
  /** Not asked but given, by an administrator who is the first of the two it takes (I-14). */
  readonly giving?: boolean
}

export interface Skipped {
  readonly authorisation: Authorisation
  /** `alone`: takes one person, so who gives needs nobody besides. */
  readonly why: 'held' | 'requested' | 'approved' | 'alone'
  readonly since?: Instant
  readonly requestId?: string
}

/** Exactly what will be asked and of whom, against the backend's truth of this moment. */
export interface RequestPlan {
  readonly service: Service
  readonly customer: NamedNumber
  readonly beneficiary: PortalUser
  readonly forSelf: boolean
  readonly ask: readonly Authorisation[]
  readonly skipped: readonly Skipped[]
  readonly reviewers: readonly AskedReviewer[]
  /** Administrators who may not decide, because the request is theirs or for them (I-11). */
  readonly involved: readonly PortalUser[]
  /** What the beneficiary holds that gives an error, and that a line asked for here would take the place of (F-17). */
  readonly holdsInstead: readonly AuthorisationId[]
  /** The authority of who gives it, read for this plan (I-8, I-9); absent where it is asked. */
  readonly given?: FreshAuthority
  /** Names what a person saw before they confirmed; another digest means a fresh card (I-26). */
  readonly digest: string
}

/** @throws Refusal when it may not be asked at all */
export async function planRequest(
  deps: Deps,
  requester: Person,
  draft: RequestDraft,
  replaces?: string,
): Promise<RequestPlan> {
  const user = draft.giving === true ? whoMayGive(requester, draft) : linkedUser(requester)
  refuseNever(deps, [draft.service, ...draft.authorisations])
  const service = serviceOf(deps, draft.service)
  const wanted = wantedOf(service, draft.authorisations)
  // First and alone: of a number that is not theirs nothing else is asked, and nothing can be learned from how long it takes.
  const own = await reading(() => deps.backend.numbersOf(user.id))
  const customer = ownAmong(own, draft.number)
  const forWhom = draft.beneficiary ?? user.id
  const needed = Math.max(...wanted.map(({ needs }) => needs)) - (draft.giving === true ? 1 : 0)
  const [given, beneficiary, held, requested, { reviewers, involved }] = await Promise.all([
    draft.giving === true ? authorityToGive(deps, requester, draft.number) : undefined,
    beneficiaryOn(deps, user, draft),
    reading(() => deps.backend.heldBy(forWhom, draft.number)),
    deps.ledger.openLines(requester.tenant, forWhom, draft.number, draft.authorisations),
    findReviewers(deps, requester, forWhom, draft.number, needed),
  ])
  const open = requested.filter((each) => !isReplaced(each, replaces))
  const skipped = wanted.flatMap((authorisation) => whySkipped(authorisation, held, open, given !== undefined))
  const ask = wanted.filter((authorisation) => !skipped.some((skip) => skip.authorisation === authorisation))
  const forSelf = beneficiary.id === user.id
  const holdsInstead = held.map(({ authorisation }) => authorisation).filter(isNeverGranted)
  const shown = digest(
    service.id,
    customer,
    beneficiary,
    ask.map(({ id }) => id),
    reviewers.map((each) => each.user.id),
    given !== undefined,
  )
  const found = { service, customer, beneficiary, forSelf, ask, skipped, reviewers, involved, holdsInstead }
  return { ...found, ...(given && { given }), digest: shown }
}

function whySkipped(
  authorisation: Authorisation,
  held: readonly HeldAuthorisation[],
  open: readonly AskedLine[],
  isGiven: boolean,
): readonly Skipped[] {
  const has = held.find((each) => each.authorisation === authorisation.id)
  if (has) return [{ authorisation, why: 'held', since: has.since }]
  const asked = open.find((each) => each.authorisation === authorisation.id)
  if (asked) return [{ authorisation, why: asked.change ? 'approved' : 'requested', requestId: asked.requestId }]
  return isGiven && authorisation.needs === 1 ? [{ authorisation, why: 'alone' }] : []
}

/** What the backend was told is not taken back with the request it was in. */
const isReplaced = ({ requestId, change }: AskedLine, replaces: string | undefined): boolean =>
  requestId === replaces && (change === undefined || change === 'due')

export function serviceOf(deps: Pick<Deps, 'catalogue'>, id: string): Service {
  const service = deps.catalogue.service(id)
  if (service === undefined) throw new Refusal('choice-gone')
  return service
}

/** The authorisations of this service that were chosen; anything else in the list was not on the card. */
export function wantedOf(service: Service, chosen: readonly AuthorisationId[]): readonly Authorisation[] {
  const wanted = service.choose === 'all' ? service.grants : service.grants.filter(({ id }) => chosen.includes(id))
  if (wanted.length === 0) throw new Refusal('no-lines-chosen')
  const never = wanted.find((authorisation) => authorisation.never)
  if (never) throw new Refusal('never-granted', { label: never.label })
  return wanted
}

/** Unknown and not-yours get the same answer, so that nobody learns which numbers exist. */
export function ownAmong(own: readonly NamedNumber[], number: CustomerNumber): NamedNumber {
  const found = own.find((each) => each.number === number)
  if (found === undefined) throw new Refusal(own.length === 0 ? 'no-own-number' : 'number-unknown', { number })
  return found
}

async function beneficiaryOn(deps: Deps, user: PortalUser, draft: RequestDraft): Promise<PortalUser> {
  if (draft.beneficiary === undefined || draft.beneficiary === user.id) return user
  const users = await reading(() => deps.backend.usersOf(draft.number))
  const found = users.find((each) => each.id === draft.beneficiary)
  if (found === undefined) throw new Refusal('beneficiary-unknown', { number: draft.number })
  return found
}

/**
 * Who may decide: the number's own administrators, else those of the parent that governs it; never somebody the
 * request is about (I-11). Those above are asked too where the number has not as many as are needed (I-14). Nobody left
 * means the servicedesk gets a case (I-33).
 */
async function findReviewers(
  deps: Deps,
  requester: Person,
  beneficiary: PortalUserId,
  number: CustomerNumber,
  needed: number,
): Promise<Pick<RequestPlan, 'reviewers' | 'involved'>> {
  const request = { requester: actorOf(requester), beneficiary: { id: beneficiary } }
  const isAllowed = ({ user }: AskedReviewer): boolean => !isInvolved(request, { id: '', userId: user.id })
  const candidates = await administratorsOver(deps, number, (direct) => direct.filter(isAllowed).length >= needed)
  const involved = candidates.filter((each) => !isAllowed(each)).map(({ user }) => user)
  return { reviewers: candidates.filter(isAllowed), involved }
}

/** Higher than this nobody looks: a hierarchy that was loaded as a ring has no end. */
const highest = 5

/**
 * Administrators of the number, then of each parent above it that governs it, nearest first, with where they hold it.
 * Who governs is for the backend to say, of every one of them (I-12).
 * @param areEnough whether those found so far will do, so that nobody else is looked up
 */
export async function administratorsOver(
  deps: Pick<Deps, 'backend'>,
  number: CustomerNumber,
  areEnough: (found: readonly AskedReviewer[]) => boolean = () => false,
): Promise<readonly AskedReviewer[]> {
  return reading(async () => {
    const found: AskedReviewer[] = []
    let on: CustomerNumber | undefined = number
    for (let level = 0; on !== undefined && level <= highest; level += 1) {
      const [administrators, hierarchy]: [readonly PortalUser[], CustomerHierarchy | undefined] = await Promise.all([
        deps.backend.administratorsOf(on),
        deps.backend.hierarchyOf(on),
      ])
      // Who is an administrator nearer by is named there.
      const others = administrators.filter(({ id }) => !found.some(({ user }) => user.id === id))
      found.push(...(on === number ? others.map(directOn(on)) : await governing(deps, others, number)))
      if (areEnough(found)) break
      on = hierarchy?.parent?.number
    }
    return found
  })
}

const directOn =
  (number: CustomerNumber) =>
  (user: PortalUser): AskedReviewer => ({ user, via: 'direct', heldOn: number })

/** Of a parent's administrators those who have authority over the number below, through wherever the backend says. */
async function governing(
  { backend }: Pick<Deps, 'backend'>,
  above: readonly PortalUser[],
  number: CustomerNumber,
): Promise<readonly AskedReviewer[]> {
  const authorities = await Promise.all(above.map(({ id }) => backend.authorityOver(id, number)))
  return above.flatMap((user, index): AskedReviewer[] => {
    const authority = authorities[index]
    return authority?.via === 'parent' ? [{ user, via: 'parent', heldOn: authority.heldOn }] : []
  })
}
