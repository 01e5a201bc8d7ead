import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { nameOf, quoted } from './guard.ts'
import type { Event, Guard } from './guard.ts'

/** A trigger as the catalogue of the engine describes it, so that what is there can be held against what is wanted. */
interface Trigger {
  readonly name: string
  readonly table: string
  /** Bits of pg_trigger.tgtype: when and on what it fires. */
  readonly kind: number
  /** Columns of `update of`, separated by commas; empty for all. */
  readonly columns: string
  readonly body: string
  /** `O`: fires in every ordinary session. */
  readonly enabled: string
}

/** The engine cuts off what is longer, and a trigger would never be found again by its name. */
const longestName = 63

const bits = { row: 1, before: 2, insert: 4, delete: 8, update: 16, truncate: 32 } as const

/** Leaves what is right as it is: making a trigger locks its table, which other instances are using. */
export async function renewPostgresTriggers(db: Db, guards: readonly Guard[]): Promise<void> {
  const wanted = guards.filter((guard) => !(guard.does === 'refuse' && guard.only === 'sqlite')).flatMap(triggersOf)
  const there = await existing(db)
  const isIn = (list: readonly Trigger[], trigger: Trigger): boolean =>
    list.some((each) => JSON.stringify(each) === JSON.stringify(trigger))
  for (const trigger of there.filter((each) => !isIn(wanted, each)))
    await sql`drop trigger ${sql.ref(trigger.name)} on ${sql.table(trigger.table)}`.execute(db)
  for (const trigger of wanted.filter((each) => !isIn(there, each))) await create(db, trigger)
}

/** In the order of the fields of Trigger, which is how they are compared. */
async function existing(db: Db): Promise<readonly Trigger[]> {
  const columns = sql`select coalesce(string_agg(a.attname, ',' order by a.attname), '') from pg_attribute a
    where a.attrelid = t.tgrelid and a.attnum = any(t.tgattr)`
  const { rows } = await sql<Trigger>`
    select t.tgname as name, c.relname as "table", t.tgtype::int as kind, (${columns}) as columns,
      p.prosrc as body, t.tgenabled::text as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace order by 1`.execute(db)
  return rows
}

function triggersOf(guard: Guard): readonly Trigger[] {
  const { table, event } = guard
  const name = nameOf(guard).slice(0, longestName)
  const common = { table, columns: columnsOf(event), enabled: 'O' }
  if (guard.does === 'derive')
    return [trigger(name, common, bits.row | bitOf(event), `begin ${guard.statement}; return null; end`)]
  const raise = `raise exception using errcode = 'integrity_constraint_violation', message = ${quoted(`${table}: ${guard.rule}`)};`
  const refusal = guard.condition === undefined ? raise : `if (${guard.condition}) then ${raise} end if;`
  const row = event === 'delete' ? 'old' : 'new'
  const each = trigger(name, common, bits.row | bits.before | bitOf(event), `begin ${refusal} return ${row}; end`)
  if (event !== 'delete') return [each]
  // Emptying a table asks no trigger on rows.
  return [each, trigger(`${name}_at_once`, common, bits.before | bits.truncate, `begin ${raise} return null; end`)]
}

const trigger = (
  name: string,
  { table, columns, enabled }: Pick<Trigger, 'table' | 'columns' | 'enabled'>,
  kind: number,
  body: string,
): Trigger => ({ name, table, kind, columns, body, enabled })

const bitOf = (event: Event): number =>
  event === 'insert' ? bits.insert : event === 'delete' ? bits.delete : bits.update

const columnsOf = (event: Event): string =>
  event.startsWith('update of ')
    ? event
        .slice('update of '.length)
        .split(',')
        .map((column) => column.trim().replaceAll('"', ''))
        .toSorted()
        .join()
    : ''

async function create(db: Db, { name, table, kind, columns, body }: Trigger): Promise<void> {
  const called = sql.ref(name)
  const moment = (kind & bits.before) === 0 ? 'after' : 'before'
  const event = (['insert', 'delete', 'update', 'truncate'] as const).find((each) => (kind & bits[each]) !== 0) ?? ''
  const of = columns === '' ? sql`` : sql` of ${sql.join(columns.split(',').map((column) => sql.ref(column)))}`
  const each = (kind & bits.row) === 0 ? 'statement' : 'row'
  await sql`create or replace function ${called}() returns trigger language plpgsql as ${sql.lit(body)}`.execute(db)
  await sql`create trigger ${called} ${sql.raw(moment)} ${sql.raw(event)}${of} on ${sql.table(table)}
    for each ${sql.raw(each)} execute function ${called}()`.execute(db)
}
