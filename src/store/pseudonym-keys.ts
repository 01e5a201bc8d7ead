import { sql } from 'kysely'
import { storable } from '../audit/chain.ts'
import { peopleIn, withPeople } from './people-in-event.ts'
import { endOfMonth, isWholeKey, newKey, pseudonymOf } from './pseudonym.ts'
import type { AuditEvent, RecordedAuditEvent } from '../domain/audit-event.ts'
import type { Instant } from '../domain/instant.ts'
import type { PseudonymKeyTable } from './audit-tables.ts'
import type { Db } from './tables.ts'

/** The events as the chain takes them: with a pseudonym in the place of every person (I-37). */
export async function withPseudonyms(
  tx: Db,
  at: Instant,
  events: readonly AuditEvent[],
): Promise<readonly AuditEvent[]> {
  const asStored = events.map(storable)
  const called = new Map<string, ReadonlyMap<string, string>>()
  for (const [tenant, own] of Map.groupBy(asStored, (event) => event.tenant))
    called.set(tenant, await pseudonymsFor(tx, tenant, at, own.flatMap(peopleIn)))
  return asStored.map((event) => withPeople(event, (id) => called.get(event.tenant)?.get(id) ?? unknown(event)))
}

function unknown({ verb }: AuditEvent): never {
  throw new Error(`a person in ${verb} has no key`)
}

async function pseudonymsFor(
  tx: Db,
  tenant: string,
  at: Instant,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // In one order, or two transactions about the same two people could wait for each other.
  const ids = [...new Set(people)].sort()
  if (ids.length === 0) return new Map()
  const until = endOfMonth(at)
  const there = await keysUntil(tx, tenant, until, ids)
  const known = new Set(there.map(({ person_id }) => person_id))
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length === 0) return byPerson(there)
  const made = missing.map((id) => ({ tenant, person_id: id, used_until: until, key: newKey() }))
  // Another transaction may be making one too: it is waited for, and then its key is the key.
  await tx
    .insertInto('pseudonym_key')
    .values(made)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return byPerson(await keysUntil(tx, tenant, until, ids))
}

const keysUntil = (tx: Db, tenant: string, until: Instant, ids: readonly string[]) =>
  tx
    .selectFrom('pseudonym_key')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('used_until', '=', until)
    .where('person_id', 'in', ids)
    .execute()

const byPerson = (rows: readonly PseudonymKeyTable[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row.person_id, pseudonymFrom(row)]))

const pseudonymFrom = (row: PseudonymKeyTable): string =>
  pseudonymOf({ tenant: row.tenant, personId: row.person_id, key: row.key })

/**
 * The events with the people in them again, as far as their keys are there. Each pseudonym is computed anew: a row of
 * keys that somebody changed makes none that is in the audit, and so speaks of nobody (I-35).
 */
export async function withNames(db: Db, events: readonly RecordedAuditEvent[]): Promise<readonly RecordedAuditEvent[]> {
  const tenants = [...new Set(events.map(({ tenant }) => tenant))]
  if (tenants.length === 0) return events
  const rows = await db.selectFrom('pseudonym_key').selectAll().where('tenant', 'in', tenants).execute()
  const people = new Map(rows.filter(({ key }) => isWholeKey(key)).map((row) => [pseudonymFrom(row), row.person_id]))
  return events.map((event) => withPeople(event, (pseudonym) => people.get(pseudonym) ?? pseudonym))
}

/** What a person, or the portal account that is linked to them, is called in the audit, month by month. */
export async function pseudonymsOf(db: Db, id: string): Promise<readonly string[]> {
  const { rows } = await sql<PseudonymKeyTable>`select k.* from pseudonym_key k where k.person_id = ${id}
    or exists (select 1 from person p where p.tenant = k.tenant and p.id = ${id} and p.portal_user_id = k.person_id)`.execute(
    db,
  )
  return rows.map(pseudonymFrom)
}
