import type { Progress } from './change.ts'
import type { Instant } from './instant.ts'
import type { NamedNumber } from './portal.ts'

/** What is looked at when somebody does not see what they should have, in this order. */
export const checkNames = ['number', 'decision', 'delay', 'read-only', 'place', 'prerequisite', 'backend'] as const
export type CheckName = (typeof checkNames)[number]

/** `look`: only the person can see that. `none`: this question does not arise. `unknown`: nobody answered. */
export type CheckOutcome = 'right' | 'wrong' | 'look' | 'none' | 'unknown'

export interface Checked {
  readonly check: CheckName
  readonly outcome: CheckOutcome
}

/** Why it is not to be seen, with what a person needs for the next step. */
export type Cause =
  | { readonly kind: 'other-number'; readonly numbers: readonly NamedNumber[] }
  | { readonly kind: 'not-requested' }
  | { readonly kind: 'not-decided'; readonly requestId: string }
  | { readonly kind: 'declined' | 'expired' | 'cancelled' | 'underway' | 'failed'; readonly requestId?: string }
  | { readonly kind: 'too-early'; readonly until: Instant }
  | { readonly kind: 'read-only'; readonly label: string }
  | { readonly kind: 'no-account' }
  | { readonly kind: 'not-user' }
  /** Without a name: not through this bot. */
  | { readonly kind: 'taken-away'; readonly byName?: string; readonly at?: Instant }
  | { readonly kind: 'no-answer' }
  /** Granted, long enough ago, and everything that can be looked at is as it should be. */
  | { readonly kind: 'nothing-wrong' }

export interface Diagnosis {
  /** Up to and including the one that told the cause. */
  readonly checks: readonly Checked[]
  readonly cause: Cause
}

/** What ledger and backend tell of one service of one person on one number. Undefined: the backend did not answer. */
export interface VisibilityFacts {
  readonly now: Instant
  readonly account: 'there' | 'absent' | 'unknown'
  readonly isUserOfNumber: boolean | undefined
  readonly held: { readonly since: Instant } | 'not-held' | undefined
  /** Their other numbers on which it is held. */
  readonly elsewhere: readonly NamedNumber[]
  /** The newest request for it, and how far it is. */
  readonly asked?: { readonly requestId: string; readonly progress: Progress }
  /** The newest change that was to switch it on, whether asked for or not. */
  readonly granted?: { readonly progress: Progress; readonly at?: Instant }
  readonly takenAway?: { readonly byName?: string; readonly at?: Instant }
  /** How long the portal may take to show it, in milliseconds (F-20, F-24). */
  readonly delay: number
  /** There is an authorisation that looks like it and gives an error message. */
  readonly mayBeReadOnly: boolean
  /** Its label, where it is held (F-17). */
  readonly readOnly?: string
}

type Finding = Exclude<CheckOutcome, 'wrong'> | Cause
type Check = (facts: VisibilityFacts) => Finding

/** Looks at one thing after the other; the first that is wrong is the cause. */
export function diagnose(facts: VisibilityFacts): Diagnosis {
  const checked: Checked[] = []
  for (const check of checkNames) {
    const finding = checks[check](facts)
    checked.push({ check, outcome: typeof finding === 'string' ? finding : 'wrong' })
    if (typeof finding !== 'string') return { checks: checked, cause: finding }
  }
  const unanswered = checked.some(({ outcome }) => outcome === 'unknown')
  return { checks: checked, cause: { kind: unanswered ? 'no-answer' : 'nothing-wrong' } }
}

const isHeld = ({ held }: VisibilityFacts): boolean => held !== undefined && held !== 'not-held'
const wasAsked = ({ asked, granted }: VisibilityFacts): boolean => asked !== undefined || granted !== undefined
const isStranger = ({ account, isUserOfNumber }: VisibilityFacts): boolean =>
  account === 'absent' || isUserOfNumber === false

const checks: Readonly<Record<CheckName, Check>> = {
  /** What was asked or granted on this number is meant for this number. */
  number: (facts) => {
    if (isHeld(facts) || wasAsked(facts)) return 'right'
    if (facts.account === 'absent') return 'none'
    if (facts.held === undefined) return 'unknown'
    return facts.elsewhere.length > 0 ? { kind: 'other-number', numbers: facts.elsewhere } : 'right'
  },

  decision: (facts) => {
    if (isHeld(facts)) return 'right'
    const { asked, granted } = facts
    if (granted !== undefined) return ofProgress(granted.progress, asked?.requestId)
    if (asked !== undefined) return ofProgress(asked.progress, asked.requestId)
    if (isStranger(facts) || facts.readOnly !== undefined) return 'none'
    return facts.held === undefined ? 'unknown' : { kind: 'not-requested' }
  },

  /** At the very minute it should be there, it is not too early any more. */
  delay: (facts) => {
    const since = facts.granted?.at ?? (isHeld(facts) ? (facts.held as { since: Instant }).since : undefined)
    if (facts.delay === 0 || since === undefined || facts.held === 'not-held' || facts.takenAway !== undefined)
      return 'none'
    const until = since + facts.delay
    return facts.now < until ? { kind: 'too-early', until } : 'right'
  },

  'read-only': ({ readOnly, mayBeReadOnly, held, account }) => {
    if (readOnly !== undefined) return { kind: 'read-only', label: readOnly }
    if (account === 'absent' || !mayBeReadOnly) return 'none'
    return held === undefined ? 'unknown' : 'right'
  },

  place: ({ held, account }) => (held === 'not-held' || account === 'absent' ? 'none' : 'look'),

  prerequisite: ({ account, isUserOfNumber }) => {
    if (account === 'absent') return { kind: 'no-account' }
    if (isUserOfNumber === false) return { kind: 'not-user' }
    return account === 'unknown' || isUserOfNumber === undefined ? 'unknown' : 'right'
  },

  backend: (facts) => {
    if (isHeld(facts)) return 'right'
    // A switch-off through this bot is known without the backend.
    if (facts.held === undefined && facts.takenAway === undefined) return 'unknown'
    return { kind: 'taken-away', ...facts.takenAway }
  },
}

/** How far it came, where it is not known to be on. */
function ofProgress(progress: Progress, requestId: string | undefined): Finding {
  const of = requestId === undefined ? {} : { requestId }
  switch (progress) {
    case 'waiting':
    case 'submitted':
      return requestId === undefined ? 'none' : { kind: 'not-decided', requestId }
    case 'declined':
    case 'expired':
    case 'cancelled':
    case 'failed':
      return { kind: progress, ...of }
    case 'approved':
    case 'being-granted':
    case 'uncertain':
      return { kind: 'underway', ...of }
    // Was on: whether it still is, the backend says.
    case 'granted':
    case 'revoked':
    case 'being-revoked':
      return 'right'
    default:
      return progress satisfies never
  }
}
