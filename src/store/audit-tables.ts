import type { AuditVerb } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'

export interface AuditTable {
  tenant: string
  /** Place in the chain of the tenant, from 1, without gaps. */
  seq: number
  at: Instant
  verb: AuditVerb
  actor: string | null
  request_id: string | null
  line_id: string | null
  change_id: string | null
  case_id: string | null
  customer_number: string | null
  user_id: string | null
  authorisation: string | null
  evidence: string | null
  details: string | null
  prev: string
  hash: string
}

/** The newest event of each tenant. Who moves it holds it until the commit, so that a chain never forks. */
export interface AuditHeadTable {
  tenant: string
  seq: number
  hash: string
}

/** Makes the pseudonyms of a person in one calendar month; once it is deleted, they stand for nobody. */
export interface PseudonymKeyTable {
  tenant: string
  /** `aadObjectId`, or the id of a portal user. */
  person_id: string
  /** End of the month. */
  used_until: Instant
  key: string
}
