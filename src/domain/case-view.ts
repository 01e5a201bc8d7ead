import type { Instant } from './instant.ts'
import type { NamedNumber } from './portal.ts'
import type { CaseKind, CaseNote, ServicedeskCase } from './servicedesk-case.ts'
import type { OnboardingDesk } from './onboarding-view.ts'
import type { Party } from './onboarding.ts'

/** A case as an agent sees it. */
export interface CaseView {
  readonly kind: 'case'
  readonly case: ServicedeskCase
  /** The viewer is the agent who claimed it. */
  readonly mine: boolean
  /** Who reported it gets a question only once they open the chat again. */
  readonly unreachable?: true
  /** Of an onboarding: what is needed now, and what of that this agent can do. */
  readonly onboarding?: OnboardingDesk
  /** Which buttons this agent gets; asked from the same functions that refuse later. */
  readonly can: {
    readonly claim: boolean
    readonly release: boolean
    readonly handOver: boolean
    readonly ask: boolean
    readonly close: boolean
  }
}

/** What a case is about, in what who reported it knows of it anyway. */
export interface CaseTopic {
  readonly labels: readonly string[]
  readonly customer?: NamedNumber
}

/** The same case as who reported it sees it: what they are asked, and nothing that the servicedesk found (I-18). */
export interface CaseQuestionView {
  readonly kind: 'case-question'
  readonly id: string
  readonly caseKind: CaseKind
  readonly topic: CaseTopic
  readonly waitingFor: Party
  readonly waitingSince: Instant
  readonly notes: readonly CaseNote[]
  /** Set once it is over. */
  readonly closed?: { readonly at?: Instant; readonly byName?: string; readonly note?: string }
  readonly can: { readonly answer: boolean }
}
