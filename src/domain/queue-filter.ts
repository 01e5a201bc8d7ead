import { onboardingStages, parties } from './onboarding.ts'
import type { OnboardingStage, Party } from './onboarding.ts'
import { caseKinds } from './servicedesk-case.ts'
import type { CaseKind } from './servicedesk-case.ts'

/** Whose cases: everybody's, one's own, or those that nobody claimed. */
export const queueShares = ['all', 'mine', 'nobody'] as const

/** What an agent wants to see of the queue. Nothing in it is believed: it only leaves out. */
export interface QueueFilter {
  readonly kind?: CaseKind
  readonly stage?: OnboardingStage
  readonly waitingFor?: Party
  /** Waits longer than so many working hours. */
  readonly olderThan?: number
  readonly share: (typeof queueShares)[number]
  /** From 1. */
  readonly page: number
}

export const wholeQueue: QueueFilter = { share: 'all', page: 1 }

/** As many as a card has room for. */
export const casesOnPage = 6

/** A working day, counted in hours: 08:00 to 18:00 (ADR 13). */
export const hoursOfWorkingDay = 10

/** Longer ago than anything that is kept. */
const longest = 9999

/** As what stands behind the colon of a button's id, e.g. "k=not-visible;o=20"; `readQueueFilter` reads it back. */
export const writeQueueFilter = ({ kind, stage, waitingFor, olderThan, share, page }: QueueFilter): string =>
  [
    ...(kind === undefined ? [] : [`k=${kind}`]),
    ...(stage === undefined ? [] : [`s=${stage}`]),
    ...(waitingFor === undefined ? [] : [`w=${waitingFor}`]),
    ...(olderThan === undefined ? [] : [`o=${String(olderThan)}`]),
    ...(share === 'all' ? [] : [`c=${share}`]),
    ...(page === 1 ? [] : [`p=${String(page)}`]),
  ].join(';')

/** What cannot be read is left out, so that any text is a filter. */
export function readQueueFilter(text = ''): QueueFilter {
  const parts = new Map(text.split(';').map((part) => [part.slice(0, 2), part.slice(2)]))
  const one = <T extends string>(name: string, among: readonly T[]): T | undefined =>
    among.find((each) => each === parts.get(name))
  const whole = (name: string): number | undefined => {
    const value = parts.get(name) ?? ''
    return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : undefined
  }
  const [kind, stage, waitingFor] = [one('k=', caseKinds), one('s=', onboardingStages), one('w=', parties)]
  const olderThan = whole('o=')
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(olderThan === undefined ? {} : { olderThan: Math.min(olderThan, longest) }),
    share: one('c=', queueShares) ?? 'all',
    page: whole('p=') ?? 1,
  }
}
