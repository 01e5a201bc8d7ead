import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createOutbox(db)
  await db.schema
    .createTable('inbox')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('action_key', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('inbox_key', ['tenant', 'action_key'])
    .execute()
  await createSentCards(db)
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('idem_key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('lease_until', 'bigint')
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('outbox_fence')
    .addColumn('last', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into outbox_fence (last) values (0)`.execute(db)
  await db.schema.createIndex('outbox_by_due').on('outbox').columns(['due_at', 'seq']).execute()
  await db.schema.createIndex('outbox_in_lane').on('outbox').columns(['lane', 'due_at', 'seq']).execute()
  await db.schema.createIndex('outbox_lease').on('outbox').columns(['lane', 'lease_until']).execute()
}

async function createSentCards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sent_card')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('shown', 'text')
    .addPrimaryKeyConstraint('sent_card_key', ['tenant', 'conversation_id', 'activity_id'])
    .execute()
  await db.schema
    .createIndex('sent_card_by_subject')
    .on('sent_card')
    .columns(['tenant', 'subject_kind', 'subject_id', 'person_id'])
    .execute()
}
