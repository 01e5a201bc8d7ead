import type { WhyNot } from '../domain/handling-case.ts'
import {
  isSecondAgent,
  whyNotAuthorise,
  whyNotDecide,
  whyNotDecline,
  whyNotLink,
  whyNotSendBack,
  whyNotValidate,
} from '../domain/handling-onboarding.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import type { OnboardingDesk } from '../domain/onboarding-view.ts'
import type { Person } from '../domain/person.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { involvedOf } from './decide-invitation.ts'
import type { Rules } from './deps.ts'
import { actorOf } from './fresh-rights.ts'
import { onboardingFacts } from './onboarding-facts.ts'
import type { Standing } from './standing.ts'

interface ViewDeps {
  readonly ledger: LedgerReads
  readonly rules: Pick<Rules, 'twoAgents'>
}

/** The servicedesk's half, for an agent; undefined where the case is about something else. */
export async function onboardingDesk(
  { ledger, rules }: ViewDeps,
  found: ServicedeskCase,
  agent: Person,
  standing: Standing,
): Promise<OnboardingDesk | undefined> {
  const { tenant, onboardingId } = found
  const onboarding = onboardingId === undefined ? undefined : await ledger.onboarding(tenant, onboardingId)
  if (onboarding === undefined) return undefined
  const now = found.state === 'closed' ? {} : await standing.onPlatform(onboarding)
  // Where it is still to be linked, or again, only what proves it now counts (I-8).
  const proof = onboarding.stage === 'link' ? now.proof : (onboarding.proof ?? now.proof)
  const vouching = await howVouched(ledger, onboarding)
  const may = (whyNot: WhyNot): boolean =>
    whyNot(found, agent.id) === undefined && whyNotDecide(onboarding, involvedOf(agent)) === undefined
  const needsSecond = rules.twoAgents && !isSecondAgent(onboarding, actorOf(agent))
  return {
    onboarding: onboardingFacts(onboarding, found),
    ...(proof === undefined ? {} : { proof }),
    ...(vouching === undefined ? {} : { vouching }),
    ...(now.calls === undefined ? {} : { calls: now.calls }),
    needsSecond,
    can: {
      link: may(whyNotLink),
      decline: may(whyNotDecline),
      validate: may(whyNotValidate),
      sendBack: may(whyNotSendBack),
      authorise: !needsSecond && may(whyNotAuthorise(rules.twoAgents)),
    },
  }
}

async function howVouched(ledger: LedgerReads, onboarding: Onboarding): Promise<OnboardingDesk['vouching']> {
  const { tenant, vouching, broughtTo } = onboarding
  if (vouching === undefined || vouching === 'yes') return undefined
  const people = await Promise.all(broughtTo.map((userId) => ledger.peopleLinkedTo(tenant, userId)))
  const names = people.flatMap((linked) => linked.slice(0, 1).flatMap(({ portalUser }) => portalUser?.name ?? []))
  return { state: vouching, names }
}
