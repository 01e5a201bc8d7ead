import type { Instant } from '../domain/instant.ts'

/** At most one row, named `grants`: while it is there nothing is carried out in the backend. */
export interface GrantsPauseTable {
  name: string
  since: Instant
  by_name: string
  reason: string
}

/** One row per periodic job. `lease_until` is by the clock of the process: it is about an instance that lives or not. */
export interface JobLeaseTable {
  name: string
  fence: number
  lease_until: number | null
  finished_at: number | null
}

/** One row while retention deletes, none otherwise: the triggers let go of what is final and older than this. */
export interface RetentionWindowTable {
  name: string
  closed_before: Instant
}

/** Rows only while somebody is being erased: the triggers let their ids give way to the placeholder. */
export interface ErasureWindowTable {
  tenant: string
  /** An id in Teams, or of a portal account; a person may have both. */
  person_id: string
  placeholder: string
}
