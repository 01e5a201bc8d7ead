import type { Selectable } from 'kysely'
import type { AccessRequest } from '../domain/access-request.ts'
import { requestFrom } from './request-rows.ts'
import type { Db, RequestTable } from './tables.ts'

/** One query per table, however many requests there are. */
export async function withParts(
  db: Db,
  tenant: string,
  rows: readonly Selectable<RequestTable>[],
): Promise<readonly AccessRequest[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const lines = await linesOf(db, tenant, ids)
  const decisions = await decisionsOf(db, tenant, ids)
  const reviewers = await reviewersOf(db, tenant, ids)
  const notes = await notesOf(db, tenant, ids)
  const linesBy = Map.groupBy(lines, (line) => line.request_id)
  const decisionsBy = Map.groupBy(decisions, (decision) => decision.line_id)
  const reviewersBy = Map.groupBy(reviewers, (reviewer) => reviewer.request_id)
  const notesBy = Map.groupBy(notes, (note) => note.request_id)
  return rows.map((row) => {
    const own = linesBy.get(row.id) ?? []
    return requestFrom(row, {
      lines: own,
      decisions: own.flatMap((line) => decisionsBy.get(line.id) ?? []),
      reviewers: reviewersBy.get(row.id) ?? [],
      notes: notesBy.get(row.id) ?? [],
    })
  })
}

const linesOf = (db: Db, tenant: string, ids: readonly string[]) =>
  db
    .selectFrom('line')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('request_id', 'in', ids)
    .orderBy('position')
    .execute()

const decisionsOf = (db: Db, tenant: string, ids: readonly string[]) =>
  db
    .selectFrom('decision')
    .innerJoin('line', (join) =>
      join.onRef('line.tenant', '=', 'decision.tenant').onRef('line.id', '=', 'decision.line_id'),
    )
    .selectAll('decision')
    .where('decision.tenant', '=', tenant)
    .where('line.request_id', 'in', ids)
    .orderBy('decision.generation')
    .orderBy('decision.at')
    .execute()

const reviewersOf = (db: Db, tenant: string, ids: readonly string[]) =>
  db
    .selectFrom('reviewer')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('request_id', 'in', ids)
    .orderBy('position')
    .execute()

const notesOf = (db: Db, tenant: string, ids: readonly string[]) =>
  db
    .selectFrom('note')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('request_id', 'in', ids)
    .orderBy('position')
    .execute()
