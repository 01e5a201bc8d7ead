import type { Kysely } from 'kysely'
import { openSqlite } from './open-database.ts'
import { openPostgres } from './open-postgres.ts'

/** Where the data is kept: a SQLite file, made with its folder where it does not exist, or a PostgreSQL database. */
export type Place = { readonly file: string } | { readonly url: string }

export interface OpenDatabase<T> {
  readonly db: Kysely<T>
  readonly close: () => Promise<void>
  /** Leaves nothing of what was deleted in the files, as far as that is not the server's work. @returns whether it could */
  readonly scrub: () => Promise<boolean>
}

/** @param schema the part of a PostgreSQL database; a file holds one thing only */
export const openDatabase = <T>(place: Place, schema = 'public'): OpenDatabase<T> =>
  'url' in place ? openPostgres<T>(place.url, schema) : openSqlite<T>(place.file)
