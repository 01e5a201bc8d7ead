import { PostgresAdapter } from 'kysely'
import type { QueryExecutorProvider } from 'kysely'

/** Asked only where the engines really differ; everything else is the same code on both. */
export const isPostgres = (db: QueryExecutorProvider): boolean => db.getExecutor().adapter instanceof PostgresAdapter
