import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export interface CopiedTable {
  readonly table: string
  readonly rows: number
}

type AnyRow = Record<string, unknown>
type Any = Kysely<Record<string, AnyRow>>

/** Few enough that no engine runs out of parameters for the widest table. */
const atOnce = 100

/**
 * Copies every row of these tables of a SQLite file, in the order in which they came there, to tables that hold
 * nothing. Both sides are transactions, so that nobody writes meanwhile. @throws where the counts differ in the end
 */
export async function copyRows<DB>(
  from: Kysely<DB>,
  to: Kysely<DB>,
  tables: readonly (keyof DB & string)[],
): Promise<readonly CopiedTable[]> {
  // Which columns they have does not matter here.
  const source = from as unknown as Any
  const target = to as unknown as Any
  const copied: CopiedTable[] = []
  for (const table of tables) {
    if ((await countOf(target, table)) > 0) throw new NotEmpty(table)
    const rows = await copyTable(source, target, table)
    const [here, there] = [await countOf(source, table), await countOf(target, table)]
    if (there !== rows || here !== rows)
      throw new Error(`${table}: of ${here} rows ${rows} were read and ${there} are there`)
    copied.push({ table, rows })
  }
  return copied
}

/** Nothing is ever copied over what is there. */
export class NotEmpty extends Error {
  constructor(table: string) {
    super(`${table} is not empty there`)
    this.name = 'NotEmpty'
  }
}

async function copyTable(from: Any, to: Any, table: string): Promise<number> {
  let rows: AnyRow[] = []
  let count = 0
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await to.insertInto(table).values(rows).execute()
    count += rows.length
    rows = []
  }
  for await (const row of from
    .selectFrom(table)
    .selectAll()
    .orderBy(sql`rowid`)
    .stream(atOnce)) {
    rows.push(row)
    if (rows.length === atOnce) await flush()
  }
  await flush()
  return count
}

async function countOf(db: Any, table: string): Promise<number> {
  const found = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(found.count)
}
