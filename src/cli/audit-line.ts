import type { RecordedAuditEvent } from '../domain/audit-event.ts'

/** One event as a line: what, about which right, by whom, by which rule. */
export function auditLine(event: RecordedAuditEvent): string {
  const about = [event.requestId, event.customerNumber, event.userId, event.authorisation].filter(
    (part) => part !== undefined,
  )
  const details = Object.entries(event.details ?? {}).map(([key, value]) => `${key}=${String(value)}`)
  return [
    String(event.seq).padStart(4),
    new Date(event.at).toISOString(),
    event.verb.padEnd(18),
    `by ${event.actor ?? 'bot'}`,
    ...about,
    ...details,
    ...(event.evidence === undefined ? [] : [`rule="${event.evidence.rule}"`]),
  ].join(' ')
}
