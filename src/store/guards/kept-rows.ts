import { fixedButForErasure } from './erasure-guards.ts'
import { refuse } from './guard.ts'
import type { Guard } from './guard.ts'

type Key = readonly string[]

/**
 * A replacing insert of SQLite would remove the row that is there without asking the guard on deletes. PostgreSQL has
 * none, and there the guard would break `on conflict do nothing`, which is how the ledger learns of a conflict.
 */
export function neverReplaced(table: string, keys: readonly Key[]): Guard {
  const taken = keys.map((key) => `(${key.map((column) => `"${column}" = new."${column}"`).join(' and ')})`)
  const condition = `exists (select 1 from "${table}" where ${taken.join(' or ')})`
  return { does: 'refuse', table, rule: 'is never replaced', event: 'insert', condition, only: 'sqlite' }
}

/** Rows stay; only the columns that are not named here may change. `keys` are all that the table has. */
export const keeps = (table: string, keys: readonly Key[], fixed: readonly string[]): readonly Guard[] => [
  neverReplaced(table, keys),
  refuse(table, 'is never deleted', 'delete'),
  ...fixedButForErasure(table, 'keeps what it is about', fixed),
]

/** Rows stay as they are. `columns` are all, where some of them name people who may be erased. */
export const appendOnly = (table: string, keys: readonly Key[], columns?: readonly string[]): readonly Guard[] => [
  neverReplaced(table, keys),
  refuse(table, 'is never deleted', 'delete'),
  ...(columns === undefined
    ? [refuse(table, 'is never changed', 'update')]
    : fixedButForErasure(table, 'is never changed', columns)),
]
