import type { AccessRequest, AskedReviewer } from '../../domain/access-request.ts'
import { isGiven, isInvolved } from '../../domain/access-request.ts'
import { isForAgent, mayBeSecond } from '../../domain/deciding.ts'
import type { CustomerNumber, PortalUser, PortalUserId } from '../../domain/portal.ts'
import type { BackendReads } from '../../ports/permissions-backend.ts'
import { administratorsOver } from '../plan-request.ts'

/** `unclear`: answers that contradict each other, or that a backend without its data would give as well (I-10). */
export type Vanished = 'nothing' | 'requester' | 'beneficiary' | 'number' | 'administrators' | 'second' | 'unclear'

/**
 * What an open request stands on and no longer exists (I-25). "Gone" needs two answers that say the same, from a
 * backend that still knows somebody: an empty list alone may be a list that was not read.
 */
export async function whatVanished(reads: BackendReads, request: AccessRequest): Promise<Vanished> {
  const { number } = request.customer
  const [agents, hierarchy, users] = await Promise.all([
    reads.servicedeskAgents(),
    reads.hierarchyOf(number),
    reads.usersOf(number),
  ])
  if (agents.length === 0) return 'unclear'
  if (hierarchy === undefined) return (await isNumberGone(reads, request, users)) ? 'number' : 'unclear'
  if (users.length === 0) return 'unclear'
  const people = [
    ['requester', request.requester.userId],
    ['beneficiary', request.beneficiary.id],
  ] as const
  for (const [who, id] of people) {
    const found = await standingOf(reads, id, number, users)
    if (found !== 'listed') return found === 'gone' ? who : 'unclear'
  }
  return administratorsGone(reads, request, users)
}

async function isNumberGone(
  reads: BackendReads,
  { customer, requester }: AccessRequest,
  users: readonly PortalUser[],
): Promise<boolean> {
  if (users.length > 0 || (await reads.administratorsOf(customer.number)).length > 0) return false
  const own = requester.userId === undefined ? [] : await reads.numbersOf(requester.userId)
  return !own.some(({ number }) => number === customer.number)
}

/** Removed from the portal, or from the users of this number: in both cases the list of users must say so too. */
async function standingOf(
  reads: BackendReads,
  id: PortalUserId | undefined,
  on: CustomerNumber,
  users: readonly PortalUser[],
): Promise<'listed' | 'gone' | 'unclear'> {
  if (id === undefined) return 'unclear'
  const listed = users.some((user) => user.id === id)
  const [user, own] = await Promise.all([reads.user(id), reads.numbersOf(id)])
  const shown = user !== undefined && own.some(({ number }) => number === on)
  if (listed && shown) return 'listed'
  return listed || shown ? 'unclear' : 'gone'
}

async function administratorsGone(
  reads: BackendReads,
  request: AccessRequest,
  users: readonly PortalUser[],
): Promise<Vanished> {
  const now = await administratorsOver({ backend: reads }, request.customer.number)
  // Who gave it may well be the only one there is: then it waits for the servicedesk, and for nobody who left.
  const others = now.some(({ user }) => !isInvolved(request, { id: '', userId: user.id }))
  if (others || isGiven(request)) return secondGone(reads, request, now)
  // Each of those who were asked is asked after by another read.
  for (const { user } of request.reviewers)
    if ((await reads.authorityOver(user.id, request.customer.number)) !== undefined) return 'unclear'
  // Nobody who holds anything at all is what a backend without its rights would tell too.
  for (const { id } of users.slice(0, 20))
    if ((await reads.heldBy(id, request.customer.number)).length > 0) return 'administrators'
  return 'unclear'
}

/** Half approved, and whoever could have been the second is no administrator any more (I-14). */
async function secondGone(
  reads: BackendReads,
  request: AccessRequest,
  now: readonly AskedReviewer[],
): Promise<Vanished> {
  const administrators = now.map(({ user }) => user.id)
  const stuck = request.lines.filter((line) => isForAgent(line, request, administrators))
  if (stuck.length === 0) return 'nothing'
  // Each of those who were asked is asked after by another read.
  for (const { user } of request.reviewers)
    if (
      stuck.some((line) => mayBeSecond(line, request, user.id)) &&
      (await reads.authorityOver(user.id, request.customer.number)) !== undefined
    )
      return 'unclear'
  return 'second'
}
