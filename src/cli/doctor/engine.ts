import type { Kysely } from 'kysely'
import { ledgerPlace } from '../../config.ts'
import type { Place } from '../../store/database.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import { postgresEngine } from './postgres-engine.ts'
import { sqliteEngine } from './sqlite-engine.ts'

/** What keeps the ledger, as far as the checks must know: what differs is said here, the rest is the same for all. */
export interface Engine {
  /** Never with a user or a password. */
  readonly name: string
  readonly place: Place
  /** Where there is nothing yet, so that looking does not make it. */
  readonly isThere: () => boolean
  /** Everything that only this engine can have wrong. Writes nothing that stays. */
  readonly look: (db: Kysely<unknown>) => Promise<readonly Finding[]>
  /** In a word or two, and what to do; what an engine says itself may hold data. */
  readonly why: (error: unknown) => Why
}

export interface Why {
  readonly reason: string
  readonly todo: string
}

/** The one place that chooses. */
export function engineOf(kept: NonNullable<Patient['kept']>): Engine {
  const place = ledgerPlace(kept)
  return 'url' in place ? postgresEngine(place.url) : sqliteEngine(place.file)
}
