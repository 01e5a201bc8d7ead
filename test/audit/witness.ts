import { DatabaseSync } from 'node:sqlite'
import type { Ledger } from '../../src/ports/ledger.ts'

type Row = Readonly<Record<string, unknown>>
type Tables = Readonly<Record<string, ReadonlyMap<string, Row>>>

const watched = {
  request: 'select id as key from request',
  line: 'select id as key, state, generation from line',
  decision: `select line_id || '/' || generation || '/' || reviewer_id as key, line_id, verdict from decision`,
  change: 'select id as key, state, seen, generation from "change"',
  servicedesk_case: 'select id as key, state, claimed_by from servicedesk_case',
  case_note: `select case_id || '/' || position as key, kind from case_note`,
  invitation: 'select id as key, state, direct, continued_at from invitation',
  note: `select request_id || '/' || position as key, kind from note`,
}

export interface Transaction {
  /** What moved in the tables, and what the audit says; both sorted. */
  readonly moved: readonly string[]
  readonly audited: readonly string[]
}

/** Holds each transaction of a ledger against what it did to the tables: one after another, so that nothing mixes. */
export function witness(file: () => string): {
  readonly transactions: readonly Transaction[]
  over(ledger: Ledger): Ledger
} {
  const transactions: Transaction[] = []
  let turn: Promise<unknown> = Promise.resolve()
  const observed = async <T>(write: () => Promise<T>): Promise<T> => {
    const database = new DatabaseSync(file(), { timeout: 1000 })
    try {
      const before = { tables: tablesOf(database), last: lastOf(database) }
      const result = await write()
      const events = database.prepare('select verb from audit where rowid > ?').all(before.last)
      transactions.push({
        moved: movesBetween(before.tables, tablesOf(database)).sort(),
        audited: events
          .map(({ verb }) => String(verb))
          .filter(isAboutState)
          .sort(),
      })
      return result
    } finally {
      database.close()
    }
  }
  const over = (ledger: Ledger): Ledger => ({
    ...ledger,
    write(work) {
      const mine = turn.then(() => observed(() => ledger.write(work)))
      turn = mine.catch(() => undefined)
      return mine
    },
  })
  return { transactions, over }
}

/** A refused attempt, who is linked and who is asked move none of these. */
const isAboutState = (verb: string): boolean =>
  !/^(refused|person\.|request\.reviewers|invitation\.(brought|reminded|escalated|expires-soon))/.test(verb)

const lastOf = (database: DatabaseSync): number =>
  Number(database.prepare('select coalesce(max(rowid), 0) as last from audit').get()!['last'])

const tablesOf = (database: DatabaseSync): Tables =>
  Object.fromEntries(
    Object.entries(watched).map(([name, query]) => [
      name,
      new Map(
        database
          .prepare(query)
          .all()
          .map((row) => [String(row['key']), row]),
      ),
    ]),
  )

/** Each move as the verb that must stand in the audit for it. */
function movesBetween(before: Tables, after: Tables): string[] {
  const pairs = (table: string) => [...after[table]!].map(([key, now]) => ({ key, was: before[table]!.get(key), now }))
  const changed = (table: string, column: string) =>
    pairs(table).filter(({ was, now }) => was !== undefined && was[column] !== now[column])
  const added = (table: string) => pairs(table).filter(({ was }) => was === undefined)
  const lineMoves = changed('line', 'state')
  const half = added('decision').filter(({ now }) => !lineMoves.some(({ key }) => key === now['line_id']))
  return [
    ...added('request').map(() => 'request.submitted'),
    ...added('note').map(({ now }) => `request.${String(now['kind'])}`),
    ...lineMoves.map(({ now }) => (now['state'] === 'pending' ? 'line.returned' : `line.${String(now['state'])}`)),
    ...half.map(() => 'line.half-approved'),
    ...[...added('change'), ...changed('change', 'state')].map(({ now }) => `change.${String(now['state'])}`),
    ...changed('change', 'seen').map(() => 'change.seen'),
    ...added('invitation').map(({ now }) => (now['direct'] === 1 ? 'invitation.approved' : 'invitation.asked')),
    ...changed('invitation', 'state').map(({ now }) => invitationVerb(String(now['state']))),
    ...changed('invitation', 'continued_at').map(() => 'invitation.continued'),
    ...added('servicedesk_case').map(() => 'case.opened'),
    ...changed('servicedesk_case', 'state').map(({ now }) => caseVerb(String(now['state']))),
    ...changed('servicedesk_case', 'claimed_by')
      .filter(({ was, now }) => was!['state'] === now['state'])
      .map(() => 'case.handed-over'),
    ...added('case_note').map(({ now }) => `case.${String(now['kind'])}`),
  ]
}

const invitationVerb = (state: string): string =>
  ({ due: 'invitation.approved', asked: 'invitation.returned' })[state] ?? `invitation.${state}`

const caseVerb = (state: string): string => (state === 'open' ? 'case.released' : `case.${state}`)
