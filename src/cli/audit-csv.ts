import { stringify } from 'csv-stringify/sync'
import type { RecordedAuditEvent } from '../domain/audit-event.ts'

const columns = [
  'seq',
  'at',
  'tenant',
  'verb',
  'actor',
  'requestId',
  'lineId',
  'changeId',
  'caseId',
  'customerNumber',
  'userId',
  'authorisation',
  'rule',
  'read',
  'readAt',
  'details',
  'prev',
  'hash',
] as const

const instant = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString())

/** Objects as JSON in one cell. */
const cell = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

/** For spreadsheets: what begins as a formula is marked as text, so that opening a trail runs nothing. */
export function auditCsv(events: readonly RecordedAuditEvent[]): string {
  const rows = events.map(({ evidence, details, at, ...event }) => ({
    ...event,
    at: instant(at),
    rule: evidence?.rule,
    read: cell(evidence?.read),
    readAt: instant(evidence?.readAt),
    details: cell(details),
  }))
  return stringify(rows, { header: true, columns: [...columns], escape_formulas: true, record_delimiter: 'windows' })
}
