/** What the database itself refuses or derives, whatever program writes to it (I-19); the same on every engine. */
export type Guard = Refusal | Derivation

interface Refusal {
  readonly does: 'refuse'
  readonly table: string
  readonly rule: string
  readonly event: Event
  /** Where it holds, the event is refused; without one, always. In words that every engine reads alike. */
  readonly condition?: string
  /** Only one engine needs it. */
  readonly only?: 'sqlite'
}

interface Derivation {
  readonly does: 'derive'
  readonly table: string
  readonly name: string
  readonly event: Event
  /** A statement that runs after the event. */
  readonly statement: string
}

export type Event = 'insert' | 'delete' | 'update' | `update of ${string}`

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const oneOf = (values: readonly string[]): string => `(${values.map(quoted).join(', ')})`

/** 1 where the condition holds: SQLite counts with conditions, PostgreSQL does not. */
export const counted = (condition: string): string => `case when ${condition} then 1 else 0 end`

/** Refuses the event where the condition holds; without a condition, always. */
export const refuse = (table: string, rule: string, event: Event, condition?: string): Guard => ({
  does: 'refuse',
  table,
  rule,
  event,
  ...(condition === undefined ? {} : { condition }),
})

export const nameOf = (guard: Guard): string =>
  guard.does === 'derive' ? guard.name : `guard_${guard.table}_${guard.rule.replaceAll(/[^a-z]+/g, '_')}`

/** The moves of a domain table, and no others. A state may only be left for one that the table lists. */
export function onlyMoves<S extends string>(table: string, moves: Readonly<Record<S, readonly S[]>>): Guard {
  const legal = (Object.entries(moves) as [S, readonly S[]][])
    .filter(([, to]) => to.length > 0)
    .map(([from, to]) => `(old.state = ${quoted(from)} and new.state in ${oneOf(to)})`)
  return refuse(table, 'no such move', 'update of state', `not (${legal.join(' or ')})`)
}

export const beginsAs = (table: string, states: readonly string[]): Guard =>
  refuse(table, 'begins otherwise', 'insert', `new.state not in ${oneOf(states)}`)
