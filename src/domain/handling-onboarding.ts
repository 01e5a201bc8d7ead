import { whyNotHandle } from './handling-case.ts'
import type { WhyNot } from './handling-case.ts'
import type { Involved } from './access-request.ts'
import { isBefore, isInOnboarding, isOnboardingOver, isUnderWay, onboardingMoves } from './onboarding.ts'
import type { Onboarding, OnboardingStage } from './onboarding.ts'
import { validationOf } from './onboarding-deeds.ts'
import type { RefusalCode } from './refusal.ts'
import type { ServicedeskCase } from './servicedesk-case.ts'

/** What stands in the way of who asked, or of who gets access. */
type WhyNotOnboarding = (found: Onboarding) => RefusalCode | undefined

/** Once the platform was told to link, nobody can take that back: an agent finds out how it ended. */
export const whyNotWithdrawOnboarding: WhyNotOnboarding = (found) => {
  if (isOnboardingOver(found)) return 'onboarding-over'
  if (!onboardingMoves[found.stage].includes('withdrawn')) return 'onboarding-too-late'
  return isUnderWay(found) ? 'onboarding-under-way' : undefined
}

const reading: readonly OnboardingStage[] = ['apis', 'versions']

export const whyNotGoOn: WhyNotOnboarding = (found) => {
  if (isOnboardingOver(found)) return 'onboarding-over'
  return reading.includes(found.stage) ? undefined : 'onboarding-not-now'
}

const testing: readonly OnboardingStage[] = ['sandbox-key', 'apis', 'versions', 'sandbox-test']

export const whyNotReport: WhyNotOnboarding = (found) => {
  if (isOnboardingOver(found)) return 'onboarding-over'
  return testing.includes(found.stage) ? undefined : 'onboarding-not-now'
}

/** An administrator of the number stands behind who gets access; nobody does so for themselves (I-11). */
export function whyNotVouch(
  found: Onboarding,
  administrator: Involved & { readonly address?: string },
): RefusalCode | undefined {
  if (isInOnboarding(found, administrator)) return 'own-request'
  if (isOnboardingOver(found)) return 'onboarding-over'
  if (found.vouching === 'yes' || found.vouching === 'no') return 'already-decided'
  return found.vouching === 'asked' && found.stage === 'link' ? undefined : 'onboarding-not-now'
}

const ownOrClosed: WhyNot = (found, agent) => {
  if (found.state === 'closed') return 'case-closed'
  return found.requester?.id === agent ? 'own-request' : undefined
}

const atStage = (found: Pick<ServicedeskCase, 'stage'>, at: readonly OnboardingStage[]): RefusalCode | undefined => {
  const { stage } = found
  if (stage !== undefined && at.includes(stage)) return undefined
  return 'onboarding-not-now'
}

/** Production, and what leads to it, only after the Sandbox (I-17). */
const afterSandbox = (
  found: ServicedeskCase,
  begins: OnboardingStage,
  at: readonly OnboardingStage[] = [begins],
): RefusalCode | undefined =>
  found.stage !== undefined && isBefore(found.stage, begins) ? 'sandbox-first' : atStage(found, at)

export const whyNotLink: WhyNot = (found, agent) =>
  ownOrClosed(found, agent) ?? whyNotHandle(found, agent) ?? atStage(found, ['link'])

export const whyNotDecline: WhyNot = (found, agent) => {
  const why = ownOrClosed(found, agent) ?? whyNotHandle(found, agent)
  if (why !== undefined) return why
  if (found.stage === undefined) return 'onboarding-not-now'
  return onboardingMoves[found.stage].includes('declined') ? undefined : 'onboarding-too-late'
}

export const whyNotValidate: WhyNot = (found, agent) =>
  ownOrClosed(found, agent) ?? whyNotHandle(found, agent) ?? afterSandbox(found, 'validate')

export const whyNotSendBack: WhyNot = (found, agent) =>
  ownOrClosed(found, agent) ?? whyNotHandle(found, agent) ?? afterSandbox(found, 'validate', ['validate', 'authorise'])

/** With two agents the second need not take the case over; with one it is who has it. */
export const whyNotAuthorise =
  (twoAgents: boolean): WhyNot =>
  (found, agent) =>
    ownOrClosed(found, agent) ??
    (twoAgents ? undefined : whyNotHandle(found, agent)) ??
    afterSandbox(found, 'authorise')

/** What the case alone does not tell: it is the agent's own access, or the write is on its way. */
export function whyNotDecide(
  found: Onboarding,
  agent: Involved & { readonly address?: string },
): RefusalCode | undefined {
  if (isInOnboarding(found, agent)) return 'own-request'
  return isUnderWay(found) && found.trouble === undefined ? 'onboarding-under-way' : undefined
}

/** Who looked at the Sandbox does not authorise as well; two accounts of one person are one person (I-11, I-17). */
export function isSecondAgent(found: Pick<Onboarding, 'deeds'>, agent: Involved): boolean {
  const first = validationOf(found)?.by
  if (first === undefined) return true
  return first.id !== agent.id && (first.userId === undefined || first.userId !== agent.userId)
}
