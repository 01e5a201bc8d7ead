import { nameOf, refuse } from './guard.ts'
import type { Guard } from './guard.ts'

/** The moment before which retention deletes now; nothing is that old while it is not at work. */
export const retainedBefore = `coalesce((select closed_before from retention_window where name = 'retention'), -1)`

const unfinished = (tenant: string, request: string): string => `(
  exists (select 1 from "change" c where c.tenant = ${tenant} and c.request_id = ${request}
    and (c.state not in ('done', 'failed', 'withdrawn') or coalesce(c.done_at, c.created_at) >= ${retainedBefore}))
  or exists (select 1 from servicedesk_case s where s.tenant = ${tenant} and s.request_id = ${request}
    and (s.state <> 'closed' or s.closed_at >= ${retainedBefore})))`

/** Final, and for long enough: nobody decides after the deadline, so that is when it was closed at the latest. */
const isRipe = (tenant: string, request: string): string => `exists (select 1 from request r
  where r.tenant = ${tenant} and r.id = ${request} and r.is_open = 0 and r.expires_at < ${retainedBefore}
  and not ${unfinished(tenant, request)})`

const ofRequest = isRipe('old.tenant', 'old.request_id')
const ofLine = `exists (select 1 from line l where l.tenant = old.tenant and l.id = old.line_id
  and ${isRipe('l.tenant', 'l.request_id')})`
const ownChange = `(old.state in ('done', 'failed', 'withdrawn')
  and coalesce(old.done_at, old.created_at) < ${retainedBefore}
  and (old.request_id is null or ${ofRequest}))`
const ownCase = `(old.state = 'closed' and old.closed_at < ${retainedBefore})`

const ofCase = `exists (select 1 from servicedesk_case s where s.tenant = old.tenant and s.id = old.case_id
  and s.state = 'closed' and s.closed_at < ${retainedBefore})`

const ownInvitation = `(old.state in ('done', 'failed', 'declined', 'cancelled', 'expired')
  and old.expires_at < ${retainedBefore} and old.changed_at < ${retainedBefore})`

const ownOnboarding = `(old.ended_at is not null and old.ended_at < ${retainedBefore})`
const ofOnboarding = `exists (select 1 from onboarding o where o.tenant = old.tenant and o.id = old.onboarding_id
  and o.ended_at is not null and o.ended_at < ${retainedBefore})`

const kept = (table: string, ripe: string): Guard => refuse(table, 'is never deleted', 'delete', `not (${ripe})`)

/** In the place of "is never deleted": only what is final and old enough goes, and only while retention is at work. */
const keptUntilRipe: readonly Guard[] = [
  kept('request', isRipe('old.tenant', 'old.id')),
  kept('line', ofRequest),
  kept('decision', ofLine),
  kept('note', ofRequest),
  kept('change', ownChange),
  kept('servicedesk_case', ownCase),
  kept('case_note', ofCase),
  kept('invitation', ownInvitation),
  kept('onboarding', ownOnboarding),
  kept('onboarding_deed', ofOnboarding),
]

/** A month by the ledger's own time is kept in any case, whatever somebody writes in here. */
const tooSoon = `new.closed_before > coalesce((select max(at) from audit), 0) - 2592000000`

/** The same guards, with what is ripe let go of. */
export const exceptWhatIsRipe = (guards: readonly Guard[]): readonly Guard[] =>
  guards.map((guard) => keptUntilRipe.find((ripe) => nameOf(ripe) === nameOf(guard)) ?? guard)

export const retentionGuards: readonly Guard[] = [
  refuse('retention_window', 'leaves the last month alone', 'insert', tooSoon),
  refuse('retention_window', 'is never changed', 'update'),
]
