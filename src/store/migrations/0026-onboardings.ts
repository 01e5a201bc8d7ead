import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createOnboardings(db)
  await createDeeds(db)
  await createFeed(db)
  const index = (name: string, table: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on(table)
      .columns(['tenant', ...columns])
      .execute()
  await index('onboarding_by_requester', 'onboarding', ['requester_id', 'asked_at'])
  await index('onboarding_by_address', 'onboarding', ['address'])
  await index('onboarding_by_company', 'onboarding', ['company', 'state'])
  await index('onboarding_by_change', 'onboarding', ['changed_at'])
  await index('case_by_onboarding', 'servicedesk_case', ['onboarding_id'])
  await sql`create unique index onboarding_open on onboarding (tenant, company, address)
    where state not in ('done', 'declined', 'withdrawn')`.execute(db)
}

async function createOnboardings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('onboarding')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().check(sql`version >= 1`))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('stage_since', 'bigint', (column) => column.notNull())
    .addColumn('requester_id', 'text', (column) => column.notNull())
    .addColumn('requester_user_id', 'text')
    .addColumn('requester_name', 'text', (column) => column.notNull())
    .addColumn('for_self', 'integer', (column) => column.notNull().check(sql`for_self in (0, 1)`))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull().check(sql`address = lower(address)`))
    .addColumn('customer_number', 'text', (column) => column.notNull())
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull())
    .addColumn('company_name', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('proof_domain', 'text')
    .addColumn('proof_user_id', 'text')
    .addColumn('proof_name', 'text')
    .addColumn('proof_at', 'bigint')
    .addColumn('vouching', 'text', (column) => column.check(sql`vouching in ('asked', 'yes', 'no', 'nobody')`))
    .addColumn('generation', 'integer', (column) => column.notNull().check(sql`generation >= 1`))
    .addColumn('write_state', 'text', (column) => column.check(sql`write_state in ('due', 'sent', 'uncertain')`))
    .addColumn('attempts', 'integer', (column) => column.notNull().check(sql`attempts >= 0`))
    .addColumn('sent_at', 'bigint')
    .addColumn('trouble', 'text', (column) => column.check(sql`trouble in ('refused', 'uncertain')`))
    .addColumn('ended_at', 'bigint')
    .addPrimaryKeyConstraint('onboarding_pk', ['tenant', 'id'])
    .execute()
}

async function createDeeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('onboarding_deed')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('onboarding_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_user_id', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('calls', 'text')
    .addColumn('checked', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('onboarding_deed_key', ['tenant', 'onboarding_id', 'position'])
    .addForeignKeyConstraint('deed_of_onboarding', ['tenant', 'onboarding_id'], 'onboarding', ['tenant', 'id'])
    .execute()
  await db.schema
    .createTable('onboarding_reviewer')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('onboarding_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('onboarding_reviewer_key', ['tenant', 'onboarding_id', 'user_id'])
    .execute()
}

async function createFeed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('platform_event')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('company', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('platform_event_of').on('platform_event').columns(['company', 'kind']).execute()
  await db.schema
    .createTable('platform_feed')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('cursor', 'text', (column) => column.notNull())
    .execute()
}
