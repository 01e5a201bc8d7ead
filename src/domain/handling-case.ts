import { stageFacts } from './onboarding.ts'
import type { RefusalCode } from './refusal.ts'
import { openQuestion } from './servicedesk-case.ts'
import type { ServicedeskCase } from './servicedesk-case.ts'

/** What stands in the way of one person, by their id in Teams; undefined when nothing does. */
export type WhyNot = (found: ServicedeskCase, personId: string) => RefusalCode | undefined

export const isMine = ({ state, claimedBy }: ServicedeskCase, personId: string): boolean =>
  state === 'claimed' && claimedBy?.id === personId

export const whyNotClaim: WhyNot = (found, agent) => {
  if (found.state === 'closed') return 'case-closed'
  return found.state === 'claimed' && !isMine(found, agent) ? 'case-not-yours' : undefined
}

/** To hand it over or back. */
export const whyNotHandle: WhyNot = (found, agent) => {
  if (found.state === 'closed') return 'case-closed'
  return isMine(found, agent) ? undefined : 'case-not-yours'
}

/**
 * A second approval ends with a decision, or when it is not needed any more; an onboarding by its own last step, or when
 * it is declined. With them ends their case.
 */
export const whyNotClose: WhyNot = (found, agent) => {
  const ended = found.stage === undefined || stageFacts[found.stage].party === undefined
  return (
    whyNotHandle(found, agent) ??
    (found.kind === 'second-approval' ? 'second-approval-waits' : ended ? undefined : 'onboarding-not-over')
  )
}

/** Some cases nobody reported, and nobody asks themselves. */
export const whyNotAsk: WhyNot = (found, agent) =>
  whyNotHandle(found, agent) ??
  (found.requester === undefined || found.requester.id === agent ? 'nobody-to-ask' : undefined)

/** To anybody but who reported it a case is as unknown as one that is not there (I-18). */
export const whyNotAnswer: WhyNot = (found, person) => {
  if (found.requester?.id !== person) return 'not-visible'
  if (found.state === 'closed') return 'case-closed'
  return openQuestion(found) === undefined ? 'nothing-asked' : undefined
}
