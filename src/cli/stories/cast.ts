import { demoPeople } from '../../backends/embedded/demo-data.ts'
import type { RecordedAuditEvent } from '../../domain/audit-event.ts'

/** The `aadObjectId` of a demo person. @throws when nobody has that name */
export function idOf(name: string): string {
  const found = demoPeople.find((person) => person.name === name)
  if (found === undefined) throw new Error(`nobody in the demo is called ${name}`)
  return found.aadObjectId
}

/** The id of the newest request in the trail. */
export const requested = (audit: readonly RecordedAuditEvent[]): string | undefined =>
  audit.findLast(({ verb }) => verb === 'request.submitted')?.requestId

/** What happened with a request and the changes that carry it out, in order. */
export function audited(audit: readonly RecordedAuditEvent[], requestId: string | undefined): readonly string[] {
  const own = audit.filter((event) => event.requestId === requestId)
  const changes = new Set(own.flatMap(({ changeId }) => (changeId === undefined ? [] : [changeId])))
  return audit
    .filter((event) => event.requestId === requestId || (event.changeId !== undefined && changes.has(event.changeId)))
    .map(({ verb }) => verb)
}
