import { isOnboardingOver, onboardingMoves, stageFacts } from '../../src/domain/onboarding.ts'
import type { Onboarding, OnboardingStage } from '../../src/domain/onboarding.ts'
import type { LedgerTransaction } from '../../src/ports/ledger.ts'
import { actorOf } from '../../src/usecases/fresh-rights.ts'
import { aDeed, anOnboarding } from './a-stored-onboarding.ts'
import { lindehof, number, onboardingOf, personOf } from './an-onboarding.ts'
import type { Bot } from './bot.ts'
import { named } from './cast.ts'

interface Cast {
  readonly requester: string
  /** Who gets access; known by the address alone. */
  readonly access: string
  readonly administrator: string
  /** Has the case, and linked the address. */
  readonly agent: string
  /** Looked at the Sandbox. */
  readonly validator: string
}

const way: readonly OnboardingStage[] = [
  ...(['linking', 'activate', 'log-in', 'sandbox-key', 'apis', 'versions', 'sandbox-test', 'validate'] as const),
  ...(['authorise', 'authorising', 'production-use', 'done'] as const),
]

const pathTo = (stage: OnboardingStage): readonly OnboardingStage[] =>
  stage === 'declined' || stage === 'withdrawn' ? [stage] : way.slice(0, way.indexOf(stage) + 1)

let made = 0

/** An onboarding that stands at this stage, as nothing is owed for it; its case has an agent. */
export async function standsAt(bot: Bot, stage: OnboardingStage, cast: Cast): Promise<Onboarding> {
  made += 1
  const { tenant } = bot.teams
  const [requester, administrator, agent, validator] = await Promise.all(
    [cast.requester, cast.administrator, cast.agent, cast.validator].map(async (id) =>
      actorOf(await personOf(bot, id)),
    ),
  )
  if (!requester || !administrator || !agent || !validator) throw new Error('somebody is missing')
  const { name, address } = named(cast.access)
  const caseId = `M-${made}`
  const about = { requester, name, address, customer: { number, name: 'Lindehof Webwinkel' }, caseId }
  const company = { id: lindehof, name: 'Lindehof Groep' }
  const onboarding = anOnboarding({ tenant, company, ...about, vouching: 'asked' })
  await bot.app.store.ledger.write(async (tx) => {
    const waits = {
      waitingFor: 'servicedesk',
      waitingSince: tx.now,
      openedAt: tx.now,
      notes: [],
      findings: [],
    } as const
    const itsCase = { id: caseId, tenant, kind: 'onboarding', state: 'open', version: 1, requester } as const
    await tx.insertCase({ ...itsCase, ...waits, onboardingId: onboarding.id, stage: 'link' })
    await tx.moveCase(tenant, caseId, 1, 'claimed', { claimedBy: agent })
    await tx.insertOnboarding(onboarding)
    await tx.bringOnboarding(tenant, onboarding.id, [administrator.userId ?? ''])
    const deeds = { linking: aDeed('vouched', { by: administrator }), authorise: aDeed('validated', { by: validator }) }
    for (const to of pathTo(stage)) await walk(tx, onboarding, to, deeds)
  })
  return onboardingOf(bot, onboarding.id)
}

async function walk(
  tx: LedgerTransaction,
  { tenant, id, caseId }: Onboarding,
  to: OnboardingStage,
  deeds: Partial<Record<OnboardingStage, ReturnType<typeof aDeed>>>,
): Promise<void> {
  const deed = deeds[to]
  if (deed !== undefined) await tx.insertOnboardingDeed(tenant, id, deed)
  const before = await tx.onboarding(tenant, id)
  if (to === 'linking') await tx.changeOnboarding(tenant, id, before?.version ?? 0, { vouching: 'yes' })
  const { version = 0 } = (await tx.onboarding(tenant, id)) ?? {}
  const proof = { kind: 'administrator', value: deeds.linking?.by.userId ?? '', name: 'x', at: tx.now } as const
  await tx.moveOnboarding(tenant, id, version, to, to === 'linking' ? { proof, write: 'due' } : writing(to))
  await tx.caseWaits(tenant, caseId, { for: stageFacts[to].party ?? 'servicedesk', stage: to })
  const found = await tx.servicedeskCase(tenant, caseId)
  if (isOnboardingOver({ stage: to }))
    await tx.moveCase(tenant, caseId, found?.version ?? 0, 'closed', { closedAt: tx.now })
}

const writing = (to: OnboardingStage) => (to === 'authorising' ? ({ write: 'due' } as const) : {})

/** So that another of the same address can be there. */
export async function ends(bot: Bot, { tenant, id, caseId }: Onboarding): Promise<void> {
  await bot.app.store.ledger.write(async (tx) => {
    for (;;) {
      const found = await tx.onboarding(tenant, id)
      if (found === undefined || isOnboardingOver(found)) return
      const moves = onboardingMoves[found.stage]
      const to = moves.includes('withdrawn') ? 'withdrawn' : (moves.findLast((each) => each !== found.stage) ?? 'done')
      await walk(tx, { ...found, caseId }, to, {})
    }
  })
}
