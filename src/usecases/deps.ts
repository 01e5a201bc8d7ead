import type { Catalogue } from '../catalogue/load.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { People } from '../ports/people.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'
import type { WorkingTime } from '../ports/working-time.ts'

export interface Rules {
  /** How long a request waits for a decision, in milliseconds. */
  readonly requestExpiresAfter: number
  /** Working days until who did not decide is reminded, and until the request goes to the next door. */
  readonly remindAfter: number
  readonly escalateAfter: number
  /** How long before it expires everybody hears so, in milliseconds. */
  readonly warnBefore: number
  /** Whether another agent than who looked at the Sandbox must authorise production (I-17). */
  readonly twoAgents: boolean
  /** Address domains of which the tenant proved that mail addresses are its own (I-5). */
  readonly verifiedDomains: readonly string[]
}

/** What a use case needs. The backend can only be read here: a turn changes nothing outside. */
export interface Deps {
  readonly ledger: Ledger
  readonly backend: BackendReads
  readonly people: People
  readonly catalogue: Catalogue
  readonly rules: Rules
  readonly workingTime: WorkingTime
}
