import { isOnboardingOver } from '../domain/onboarding.ts'
import type { Onboarding } from '../domain/onboarding.ts'
import { endingOf, reportOf, sentBackOf, validationOf } from '../domain/onboarding-deeds.ts'
import type { OnboardingFacts } from '../domain/onboarding-view.ts'
import type { ServicedeskCase } from '../domain/servicedesk-case.ts'
import { missingIn } from './sandbox-calls.ts'

/** The same facts for both sides; whose turn it is stands on the case. */
export function onboardingFacts(onboarding: Onboarding, found: ServicedeskCase): OnboardingFacts {
  const { id, version, stage, stageSince, requester, forSelf, name, address, customer, company } = onboarding
  const { askedAt, caseId, trouble } = onboarding
  const { waitingFor, waitingSince } = found
  return {
    ...{ id, version, stage, stageSince, requesterName: requester.name, forSelf, name, address, customer, askedAt },
    ...{ caseId, companyName: company.name },
    ...(isOnboardingOver(onboarding) ? ended(onboarding) : { waitingFor, waitingSince }),
    ...(trouble === undefined ? {} : { trouble }),
    ...sandbox(onboarding),
  }
}

function ended(onboarding: Onboarding): Pick<OnboardingFacts, 'ended'> {
  const { endedAt, stageSince, stage } = onboarding
  const ending = stage === 'done' ? undefined : endingOf(onboarding)
  return {
    ended: {
      at: endedAt ?? stageSince,
      ...(ending === undefined ? {} : { byName: ending.by.name }),
      ...(ending === undefined || ending.text === '' ? {} : { reason: ending.text }),
    },
  }
}

function sandbox(onboarding: Onboarding): Pick<OnboardingFacts, 'report' | 'sandbox' | 'sentBack'> {
  const report = reportOf(onboarding)
  const validation = validationOf(onboarding)
  const sentBack = sentBackOf(onboarding)
  return {
    ...(report === undefined ? {} : { report: reportFacts(report) }),
    ...(validation === undefined
      ? {}
      : {
          sandbox: {
            by: validation.by,
            at: validation.at,
            calls: validation.calls ?? [],
            checked: validation.checked ?? [],
          },
        }),
    ...(sentBack === undefined
      ? {}
      : { sentBack: { at: sentBack.at, byName: sentBack.by.name, reason: sentBack.text } }),
  }
}

function reportFacts({ at, by, calls = [], text }: Onboarding['deeds'][number]): OnboardingFacts['report'] {
  return { at, byName: by.name, calls, missing: missingIn(calls), ...(text === '' ? {} : { note: text }) }
}
