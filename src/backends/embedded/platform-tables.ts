import type { SchemaModule } from 'kysely'
import type { ApiEnvironment, ApiKey, ApiProduct, PlatformEventKind } from '../../domain/api-platform.ts'
import type { Instant } from '../../domain/instant.ts'

/** The API platform. A key itself has no column: only what the API Manager tells of it (I-36). */
export interface PlatformTables {
  company: {
    id: string
    name: string
    /** May use its production keys since then (F-32). */
    production_authorised_at: Instant | null
    production_used_at: Instant | null
  }
  company_number: { number: string; company: string }
  company_domain: { company: string; domain: string }
  platform_user: {
    /** The address as it is compared: without case. */
    address_key: string
    address: string
    name: string
    company: string
    linked_at: Instant
    activation_sent_at: Instant | null
    activated_at: Instant | null
    logged_in_at: Instant | null
    sandbox_key_seen_at: Instant | null
  }
  api_key: {
    company: string
    environment: ApiEnvironment
    account: string
    name: string
    last_four: string
    state: ApiKey['state']
    since: Instant
    expires_at: Instant | null
  }
  api_in_use: {
    company: string
    environment: ApiEnvironment
    product: ApiProduct
    name: string
    version: string
    newest: string
    replaced_version: string | null
    to_program_nl: string | null
    to_program_en: string | null
    documentation: string
    versioning: string
    endpoint: string
  }
  sandbox_calls: { company: string; product: ApiProduct; succeeded: number; failed: number; last_at: Instant | null }
  platform_event: {
    /** Rises by one with each event, in the order in which they were committed: the cursor. */
    seq: number
    kind: PlatformEventKind
    at: Instant
    company: string
    address: string | null
  }
}

/** Parents before what refers to them. */
export const platformTables = [
  'company',
  'company_number',
  'company_domain',
  'platform_user',
  'api_key',
  'api_in_use',
  'sandbox_calls',
  'platform_event',
] as const satisfies readonly (keyof PlatformTables)[]

export async function createPlatformTables(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('company')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('production_authorised_at', 'integer')
    .addColumn('production_used_at', 'integer')
    .execute()
  await schema
    .createTable('company_number')
    .ifNotExists()
    // A number that the portal removes is no company's any more.
    .addColumn('number', 'text', (column) =>
      column.primaryKey().references('customer_number.number').onDelete('cascade'),
    )
    .addColumn('company', 'text', (column) => column.notNull().references('company.id'))
    .execute()
  await schema
    .createTable('company_domain')
    .ifNotExists()
    .addColumn('company', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('domain', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('company_domain_key', ['company', 'domain'])
    .execute()
  await createAccessTables(schema)
  await createUseTables(schema)
}

async function createAccessTables(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('platform_user')
    .ifNotExists()
    .addColumn('address_key', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('linked_at', 'integer', (column) => column.notNull())
    .addColumn('activation_sent_at', 'integer')
    .addColumn('activated_at', 'integer')
    .addColumn('logged_in_at', 'integer')
    .addColumn('sandbox_key_seen_at', 'integer')
    .execute()
  await schema
    .createTable('api_key')
    .ifNotExists()
    .addColumn('company', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('environment', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('last_four', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'integer')
    .addPrimaryKeyConstraint('api_key_key', ['company', 'environment', 'name'])
    .execute()
}

async function createUseTables(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('api_in_use')
    .ifNotExists()
    .addColumn('company', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('environment', 'text', (column) => column.notNull())
    .addColumn('product', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('newest', 'text', (column) => column.notNull())
    .addColumn('replaced_version', 'text')
    .addColumn('to_program_nl', 'text')
    .addColumn('to_program_en', 'text')
    .addColumn('documentation', 'text', (column) => column.notNull())
    .addColumn('versioning', 'text', (column) => column.notNull())
    .addColumn('endpoint', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('api_in_use_key', ['company', 'environment', 'name'])
    .execute()
  await schema
    .createTable('sandbox_calls')
    .ifNotExists()
    .addColumn('company', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('product', 'text', (column) => column.notNull())
    .addColumn('succeeded', 'integer', (column) => column.notNull())
    .addColumn('failed', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'integer')
    .addPrimaryKeyConstraint('sandbox_calls_key', ['company', 'product'])
    .execute()
  await schema
    .createTable('platform_event')
    .ifNotExists()
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('address', 'text')
    .execute()
}
