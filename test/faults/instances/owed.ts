import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Later than this is another day's work: deadlines, and asking whether a tile became visible. */
const horizon = 15 * 60_000

/** Waits until nothing is owed any more, or until nobody waits any longer. @returns what is owed then */
export async function untilNothingIsOwed(databaseUrl: string, milliseconds: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const began = performance.now(); ; await pause(250)) {
      const owed = await owedNow(client)
      if (owed === 0 || performance.now() - began > milliseconds) return owed
    }
  } finally {
    await client.end()
  }
}

async function owedNow(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ readonly owed: string }>(
    `select count(*) as owed from outbox
     where due_at < extract(epoch from clock_timestamp()) * 1000 + $1
        or lease_until > extract(epoch from clock_timestamp()) * 1000`,
    [horizon],
  )
  return Number(rows[0]?.owed)
}
