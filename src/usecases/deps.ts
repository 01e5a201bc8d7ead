import type { Catalogue } from '../catalogue/load.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { People } from '../ports/people.ts'
import type { BackendReads } from '../ports/permissions-backend.ts'

export interface Rules {
  /** How long a request waits for a decision, in milliseconds. */
  readonly requestExpiresAfter: number
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
}
