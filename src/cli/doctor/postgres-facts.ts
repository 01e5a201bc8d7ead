import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { permissionsSchema } from '../../backends/embedded/tables.ts'

/** What a server says of itself, of this connection and of the role that it is for. */
export interface PostgresFacts {
  readonly version: string
  readonly isEncrypted: boolean
  /** `on` or `off`; other values of synchronous_commit are more than `off`, which the bot sets anyway. */
  readonly settings: { readonly fsync: string; readonly full_page_writes: string; readonly synchronous_commit: string }
  readonly encoding: string
  readonly isStandby: boolean
  readonly isReadOnly: boolean
  readonly role: string
  readonly isSuperuser: boolean
  readonly mayMakeSchemas: boolean
  readonly mayMakeTables: boolean
  /** Tables of the bot that its role neither owns nor may use as an owner does, which a migration needs. */
  readonly ofOthers: number
  /** Whole seconds that this machine is ahead of the server. */
  readonly secondsAhead: number
}

interface Row extends Omit<PostgresFacts, 'settings' | 'secondsAhead'> {
  readonly fsync: string
  readonly fullPageWrites: string
  readonly synchronousCommit: string
  readonly clock: string
}

/** Only reads, and only what every role may. */
export async function postgresFacts(db: Kysely<unknown>): Promise<PostgresFacts> {
  // The first use opens the connection, which takes longer than a clock may be off.
  await sql`select 1`.execute(db)
  const started = Date.now()
  const { rows } = await factsQuery.execute(db)
  const asked = (started + Date.now()) / 2
  const [row] = rows
  if (row === undefined) throw new Error('the server says nothing of itself')
  const { fsync, fullPageWrites, synchronousCommit, clock, ...facts } = row
  return {
    ...facts,
    settings: { fsync, full_page_writes: fullPageWrites, synchronous_commit: synchronousCommit },
    secondsAhead: Math.round((asked - Number(clock)) / 1000),
  }
}

const factsQuery = sql<Row>`
  select current_setting('server_version') as version,
    coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as "isEncrypted",
    current_setting('fsync') as fsync,
    current_setting('full_page_writes') as "fullPageWrites",
    current_setting('synchronous_commit') as "synchronousCommit",
    current_setting('server_encoding') as encoding,
    pg_is_in_recovery() as "isStandby",
    current_setting('transaction_read_only') = 'on' as "isReadOnly",
    current_user::text as role,
    (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
    has_database_privilege(current_database(), 'create') as "mayMakeSchemas",
    coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'create'), false) as "mayMakeTables",
    (select count(*)::int from pg_class c
      where c.relkind in ('r', 'p')
        and c.relnamespace in (to_regnamespace('public'), to_regnamespace(${permissionsSchema}))
        and not pg_has_role(c.relowner, 'usage')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')) as "ofOthers",
    extract(epoch from clock_timestamp()) * 1000 as clock`
