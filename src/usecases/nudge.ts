import type { AccessRequest, AskedReviewer } from '../domain/access-request.ts'
import { whoCanStillDecide } from '../domain/following-up.ts'
import { nudgeAgainAt, nudgePeriod, nudgesPerPeriod, whyNotNudge } from '../domain/nudging.ts'
import { isReachable, personKey } from '../domain/person.ts'
import type { Person } from '../domain/person.ts'
import type { PortalUserId } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { LedgerTransaction } from '../ports/ledger.ts'
import { auditRefusals } from './audit-refusals.ts'
import type { Deps } from './deps.ts'
import { reading } from './fresh-rights.ts'
import { digest } from './ids.ts'
import { showToThem, tellAbout } from './show-to-all.ts'

interface Nudge {
  readonly request: string
  /** When the reviewers were last reminded, as the card showed it: pressed again on that card, nothing new happens. */
  readonly seen: number
}

/** Reminds everybody who can still decide on a request, once a day; who asked hears whom that did not reach. */
export async function nudge(deps: Deps, requester: Person, input: Nudge): Promise<void> {
  const { tenant, id } = requester
  const shown = await deps.ledger.request(tenant, input.request)
  const about = { tenant, actor: id, ...(shown === undefined ? {} : { requestId: shown.id }) }
  await auditRefusals(deps, about, undefined, async () => {
    if (shown?.requester.id !== id) throw new Refusal('not-visible')
    const readAt = await deps.ledger.now()
    const eligible = await administratorsNow(deps, shown)
    await deps.ledger.write(async (tx) => {
      const request = await tx.request(tenant, shown.id)
      if (request === undefined) throw new Refusal('not-visible')
      if (!(await tx.firstTime(tenant, digest('nudge', request.id, input.seen, id)))) return
      if (input.seen !== (request.nudgedAt ?? 0)) throw new Refusal('seen-outdated')
      await refuseTooSoon(tx, request, id)
      const { told, missed } = await tellReviewers(tx, request, eligible)
      await tx.recordNudge(tenant, request.id)
      const evidence = { rule: 'whyNotNudge: requester', read: { administrators: eligible.length }, readAt }
      await tx.audit({ ...about, verb: 'request.nudged', evidence, details: { told: told.length } })
      await tellAbout(tx, request, { kind: 'nudged', requestId: request.id, told, missed }, { onlyRequester: true })
      await showToThem(tx, request)
    })
  })
}

/** Whoever lost the right to decide is left in peace (I-9). @throws Refusal while the backend does not answer */
async function administratorsNow(deps: Deps, { reviewers, customer }: AccessRequest): Promise<readonly PortalUserId[]> {
  const authorities = await reading(() =>
    Promise.all(reviewers.map(({ user }: AskedReviewer) => deps.backend.authorityOver(user.id, customer.number))),
  )
  return reviewers.filter((_, at) => authorities[at] !== undefined).map(({ user }) => user.id)
}

async function refuseTooSoon(tx: LedgerTransaction, request: AccessRequest, requesterId: string): Promise<void> {
  const why = whyNotNudge(request, requesterId, tx.now)
  const again = nudgeAgainAt(request, tx.now)
  if (why !== undefined) throw new Refusal(why, again === undefined ? {} : { at: again })
  if ((await tx.countNudgedBy(request.tenant, requesterId, tx.now - nudgePeriod)) >= nudgesPerPeriod)
    throw new Refusal('nudges-used', { count: nudgesPerPeriod })
}

interface Reached {
  readonly told: readonly PortalUserId[]
  readonly missed: readonly PortalUserId[]
}

/** Tells who can still decide: who approved as the first of two has nothing left to do. @throws Refusal when a message can reach none of them */
async function tellReviewers(
  tx: LedgerTransaction,
  request: AccessRequest,
  eligible: readonly PortalUserId[],
): Promise<Reached> {
  const told: PortalUserId[] = []
  const missed: PortalUserId[] = []
  const deciders = whoCanStillDecide(request).map(({ user }) => user.id)
  if (deciders.length === 0) throw new Refusal('nobody-to-nudge', { count: 0 })
  for (const userId of eligible.filter((each) => deciders.includes(each))) {
    const people = (await tx.peopleLinkedTo(request.tenant, userId)).filter(isReachable)
    ;(people.length > 0 ? told : missed).push(userId)
    for (const person of people)
      await tx.owe({ kind: 'tell', person: personKey(person), notice: { kind: 'nudged', requestId: request.id } })
  }
  if (told.length === 0) throw new Refusal('nobody-to-nudge')
  return { told, missed }
}
