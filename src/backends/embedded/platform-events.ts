import type { Kysely, Transaction } from 'kysely'
import type { PlatformEvent, PlatformEvents } from '../../domain/api-platform.ts'
import type { Tables } from './tables.ts'

/** Only under the lock of all writes, so that nobody who reads on finds an event before one that comes later. */
export async function addEvent(transaction: Transaction<Tables>, event: Omit<PlatformEvent, 'id'>): Promise<void> {
  const seq = (await lastSeq(transaction)) + 1
  await transaction
    .insertInto('platform_event')
    .values({ seq, ...event, address: event.address ?? null })
    .execute()
}

/** @see ApiPlatformReads.platformEvents */
export async function platformEvents(db: Kysely<Tables>, cursor: string, limit: number): Promise<PlatformEvents> {
  const rows = await db
    .selectFrom('platform_event')
    .selectAll()
    .where('seq', '>', await placeOf(db, cursor))
    .orderBy('seq')
    .limit(Math.max(1, Math.trunc(limit)))
    .execute()
  return {
    events: rows.map(({ seq, address, ...event }) => ({
      id: `platform-event-${seq}`,
      ...event,
      ...(address === null ? {} : { address }),
    })),
    cursor: rows.at(-1)?.seq.toString() ?? cursor,
  }
}

/** A cursor beyond the end is of another platform, or of this one before it was put back to a copy of earlier. */
async function placeOf(db: Kysely<Tables>, cursor: string): Promise<number> {
  const place = /^\d{1,15}$/.test(cursor) ? Number(cursor) : 0
  return place > (await lastSeq(db)) ? 0 : place
}

async function lastSeq(db: Kysely<Tables>): Promise<number> {
  const found = await db.selectFrom('platform_event').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return found?.seq ?? 0
}
