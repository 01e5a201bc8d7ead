import type { Generated, Kysely } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import { isPostgres } from '../../store/engine.ts'
import { lockSubject } from '../../store/lock-subject.ts'
import { inTransaction } from '../../store/transaction.ts'
import { createPlatformTables, platformTables } from './platform-tables.ts'
import type { PlatformTables } from './platform-tables.ts'

export interface Tables extends PlatformTables {
  customer_number: {
    number: string
    name: string
    parent: string | null
    /** 1 where administrators of the parent may authorise here as well (F-15). */
    governed_by_parent: Generated<0 | 1>
  }
  portal_user: {
    id: string
    name: string
    address: string
    /** The address as it is compared: without case (F-2). */
    address_key: string
  }
  /** Who stands in the list of users of a number (F-7). */
  membership: { user: string; number: string }
  /** Ticked authorisations. */
  held: { user: string; number: string; authorisation: string; since: Instant }
  /** One row per key that was ever applied: the memory that makes a repeated write harmless (I-22). */
  applied: {
    key: string
    action: Action
    /** Of a write on the API platform: the address, or nothing. */
    user: string
    /** Of a write on the API platform: the company. */
    number: string
    authorisation: string | null
    /** 0 where it was so already. */
    changed: 0 | 1
    applied_at: Instant
  }
  /** Portal users who work at the servicedesk. */
  agent: { user: string }
}

export type Action = 'grant' | 'revoke' | 'invite' | 'link' | 'authorise-production'

/** The part of a PostgreSQL database that it may share with the ledger. */
export const permissionsSchema = 'embedded_backend'

/** Parents before what refers to them. A table that is missing here does not compile. */
export const permissionsTables = [
  'customer_number',
  'portal_user',
  'membership',
  'held',
  'applied',
  'agent',
  ...platformTables,
] as const satisfies readonly (keyof Tables)[]

type Missing = Exclude<keyof Tables, (typeof permissionsTables)[number]>
const _everyTable: Missing extends never ? true : never = true

/** @param schema made first where the engine has such */
export const createTables = (db: Kysely<Tables>, schema: string): Promise<void> =>
  inTransaction(db, async (transaction) => {
    await lockSubject(transaction, 'permissions')
    if (isPostgres(transaction)) await transaction.schema.createSchema(schema).ifNotExists().execute()
    await createDirectoryTables(transaction)
    await createHeldTables(transaction)
    await createPlatformTables(transaction.schema)
  })

async function createDirectoryTables({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('customer_number')
    .ifNotExists()
    .addColumn('number', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('parent', 'text', (column) => column.references('customer_number.number'))
    .addColumn('governed_by_parent', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createTable('portal_user')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('address_key', 'text', (column) => column.notNull().unique())
    .execute()
  await schema
    .createTable('agent')
    .ifNotExists()
    .addColumn('user', 'text', (column) => column.primaryKey().references('portal_user.id'))
    .execute()
}

async function createHeldTables(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('membership')
    .ifNotExists()
    .addColumn('user', 'text', (column) => column.notNull().references('portal_user.id'))
    .addColumn('number', 'text', (column) => column.notNull().references('customer_number.number'))
    .addPrimaryKeyConstraint('membership_key', ['user', 'number'])
    .execute()
  await schema
    .createTable('held')
    .ifNotExists()
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('authorisation', 'text', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('held_key', ['user', 'number', 'authorisation'])
    .addForeignKeyConstraint('held_membership', ['user', 'number'], 'membership', ['user', 'number'])
    .execute()
  await schema
    .createTable('applied')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('authorisation', 'text')
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('applied_at', 'integer', (column) => column.notNull())
    // SQLite counts the rows of every table by itself.
    .$call((table) =>
      isPostgres(db) ? table.addColumn('rowid', 'integer', (column) => column.notNull().autoIncrement()) : table,
    )
    .execute()
}
