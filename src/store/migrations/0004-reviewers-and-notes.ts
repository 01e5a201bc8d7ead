import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createReviewers(db)
  await createNotes(db)
}

async function createReviewers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reviewer')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('user_name', 'text', (column) => column.notNull())
    .addColumn('user_address', 'text', (column) => column.notNull())
    .addColumn('via', 'text', (column) => column.notNull().check(sql`via in ('direct', 'parent')`))
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reviewer_key', ['tenant', 'request_id', 'user_id'])
    .addForeignKeyConstraint('reviewer_of_request', ['tenant', 'request_id'], 'request', ['tenant', 'id'])
    .execute()
  await db.schema.createIndex('reviewer_by_user').on('reviewer').columns(['tenant', 'user_id']).execute()
}

async function createNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('note')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('question', 'answer')`))
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_user_id', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('note_key', ['tenant', 'request_id', 'position'])
    .addForeignKeyConstraint('note_of_request', ['tenant', 'request_id'], 'request', ['tenant', 'id'])
    .execute()
}
