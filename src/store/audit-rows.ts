import type { Insertable, Selectable } from 'kysely'
import { canonical, chainHash, storable } from '../audit/chain.ts'
import type { PlacedEvent } from '../audit/chain.ts'
import type { AuditEvent, Evidence, RecordedAuditEvent } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import type { AuditHead, AuditLink } from '../ports/audit-chain.ts'
import { present } from './present.ts'
import type { AuditTable } from './audit-tables.ts'

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
    const kept = [row.evidence, row.details].every((text) => text === null || canonical(JSON.parse(text)) === text)
    return kept ? memberwise(row) : undefined
  } catch {
    return undefined
  }
}

/**
 * The canonical JSON of the event of a row, of which `evidence` and `details` are canonical already. All events of
 * years go through here, and sorting the same names each time is most of what a library does.
 */
function memberwise(row: AuditRow): string | undefined {
  let text = ''
  for (const [name, column] of members) {
    const value = row[column]
    if (value === null) continue
    if (!isPlain(value)) return undefined
    const json = column === 'evidence' || column === 'details' ? value : JSON.stringify(value)
    text += `${text === '' ? '{' : ','}"${name}":${json}`
  }
  return `${text}}`
}

/** The rest has no canonical JSON. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' ? value.isWellFormed() : typeof value === 'number' && Number.isFinite(value)

/** In the order of the names in the JSON. */
const members: readonly (readonly [keyof PlacedEvent, Exclude<keyof AuditRow, 'prev' | 'hash'>])[] = [
  ['actor', 'actor'],
  ['at', 'at'],
  ['authorisation', 'authorisation'],
  ['caseId', 'case_id'],
  ['changeId', 'change_id'],
  ['customerNumber', 'customer_number'],
  ['details', 'details'],
  ['evidence', 'evidence'],
  ['lineId', 'line_id'],
  ['requestId', 'request_id'],
  ['seq', 'seq'],
  ['tenant', 'tenant'],
  ['userId', 'user_id'],
  ['verb', 'verb'],
]
