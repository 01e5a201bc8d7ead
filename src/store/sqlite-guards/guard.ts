/** A trigger that refuses, or derives, whatever program writes to the file (I-19). */
export interface Guard {
  readonly name: string
  readonly sql: string
}

export type Event = 'insert' | 'delete' | 'update' | `update of ${string}`

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const oneOf = (values: readonly string[]): string => `(${values.map(quoted).join(', ')})`

/** Refuses the event where the condition holds; without a condition, always. */
export function refuse(table: string, rule: string, event: Event, condition?: string): Guard {
  const name = `guard_${table}_${rule.replaceAll(/[^a-z]+/g, '_')}`
  const when = condition === undefined ? '' : ` when ${condition}`
  const message = quoted(`${table}: ${rule}`)
  return {
    name,
    sql: `CREATE TRIGGER ${name} before ${event} on "${table}"${when} begin select raise(abort, ${message}); end`,
  }
}

/** The moves of a domain table, and no others. A state may only be left for one that the table lists. */
export function onlyMoves<S extends string>(table: string, moves: Readonly<Record<S, readonly S[]>>): Guard {
  const legal = (Object.entries(moves) as [S, readonly S[]][])
    .filter(([, to]) => to.length > 0)
    .map(([from, to]) => `(old.state = ${quoted(from)} and new.state in ${oneOf(to)})`)
  return refuse(table, 'no such move', 'update of state', `not (${legal.join(' or ')})`)
}

export const beginsAs = (table: string, states: readonly string[]): Guard =>
  refuse(table, 'begins otherwise', 'insert', `new.state not in ${oneOf(states)}`)

type Key = readonly string[]

/** A replacing insert would remove the row that is there without asking the guard on deletes. */
function neverReplaced(table: string, keys: readonly Key[]): Guard {
  const taken = keys.map((key) => `(${key.map((column) => `"${column}" = new."${column}"`).join(' and ')})`)
  return refuse(table, 'is never replaced', 'insert', `exists (select 1 from "${table}" where ${taken.join(' or ')})`)
}

/** Rows stay; only the columns that are not named here may change. `keys` are all that the table has. */
export const keeps = (table: string, keys: readonly Key[], fixed: readonly string[]): readonly Guard[] => [
  neverReplaced(table, keys),
  refuse(table, 'is never deleted', 'delete'),
  refuse(table, 'keeps what it is about', `update of ${fixed.map((column) => `"${column}"`).join(', ')}`),
]

export const appendOnly = (table: string, keys: readonly Key[]): readonly Guard[] => [
  neverReplaced(table, keys),
  refuse(table, 'is never deleted', 'delete'),
  refuse(table, 'is never changed', 'update'),
]
