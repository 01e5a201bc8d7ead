import { whyNotGoOn, whyNotReport, whyNotVouch, whyNotWithdrawOnboarding } from '../domain/handling-onboarding.ts'
import type { OnboardingFacts, OnboardingView } from '../domain/onboarding-view.ts'
import type { Person } from '../domain/person.ts'
import { openQuestion } from '../domain/servicedesk-case.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import type { LedgerReads } from '../ports/ledger.ts'
import { involvedOf } from './decide-invitation.ts'
import { onboardingFacts } from './onboarding-facts.ts'
import type { Standing } from './standing.ts'

/** The customer's side; undefined for who has no part in it (I-18). @throws BackendUnavailable */
export async function onboardingView(
  { ledger }: { readonly ledger: LedgerReads },
  person: Person,
  standing: Standing,
  id: string,
): Promise<OnboardingView | undefined> {
  const onboarding = await ledger.onboarding(person.tenant, id)
  const audience = onboarding && (await standing.toOnboarding(onboarding))
  const found = onboarding && (await ledger.servicedeskCase(person.tenant, onboarding.caseId))
  if (onboarding === undefined || audience === undefined || found === undefined) return undefined
  const isTheirs = audience !== 'administrator'
  const facts = onboardingFacts(onboarding, found)
  const isTested = isTheirs && whyNotReport(onboarding) === undefined
  const calls = isTested ? (await standing.onPlatform(onboarding)).calls : undefined
  return {
    kind: 'onboarding',
    audience,
    onboarding: isTheirs ? facts : forAdministrator(facts),
    ...(audience === 'requester' ? questionIn(found) : {}),
    ...(onboarding.vouching === undefined ? {} : { vouching: onboarding.vouching }),
    ...(calls === undefined ? {} : { calls }),
    can: {
      withdraw: isTheirs && whyNotWithdrawOnboarding(onboarding) === undefined,
      goOn: isTheirs && whyNotGoOn(onboarding) === undefined,
      report: isTheirs && whyNotReport(onboarding) === undefined,
      vouch: !isTheirs && whyNotVouch(onboarding, involvedOf(person)) === undefined,
    },
  }
}

/** They are asked who somebody is; how the Sandbox goes is not theirs to read. */
function forAdministrator(facts: OnboardingFacts): OnboardingFacts {
  const { report: _report, sandbox: _sandbox, sentBack: _sentBack, trouble: _trouble, ...rest } = facts
  return rest
}

function questionIn(found: ServicedeskCase): Pick<OnboardingView, 'question'> {
  const asked = found.state === 'closed' ? undefined : openQuestion(found)
  return asked === undefined ? {} : { question: { text: asked.text, byName: asked.by.name, at: asked.at } }
}
