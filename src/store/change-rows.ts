import type { Selectable, Updateable } from 'kysely'
import type { Change, ChangeState } from '../domain/change.ts'
import type { ChangePatch } from '../ports/ledger.ts'
import { actorFrom, byColumns } from './actor-columns.ts'
import { present } from './present.ts'
import type { ChangeTable } from './tables.ts'

export const changeFrom = (row: Selectable<ChangeTable>): Change => ({
  id: row.id,
  tenant: row.tenant,
  batch: row.batch,
  cause: row.cause,
  wish: row.wish,
  user: { id: row.user_id, name: row.user_name, address: row.user_address },
  customer: { number: row.customer_number, name: row.customer_name },
  authorisation: row.authorisation,
  service: row.service,
  generation: row.generation,
  key: row.key,
  state: row.state,
  by: actorFrom(row.by_id, row.by_user_id, row.by_name),
  attempts: row.attempts,
  createdAt: row.created_at,
  ...present({
    requestId: row.request_id,
    lineId: row.line_id,
    outcome: row.outcome,
    sentAt: row.sent_at,
    doneAt: row.done_at,
    visibleBy: row.visible_by,
    seen: row.seen,
    seenAt: row.seen_at,
    goneAt: row.gone_at,
    undoes: row.undoes,
  }),
})

export const changeRow = (change: Change, position: number): ChangeTable => ({
  tenant: change.tenant,
  id: change.id,
  batch: change.batch,
  position,
  request_id: change.requestId ?? null,
  line_id: change.lineId ?? null,
  cause: change.cause,
  wish: change.wish,
  user_id: change.user.id,
  user_name: change.user.name,
  user_address: change.user.address,
  customer_number: change.customer.number,
  customer_name: change.customer.name,
  authorisation: change.authorisation,
  service: change.service,
  generation: change.generation,
  key: change.key,
  state: change.state,
  outcome: change.outcome ?? null,
  ...byColumns(change.by),
  attempts: change.attempts,
  created_at: change.createdAt,
  sent_at: change.sentAt ?? null,
  done_at: change.doneAt ?? null,
  visible_by: change.visibleBy ?? null,
  seen: change.seen ?? null,
  seen_at: change.seenAt ?? null,
  gone_at: change.goneAt ?? null,
  undoes: change.undoes ?? null,
})

/** A change that is due again was not sent and has no outcome: both belonged to the generation before. */
const anew: Updateable<ChangeTable> = { outcome: null, sent_at: null, done_at: null, visible_by: null }

export const movedColumns = (to: ChangeState, patch: ChangePatch): Updateable<ChangeTable> => {
  const { outcome, attempts, sentAt, doneAt, visibleBy, generation, key, by } = patch
  const named = {
    outcome,
    attempts,
    sent_at: sentAt,
    done_at: doneAt,
    visible_by: visibleBy,
    generation,
    key,
    ...(by === undefined ? {} : byColumns(by)),
  }
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
  return { state: to, ...(to === 'due' ? anew : {}), ...given }
}
