import { isUnderWay } from '../domain/change.ts'
import type { Change, Outcome } from '../domain/change.ts'
import { minutes, seconds } from '../domain/instant.ts'
import { isNeverGranted } from '../domain/never-granted.ts'
import { BackendRefused, BackendUnavailable } from '../domain/backend-error.ts'
import { Refusal } from '../domain/refusal.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { markFailed, markSent, markUncertain, settleChange, giveToServicedesk } from '../usecases/settle-change.ts'
import { takeBackChange, whoseAuthority } from '../usecases/take-back-change.ts'
import { backOff, nextReadBack } from './back-off.ts'
import { leavesNobody } from './last-administrator.ts'
import { hasEnoughApprovals } from './enough-approvals.ts'
import { replacementFirst } from './replacement-first.ts'
import { mayStillLand, otherWishes, settleProven } from './other-wishes.ts'
import type { EffectDeps, Handled, Handler } from './deps.ts'
import { inTime } from './in-time.ts'

/** After this an outcome that stays unknown is a person's work (INVARIANTS.md 4.3, step 6). */
const uncertainFor = minutes(60)

/**
 * The grant protocol of INVARIANTS.md 4.3: read first, re-check who approved, note the attempt durably, write with
 * the key, read back. Killed anywhere and run again it grants at most once (I-22).
 */
export const carryOutChange: Handler<'change'> = async (deps, effect, attempts) => {
  const change = await deps.ledger.change(effect.tenant, effect.changeId)
  if (change === undefined || !isUnderWay(change)) return 'finished'
  const reads = checkedReads(deps.backend, deps.readTimeout)
  try {
    return await step(deps, reads, change)
  } catch (error) {
    if (!isBackendAway(error)) throw error
    return { again: (await deps.ledger.now()) + backOff(attempts) }
  }
}

/** Said by the reads themselves, or by a use case that could not read. */
const isBackendAway = (error: unknown): boolean =>
  error instanceof BackendUnavailable || (error instanceof Refusal && error.code === 'backend-unavailable')

async function step(deps: EffectDeps, reads: BackendReads, change: Change): Promise<Handled> {
  const never = change.wish === 'on' && isNeverGranted(change.authorisation)
  if (never && change.state === 'due') return failedAs(deps, change, 'never-granted')
  const others = await otherWishes(deps, change)
  if (others.newer?.wish === change.wish) return asTheNewer(deps, change, others.newer)
  if (others.newer && change.state === 'due') return superseded(deps, change)
  const held = await heldNow(reads, change)
  const isOn = held.includes(change.authorisation)
  const pending = await settleProven(deps, others.unresolved, isOn)
  if (isOn === (change.wish === 'on')) {
    if (pending.some(({ wish }) => wish !== change.wish)) return againSoon(deps)
    await settleChange(deps, change, change.attempts === 0 ? 'already-so' : 'by-us')
    return 'finished'
  }
  if (others.newer) return (await mayStillLand(deps, change)) ? waitForIt(deps, change) : superseded(deps, change)
  if (change.state === 'sent') {
    // Cut off between the attempt and its outcome: unknown, until a read-back says more (I-24).
    await markUncertain(deps, change)
    return againAfterReadBack(deps, change)
  }
  if (change.state === 'uncertain' && (never || !(await mayWriteAgain(deps, change))))
    return waitOrHandOver(deps, change)
  const replacement = await replacementFirst(deps, change, held)
  if (replacement === 'under-way') return againSoon(deps)
  if (replacement === 'missing' && change.state === 'due') return failedAs(deps, change, 'not-replaced')
  if (change.state === 'due' && !(await hasEnoughApprovals(deps, change))) return failedAs(deps, change, 'needs-two')
  const lost = await whoseAuthority(deps, reads, change)
  if (lost !== undefined) return withoutAuthority(deps, reads, change, lost)
  if (await leavesNobody(reads, change)) return leftAsItWas(deps, change, change)
  return write(deps, change)
}

async function heldNow(reads: BackendReads, { user, customer }: Change): Promise<readonly AuthorisationId[]> {
  return (await reads.heldBy(user.id, customer.number)).map(({ authorisation }) => authorisation)
}

const superseded = (deps: EffectDeps, change: Change): Promise<Handled> => failedAs(deps, change, 'superseded')

/** Somebody wished the same after it: when that is so, this is too, and nobody reads that it failed. */
async function asTheNewer(deps: EffectDeps, change: Change, newer: Change): Promise<Handled> {
  if (newer.state !== 'done') return change.state === 'due' ? againSoon(deps) : waitForIt(deps, change)
  await settleChange(deps, change, change.attempts === 0 ? 'already-so' : 'by-us')
  return 'finished'
}

async function failedAs(deps: EffectDeps, change: Change, outcome: Outcome): Promise<Handled> {
  await markFailed(deps, change, outcome)
  return 'finished'
}

/** Refused for good, unless an earlier attempt may still land: then it is only watched. */
async function leftAsItWas(deps: EffectDeps, before: Change, change: Change): Promise<Handled> {
  if (before.state !== 'due') {
    if (change.state === 'sent') await markUncertain(deps, change)
    return waitOrHandOver(deps, change)
  }
  await markFailed(deps, change, 'last-administrator')
  return 'finished'
}

/** It is never written again while there is a newer wish: only looked at, because that one undoes it when it lands after all (I-28). */
async function waitForIt(deps: EffectDeps, change: Change): Promise<Handled> {
  if (change.state === 'sent') await markUncertain(deps, change)
  return againAfterReadBack(deps, change)
}

/** What another change brings about first is looked at until that is known. */
const againSoon = async (deps: EffectDeps): Promise<Handled> => ({ again: (await deps.ledger.now()) + seconds(15) })

/** Only where a second write cannot do harm: the read-back is to be believed, or the key makes it one effect. */
async function mayWriteAgain(deps: EffectDeps, change: Change): Promise<boolean> {
  const now = await deps.ledger.now()
  const { readConsistency, supportsIdempotencyKey } = deps.backend.traits
  const safe = readConsistency === 'strong' || supportsIdempotencyKey
  return safe && now - (change.sentAt ?? now) < uncertainFor
}

async function waitOrHandOver(deps: EffectDeps, change: Change): Promise<Handled> {
  const now = await deps.ledger.now()
  if (now - (change.sentAt ?? now) < uncertainFor) return againAfterReadBack(deps, change)
  await giveToServicedesk(deps, change, 'change-uncertain')
  // Never written again, but read back: what an agent mended settles it.
  return { again: now + uncertainFor }
}

async function withoutAuthority(
  deps: EffectDeps,
  reads: BackendReads,
  change: Change,
  reviewer: string,
): Promise<Handled> {
  if (change.state !== 'due') return waitOrHandOver(deps, change)
  await takeBackChange({ ...deps, backend: reads }, change, reviewer)
  return 'finished'
}

async function write(deps: EffectDeps, change: Change): Promise<Handled> {
  const sent = await markSent(deps, change)
  if (sent === undefined) return 'finished'
  if (sent === 'paused') return change.state === 'due' ? untilResumed(deps) : againAfterReadBack(deps, change)
  if (sent === 'another-leaves') return againSoon(deps)
  // Once more, now that nobody else can be taken away: what was read before may have been changed by another revoke.
  if (await leavesNobody(checkedReads(deps.backend, deps.readTimeout), sent)) return leftAsItWas(deps, change, sent)
  try {
    await inTime(deps.writeTimeout, () => tellBackend(deps, sent))
  } catch (error) {
    if (error instanceof BackendRefused) {
      await markFailed(deps, sent, 'refused-by-backend', 'change-failed')
      return 'finished'
    }
    await markUncertain(deps, sent)
    return againAfterReadBack(deps, sent)
  }
  // What the write took of the time must not be missing here.
  const isSo = heldNow(checkedReads(deps.backend, deps.readTimeout), sent).then(
    (held) => held.includes(sent.authorisation) === (sent.wish === 'on'),
  )
  if (await isSo.catch(() => false)) {
    await settleChange(deps, sent, 'by-us')
    return 'finished'
  }
  await markUncertain(deps, sent)
  return againAfterReadBack(deps, sent)
}

/** Resuming makes it due at once; this only keeps it owed. */
const untilResumed = async (deps: EffectDeps): Promise<Handled> => ({ again: (await deps.ledger.now()) + minutes(10) })

function tellBackend(deps: EffectDeps, change: Change): Promise<void> {
  const grant = { user: change.user.id, number: change.customer.number, authorisation: change.authorisation }
  return change.wish === 'on' ? deps.backend.grant(grant, change.key) : deps.backend.revoke(grant, change.key)
}

async function againAfterReadBack(deps: EffectDeps, change: Change): Promise<Handled> {
  const now = await deps.ledger.now()
  return { again: nextReadBack(change.sentAt ?? now, now) }
}
