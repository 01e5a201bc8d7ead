import type { PlatformEvent, PlatformEventKind } from '../domain/api-platform.ts'
import { isBefore, onboardingMoves } from '../domain/onboarding.ts'
import type { Onboarding, OnboardingStage } from '../domain/onboarding.ts'
import type { Ledger, LedgerTransaction } from '../ports/ledger.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { Survey } from '../ports/survey.ts'
import { lockedOnboarding, moveOnboarding } from './move-onboarding.ts'

/** What is to be done next once this has happened. */
const leadsTo: Readonly<Record<PlatformEventKind, OnboardingStage>> = {
  'activation-sent': 'activate',
  activated: 'log-in',
  'logged-in': 'sandbox-key',
  'sandbox-key-seen': 'apis',
  'production-authorised': 'production-use',
  'production-used': 'done',
}

const atOnce = 100
/** What is left comes in the next run. */
const pagesAtMost = 50

interface FollowDeps {
  readonly ledger: Ledger
  readonly survey: Pick<Survey, 'tenants'>
  readonly reads: () => Pick<BackendReads, 'platformEvents'>
}

/**
 * Moves onboardings along by what happened on the platform itself. Each event counts once, in whatever order they come,
 * and only forward. What fails leaves the cursor where it was. @throws BackendUnavailable worth a retry
 */
export async function followPlatform({ ledger, survey, reads }: FollowDeps): Promise<void> {
  const tenants = await survey.tenants()
  for (let page = 0; page < pagesAtMost; page += 1) {
    const from = await ledger.platformCursor()
    const { events, cursor } = await reads().platformEvents(from, atOnce)
    if (events.length === 0) return
    for (const event of events) await ledger.write((tx) => take(tx, tenants, event))
    await ledger.write((tx) => tx.movePlatformCursor(from, cursor))
  }
}

async function take(tx: LedgerTransaction, tenants: readonly string[], event: PlatformEvent): Promise<void> {
  if (!(await tx.notePlatformEvent(event))) return
  const to = leadsTo[event.kind]
  for (const tenant of tenants)
    for (const each of await tx.openOnboardings(tenant, event.company)) {
      if (!isAbout(event, each) || !isFurther(each.stage, to)) continue
      const { onboarding } = await lockedOnboarding(tx, each)
      if (isFurther(onboarding.stage, to)) await moveBy(tx, onboarding, event, to)
    }
}

/** What is the company's is about everybody in it. */
const isAbout = ({ address }: PlatformEvent, onboarding: Onboarding): boolean =>
  address === undefined || address.trim().toLowerCase() === onboarding.address

const isFurther = (from: OnboardingStage, to: OnboardingStage): boolean =>
  isBefore(from, to) && onboardingMoves[from].includes(to)

async function moveBy(
  tx: LedgerTransaction,
  onboarding: Onboarding,
  { id, kind, at, company }: PlatformEvent,
  to: OnboardingStage,
): Promise<void> {
  const isUsed = to === 'production-use' && (await tx.hasHappened(company, 'production-used'))
  await moveOnboarding(tx, onboarding, {
    to: isUsed ? 'done' : to,
    verb: 'onboarding.moved',
    evidence: { rule: 'told by the platform', read: { event: id, kind, at }, readAt: tx.now },
    details: { event: kind },
  })
}
