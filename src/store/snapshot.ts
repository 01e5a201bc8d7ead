import { sql } from 'kysely'
import { isPostgres } from './engine.ts'
import type { Db } from './tables.ts'

/** Several reads of one moment: without it a commit between them would show new lines under an old version (I-26). */
export function snapshot<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db)
  if (isPostgres(db))
    return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
  return db.connection().execute(async (connection) => {
    // Deferred: a reader must not wait for the write lock.
    await sql`begin deferred`.execute(connection)
    try {
      return await read(connection)
    } finally {
      await sql`commit`.execute(connection)
    }
  })
}
