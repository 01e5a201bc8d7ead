import { minutes } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import { BackendRefused, BackendUnavailable } from '../domain/backend-error.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { PortalUser } from '../domain/portal.ts'
import { Refusal } from '../domain/refusal.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import { bringInvitation } from '../usecases/bring-invitation.ts'
import { closeVanishedInvitation } from '../usecases/close-vanished-invitation.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { continueInvitation } from '../usecases/continue-invitation.ts'
import {
  expireInvitation,
  failInvitation,
  giveInvitationToServicedesk,
  markInvitationSent,
  markInvitationUncertain,
  returnInvitation,
  settleInvitation,
} from '../usecases/settle-invitation.ts'
import { backOff, nextReadBack } from './back-off.ts'
import type { EffectDeps, Handled, Handler } from './deps.ts'
import { inTime } from './in-time.ts'

/** After this an outcome that stays unknown is a person's work (INVARIANTS.md 4.3, step 6). */
const uncertainFor = minutes(60)

/** Whatever an invitation needs next. Killed anywhere and run again it invites at most once per key (I-22). */
export const carryOutInvitation: Handler<'invitation'> = async (deps, effect, attempts) => {
  const invitation = await deps.ledger.invitation(effect.tenant, effect.invitationId)
  if (invitation === undefined) return 'finished'
  try {
    return await next(deps, invitation)
  } catch (error) {
    if (!isPassing(error)) throw error
    return { again: await soon(deps, invitation, attempts) }
  }
}

/** The backend is away, or something else was committed in between. */
const isPassing = (error: unknown): boolean =>
  error instanceof BackendUnavailable ||
  (error instanceof Refusal && (error.code === 'backend-unavailable' || error.code === 'seen-outdated'))

/** Never past the deadline: it expires also while the backend is away (I-29). */
async function soon(deps: EffectDeps, { state, expiresAt }: Invitation, attempts: number): Promise<Instant> {
  const at = (await deps.ledger.now()) + backOff(attempts)
  return state === 'asked' ? Math.min(at, expiresAt) : at
}

async function next(deps: EffectDeps, invitation: Invitation): Promise<Handled> {
  const reads = checkedReads(deps.backend, deps.readTimeout)
  switch (invitation.state) {
    case 'asked':
      return whileAsked(deps, reads, invitation)
    case 'due':
    case 'sent':
    case 'uncertain':
      return carryOut(deps, reads, invitation)
    case 'done':
      return goOn(deps, reads, invitation)
    case 'failed':
    case 'declined':
    case 'cancelled':
    case 'expired':
      return 'finished'
    default:
      return invitation.state satisfies never
  }
}

async function whileAsked(deps: EffectDeps, reads: BackendReads, invitation: Invitation): Promise<Handled> {
  if ((await deps.ledger.now()) >= invitation.expiresAt) {
    await expireInvitation(deps, invitation.tenant, invitation.id)
    return 'finished'
  }
  // Somebody may have added them in the portal itself.
  const user = await userThere(reads, invitation)
  if (user !== undefined) return settle(deps, invitation, user)
  if (await closeVanishedInvitation(deps, reads, invitation)) return 'finished'
  await bringInvitation(deps, reads, invitation)
  return { again: invitation.expiresAt }
}

/** A user of that number, by two answers that say the same (I-10). */
async function userThere(reads: BackendReads, { address, number }: Invitation): Promise<PortalUser | undefined> {
  const [account, users] = await Promise.all([reads.userByAddress(address), reads.usersOf(number)])
  return account && users.find(({ id }) => id === account.id)
}

/** What was wished for comes in a run of its own, which is owed. */
async function settle(deps: EffectDeps, invitation: Invitation, user: PortalUser): Promise<Handled> {
  await settleInvitation(deps, invitation, user)
  return { again: await deps.ledger.now() }
}

/** The protocol of a change: read first, look again who approved, note the attempt, write with the key, read back. */
async function carryOut(deps: EffectDeps, reads: BackendReads, invitation: Invitation): Promise<Handled> {
  const user = await userThere(reads, invitation)
  if (user !== undefined) return settle(deps, invitation, user)
  if (invitation.state === 'sent') {
    // Cut off between the attempt and its outcome: unknown, until a read-back says more (I-24).
    await markInvitationUncertain(deps, invitation)
    return againAfterReadBack(deps, invitation)
  }
  const now = await deps.ledger.now()
  if (invitation.state === 'uncertain' && now - (invitation.sentAt ?? now) >= uncertainFor)
    return handOver(deps, invitation, now)
  const lostBy = await whoLostAuthority(reads, invitation)
  if (lostBy !== undefined) return withoutAuthority(deps, invitation, lostBy, now)
  return write(deps, invitation)
}

async function handOver(deps: EffectDeps, invitation: Invitation, now: Instant): Promise<Handled> {
  await giveInvitationToServicedesk(deps, invitation, 'invitation-uncertain')
  // Never written again, but read back: what an agent mended settles it.
  return { again: now + uncertainFor }
}

/** Whoever's yes carries it must still have authority, read at this moment (I-9). */
async function whoLostAuthority(reads: BackendReads, invitation: Invitation): Promise<string | undefined> {
  const userId = invitation.decidedBy?.userId
  if (userId === undefined) return invitation.decidedBy?.id ?? ''
  return (await reads.authorityOver(userId, invitation.number)) === undefined ? userId : undefined
}

async function withoutAuthority(
  deps: EffectDeps,
  invitation: Invitation,
  lostBy: string,
  readAt: Instant,
): Promise<Handled> {
  if (invitation.state !== 'due') return againAfterReadBack(deps, invitation)
  if (invitation.direct) {
    await failInvitation(deps, invitation, 'not-administrator')
    return 'finished'
  }
  await returnInvitation(deps, invitation, lostBy, readAt)
  return { again: readAt }
}

async function write(deps: EffectDeps, invitation: Invitation): Promise<Handled> {
  const sent = await markInvitationSent(deps, invitation)
  if (sent === undefined) return { again: await deps.ledger.now() }
  if (sent === 'paused') return { again: (await deps.ledger.now()) + minutes(10) }
  const { address, name, number, key } = sent
  try {
    await inTime(deps.writeTimeout, () => deps.backend.inviteUser({ address, name, number }, key))
  } catch (error) {
    if (error instanceof BackendRefused) {
      await failInvitation(deps, sent, 'refused-by-backend', 'invitation-failed')
      return 'finished'
    }
    await markInvitationUncertain(deps, sent)
    return againAfterReadBack(deps, sent)
  }
  // What the write took of the time must not be missing here.
  const user = await userThere(checkedReads(deps.backend, deps.readTimeout), sent).catch(() => undefined)
  if (user !== undefined) return settle(deps, sent, user)
  await markInvitationUncertain(deps, sent)
  return againAfterReadBack(deps, sent)
}

async function againAfterReadBack(deps: EffectDeps, { sentAt }: Invitation): Promise<Handled> {
  const now = await deps.ledger.now()
  return { again: nextReadBack(sentAt ?? now, now) }
}

/** Who asked may not be linked yet: linking them owes this again. */
async function goOn(deps: EffectDeps, reads: BackendReads, invitation: Invitation): Promise<Handled> {
  if (invitation.continuedAt === undefined) await continueInvitation({ ...deps, backend: reads }, invitation)
  return 'finished'
}
