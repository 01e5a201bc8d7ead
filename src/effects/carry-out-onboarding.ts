import { BackendRefused, BackendUnavailable } from '../domain/backend-error.ts'
import { minutes } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import type { Onboarding, OnboardingStage } from '../domain/onboarding.ts'
import { validationOf } from '../domain/onboarding-deeds.ts'
import { Refusal } from '../domain/refusal.ts'
import { LedgerConflict } from '../ports/ledger.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import { bringOnboarding } from '../usecases/bring-onboarding.ts'
import { checkedReads } from '../usecases/checked-reads.ts'
import { readProof } from '../usecases/company-proof.ts'
import { digest } from '../usecases/ids.ts'
import {
  backToAgent,
  giveOnboardingToAgent,
  markOnboardingSent,
  markOnboardingUncertain,
  settleOnboarding,
} from '../usecases/settle-onboarding.ts'
import { backOff, nextReadBack } from './back-off.ts'
import type { EffectDeps, Handled, Handler } from './deps.ts'
import { inTime } from './in-time.ts'

/** After this an outcome that stays unknown is a person's work (INVARIANTS.md 4.3, step 6). */
const uncertainFor = minutes(60)

/** Whatever an onboarding needs next. Killed anywhere and run again it links and authorises at most once per key (I-22). */
export const carryOutOnboarding: Handler<'onboarding'> = async (deps, effect, attempts) => {
  const onboarding = await deps.ledger.onboarding(effect.tenant, effect.onboardingId)
  if (onboarding === undefined) return 'finished'
  try {
    return await next(deps, onboarding)
  } catch (error) {
    if (!isPassing(error)) throw error
    return { again: (await deps.ledger.now()) + backOff(attempts) }
  }
}

/** The platform is away, or something else was committed in between. */
const isPassing = (error: unknown): boolean =>
  error instanceof BackendUnavailable ||
  error instanceof LedgerConflict ||
  (error instanceof Refusal && error.code === 'backend-unavailable')

async function next(deps: EffectDeps, onboarding: Onboarding): Promise<Handled> {
  const reads = checkedReads(deps.backend, deps.readTimeout)
  if (onboarding.stage === 'linking' || onboarding.stage === 'authorising') return carryOut(deps, reads, onboarding)
  if (onboarding.stage === 'link') await bringOnboarding(deps, reads, onboarding)
  return 'finished'
}

/** Where it goes on by what the platform shows; undefined while it shows nothing yet. */
async function shownBy(
  reads: BackendReads,
  { stage, address, company }: Onboarding,
): Promise<OnboardingStage | 'elsewhere' | undefined> {
  if (stage === 'authorising') return (await reads.isAuthorisedForProduction(company.id)) ? 'production-use' : undefined
  const user = await reads.platformUser(address)
  if (user === undefined) return undefined
  if (user.company !== company.id) return 'elsewhere'
  if (user.loggedInAt !== undefined) return 'sandbox-key'
  return user.activatedAt === undefined ? 'activate' : 'log-in'
}

/** The protocol of a change: read first, look again what it rests on, note the attempt, write with the key, read back. */
async function carryOut(deps: EffectDeps, reads: BackendReads, onboarding: Onboarding): Promise<Handled> {
  const now = await deps.ledger.now()
  const shown = await shownBy(reads, onboarding)
  if (shown === 'elsewhere') return refused(deps, onboarding, now)
  if (shown !== undefined) return settle(deps, onboarding, shown, now)
  if (onboarding.write === 'sent') {
    // Cut off between the attempt and its outcome: unknown, until a read-back says more (I-24).
    await markOnboardingUncertain(deps, onboarding)
    return againAfterReadBack(deps, onboarding)
  }
  if (onboarding.write === 'uncertain' && now - (onboarding.sentAt ?? now) >= uncertainFor)
    return handOver(deps, onboarding, now)
  const gone = await whatIsGone(reads, onboarding)
  if (gone === undefined) return write(deps, onboarding)
  if (onboarding.write !== 'due') return againAfterReadBack(deps, onboarding)
  await backToAgent(deps, onboarding, { verb: 'onboarding.returned', rule: gone, readAt: now })
  return 'finished'
}

/** Looked at immediately before the write: the proof or the evidence, and that who pressed is an agent (I-9, I-17). */
async function whatIsGone(reads: BackendReads, onboarding: Onboarding): Promise<string | undefined> {
  const { stage, deeds } = onboarding
  const pressed = deeds.findLast(({ kind }) => kind === (stage === 'linking' ? 'linked' : 'authorised'))
  const agents = await reads.servicedeskAgents()
  if (!agents.some(({ id }) => id === pressed?.by.userId)) return 'who pressed is no agent any more'
  if (stage === 'authorising') return validationOf(onboarding) === undefined ? 'no evidence of the sandbox' : undefined
  return (await readProof(reads, onboarding)) === undefined ? 'no proof of the company any more' : undefined
}

async function settle(
  deps: EffectDeps,
  onboarding: Onboarding,
  to: OnboardingStage,
  readAt: Instant,
): Promise<Handled> {
  await settleOnboarding(deps, onboarding, to, readAt)
  return 'finished'
}

async function refused(deps: EffectDeps, onboarding: Onboarding, readAt: Instant): Promise<Handled> {
  await backToAgent(deps, onboarding, { verb: 'onboarding.refused', rule: 'a definite no', readAt })
  return 'finished'
}

/** Never written again, but read back: what an agent mended settles it. */
async function handOver(deps: EffectDeps, onboarding: Onboarding, now: Instant): Promise<Handled> {
  if (onboarding.trouble === undefined) await giveOnboardingToAgent(deps, onboarding)
  return { again: now + uncertainFor }
}

async function write(deps: EffectDeps, onboarding: Onboarding): Promise<Handled> {
  const sent = await markOnboardingSent(deps, onboarding)
  const now = await deps.ledger.now()
  if (sent === 'paused') return { again: now + minutes(10) }
  try {
    await inTime(deps.writeTimeout, () => tellPlatform(deps, sent))
  } catch (error) {
    if (error instanceof BackendRefused) return refused(deps, sent, now)
    await markOnboardingUncertain(deps, sent)
    return againAfterReadBack(deps, sent)
  }
  // What the write took of the time must not be missing here.
  const shown = await shownBy(checkedReads(deps.backend, deps.readTimeout), sent).catch(() => undefined)
  if (shown !== undefined && shown !== 'elsewhere') return settle(deps, sent, shown, now)
  await markOnboardingUncertain(deps, sent)
  return againAfterReadBack(deps, sent)
}

function tellPlatform({ backend }: EffectDeps, onboarding: Onboarding): Promise<void> {
  const { tenant, id, stage, generation, address, name, company } = onboarding
  const key = digest(stage, tenant, id, generation)
  if (stage === 'authorising') return backend.authoriseProduction(company.id, key)
  return backend.linkAddress({ address, name, company: company.id }, key)
}

async function againAfterReadBack(deps: EffectDeps, { sentAt }: Onboarding): Promise<Handled> {
  const now = await deps.ledger.now()
  return { again: nextReadBack(sentAt ?? now, now) }
}
