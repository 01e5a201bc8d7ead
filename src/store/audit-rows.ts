import type { Insertable, Selectable } from 'kysely'
import { canonical, chainHash, storable } from '../audit/chain.ts'
import type { PlacedEvent } from '../audit/chain.ts'
import type { AuditEvent, Evidence, RecordedAuditEvent } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import type { AuditHead, AuditLink } from '../ports/audit-chain.ts'
import { present } from './present.ts'
import type { AuditTable } from './tables.ts'

export type AuditRow = Selectable<AuditTable>

/** The events of one tenant, in order, as they follow the head. */
export function rowsAfter(
  head: Pick<AuditHead, 'seq' | 'hash'>,
  events: readonly { readonly at: Instant; readonly event: AuditEvent }[],
): readonly Insertable<AuditTable>[] {
  let { seq, hash: prev } = head
  return events.map(({ at, event }) => {
    seq += 1
    const placed = storable<PlacedEvent>({ ...event, at, seq })
    const hash = chainHash(prev, canonical(placed))
    const row = { ...columnsOf(placed), prev, hash }
    prev = hash
    return row
  })
}

const columnsOf = (event: PlacedEvent): Omit<Insertable<AuditTable>, 'prev' | 'hash'> => ({
  tenant: event.tenant,
  seq: event.seq,
  at: event.at,
  verb: event.verb,
  actor: event.actor ?? null,
  request_id: event.requestId ?? null,
  line_id: event.lineId ?? null,
  change_id: event.changeId ?? null,
  case_id: event.caseId ?? null,
  customer_number: event.customerNumber ?? null,
  user_id: event.userId ?? null,
  authorisation: event.authorisation ?? null,
  evidence: event.evidence === undefined ? null : canonical(event.evidence),
  details: event.details === undefined ? null : canonical(event.details),
})

const placedFrom = (row: Omit<AuditRow, 'prev' | 'hash'>): PlacedEvent => ({
  seq: row.seq,
  at: row.at,
  tenant: row.tenant,
  verb: row.verb,
  ...present({
    actor: row.actor,
    requestId: row.request_id,
    lineId: row.line_id,
    changeId: row.change_id,
    caseId: row.case_id,
    customerNumber: row.customer_number,
    userId: row.user_id,
    authorisation: row.authorisation,
    evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as Evidence),
    details: row.details === null ? null : (JSON.parse(row.details) as NonNullable<AuditEvent['details']>),
  }),
})

export const eventFrom = (row: AuditRow): RecordedAuditEvent => ({
  ...placedFrom(row),
  prev: row.prev,
  hash: row.hash,
})

export const linkFrom = (row: AuditRow): AuditLink => ({
  tenant: row.tenant,
  seq: row.seq,
  prev: row.prev,
  hash: row.hash,
  text: textFrom(row),
})

/** Text that parses to the same but was spelled otherwise was not written by us: it counts as changed. */
function textFrom(row: AuditRow): string | undefined {
  try {
    const event = placedFrom(row)
    const kept = [event.evidence, event.details].map((part) => (part === undefined ? null : canonical(part)))
    return kept[0] === row.evidence && kept[1] === row.details ? canonical(event) : undefined
  } catch {
    return undefined
  }
}
