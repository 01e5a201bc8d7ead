import type { AuditEvent } from '../domain/audit-event.ts'

/** Members of evidence and details whose text is the id of a person, or a list of ids. No other member may hold one. */
const naming: ReadonlySet<string> = new Set([
  'added',
  'administrators',
  'agent',
  'lostBy',
  'person',
  'requester',
  'user',
  'userId',
])

/** The same event with every person in it called otherwise. */
export function withPeople<E extends AuditEvent>(event: E, called: (id: string) => string): E {
  const { actor, userId, evidence, details } = event
  return {
    ...event,
    ...(actor === undefined ? {} : { actor: called(actor) }),
    ...(userId === undefined ? {} : { userId: called(userId) }),
    ...(evidence === undefined ? {} : { evidence: { ...evidence, read: within(evidence.read, called) } }),
    ...(details === undefined ? {} : { details: within(details, called) }),
  }
}

/** Every id of a person in the event, in no order and some of them twice. */
export function peopleIn(event: AuditEvent): readonly string[] {
  const ids: string[] = []
  withPeople(event, (id) => {
    ids.push(id)
    return id
  })
  return ids
}

function within(value: unknown, called: (id: string) => string, isPerson = false): unknown {
  if (typeof value === 'string') return isPerson ? called(value) : value
  if (Array.isArray(value)) return value.map((each) => within(each, called, isPerson))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, within(part, called, naming.has(name))]))
}
