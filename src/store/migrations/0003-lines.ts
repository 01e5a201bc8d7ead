import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createLines(db)
  await createDecisions(db)
}

async function createLines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('line')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('authorisation', 'text', (column) => column.notNull())
    .addColumn('needs', 'integer', (column) => column.notNull().check(sql`needs in (1, 2)`))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('line_key', ['tenant', 'id'])
    .addUniqueConstraint('line_position', ['tenant', 'request_id', 'position'])
    .addForeignKeyConstraint('line_of_request', ['tenant', 'request_id'], 'request', ['tenant', 'id'])
    .execute()
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decision')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('line_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('reviewer_id', 'text', (column) => column.notNull())
    .addColumn('reviewer_user_id', 'text')
    .addColumn('reviewer_name', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull().check(sql`verdict in ('approved', 'declined')`))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_key', ['tenant', 'line_id', 'generation', 'reviewer_id'])
    .addForeignKeyConstraint('decision_of_line', ['tenant', 'line_id'], 'line', ['tenant', 'id'])
    .execute()
  // Two Teams accounts of one portal user are one person (I-11).
  await db.schema
    .createIndex('decision_by_person')
    .unique()
    .on('decision')
    .columns(['tenant', 'line_id', 'generation', 'reviewer_user_id'])
    .execute()
}
