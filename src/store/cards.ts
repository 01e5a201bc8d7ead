import type { Selectable } from 'kysely'
import type { Subject } from '../domain/effect.ts'
import type { CardBook } from '../ports/card-book.ts'
import type { CardCopy, LedgerReads } from '../ports/ledger.ts'
import { present } from './present.ts'
import type { Db, SentCardTable } from './tables.ts'
import { inTransaction } from './transaction.ts'

type CardReads = Pick<LedgerReads, 'cardCopies' | 'cardCopy' | 'viewersOf'>

export const cardReads = (db: Db): CardReads => ({
  cardCopies: async (person, subject) => {
    const rows = await cardsOf(db, person.tenant, subject).where('person_id', '=', person.id).selectAll().execute()
    return rows.map(copyFrom)
  },

  cardCopy: async (person, { conversationId, activityId }) => {
    const row = await db
      .selectFrom('sent_card')
      .selectAll()
      .where('tenant', '=', person.tenant)
      .where('conversation_id', '=', conversationId)
      .where('person_id', '=', person.id)
      .where('activity_id', '=', activityId)
      .executeTakeFirst()
    return row && copyFrom(row)
  },

  viewersOf: async (tenant, subject) => {
    const rows = await cardsOf(db, tenant, subject).select('person_id').distinct().orderBy('person_id').execute()
    return rows.map((row) => ({ tenant, id: row.person_id }))
  },
})

const copyFrom = (row: Selectable<SentCardTable>): CardCopy => ({
  person: { tenant: row.tenant, id: row.person_id },
  subject: { kind: row.subject_kind, id: row.subject_id },
  conversationId: row.conversation_id,
  activityId: row.activity_id,
  ...present({ shown: row.shown }),
})

const cardsOf = (db: Db, tenant: string, subject: Subject) =>
  db
    .selectFrom('sent_card')
    .where('tenant', '=', tenant)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)

/** A message shows one thing: registered again, it shows what it was registered for last. */
export async function registerCard(db: Db, copy: CardCopy): Promise<void> {
  const shows = {
    person_id: copy.person.id,
    subject_kind: copy.subject.kind,
    subject_id: copy.subject.id,
    shown: copy.shown ?? null,
  }
  await db
    .insertInto('sent_card')
    .values({
      tenant: copy.person.tenant,
      conversation_id: copy.conversationId,
      activity_id: copy.activityId,
      ...shows,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'conversation_id', 'activity_id']).doUpdateSet(shows))
    .execute()
}

export const createCardBook = (db: Db): CardBook => ({
  remember: (copy) => inTransaction(db, (tx) => registerCard(tx, copy)),

  forget: ({ person, conversationId, activityId }) =>
    inTransaction(db, async (tx) => {
      await tx
        .deleteFrom('sent_card')
        .where('tenant', '=', person.tenant)
        .where('conversation_id', '=', conversationId)
        .where('activity_id', '=', activityId)
        .execute()
    }),
})
