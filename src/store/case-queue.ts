import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { CaseCounts } from '../domain/case-counts.ts'
import type { CaseQueue, WantedCases } from '../ports/case-queue.ts'
import { withNotes } from './cases.ts'
import { holds } from './erasure-look.ts'
import { present } from './present.ts'
import { snapshot } from './snapshot.ts'
import type { Db } from './tables.ts'

/** Said as the index `case_queue` says it, or no engine would use that. */
const isOpen = sql<boolean>`state <> 'closed'`

export const caseQueueReads = (db: Db): CaseQueue => ({
  caseQueue: (tenant, wanted, { from, limit }) =>
    snapshot(db, async (at) => {
      const found = at.selectFrom('servicedesk_case').where('tenant', '=', tenant).where(isWanted(wanted))
      const counted = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
      // The names of the parties happen to be in the order in which they concern an agent.
      const inTurn = found.orderBy('waiting_for', 'desc').orderBy('waiting_since').orderBy('id')
      const rows = limit === 0 ? [] : await inTurn.selectAll().offset(from).limit(limit).execute()
      return { cases: await withNotes(at, rows), total: counted.total }
    }),

  caseCounts: (tenant, { agentId, since }) =>
    snapshot(db, async (at) => {
      const when = (condition: RawBuilder<unknown>) =>
        sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`
      const waits = (party: string) => when(sql`${isOpen} and waiting_for = ${party}`)
      const row = await at
        .selectFrom('servicedesk_case')
        .where('tenant', '=', tenant)
        .where((eb) => eb.or([isOpen, eb('closed_at', '>=', since)]))
        .select([
          waits('servicedesk').as('servicedesk'),
          waits('customer').as('customer'),
          waits('portal').as('portal'),
          sql<number | null>`min(case when ${isOpen} and waiting_for = 'servicedesk' then waiting_since end)`.as(
            'oldest',
          ),
          when(sql`${isOpen} and ${isClaimedBy(agentId)}`).as('mine'),
          when(sql`opened_at >= ${since}`).as('opened'),
          when(sql`not (${isOpen})`).as('closed'),
        ])
        .executeTakeFirstOrThrow()
      return present(row) satisfies CaseCounts
    }),
})

function isWanted({ kind, stage, waitingFor, waitingBefore, claimedBy }: WantedCases): RawBuilder<boolean> {
  const conditions: readonly RawBuilder<unknown>[] = [
    isOpen,
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(stage === undefined ? [] : [sql`stage = ${stage}`]),
    ...(waitingFor === undefined ? [] : [sql`waiting_for = ${waitingFor}`]),
    ...(waitingBefore === undefined ? [] : [sql`waiting_since <= ${waitingBefore}`]),
    ...(claimedBy === undefined ? [] : [claimedBy === 'nobody' ? sql`state = 'open'` : isClaimedBy(claimedBy.id)]),
  ]
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

/** No name can look like this: its quotation marks would stand behind a backslash. */
const isClaimedBy = (id: string): RawBuilder<boolean> =>
  sql<boolean>`(claimed_by is not null and ${holds('claimed_by', `"id":${JSON.stringify(id)}`)})`
