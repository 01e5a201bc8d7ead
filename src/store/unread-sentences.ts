import type { UnreadSentences } from '../ports/unread-sentences.ts'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

export const createUnreadSentences = (db: Db): UnreadSentences => ({
  keep: (sentence) =>
    inTransaction(db, async (tx) => {
      await tx
        .insertInto('unread_sentence')
        .values({ ...sentence, times: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant', 'day', 'locale', 'sentence'])
            .doUpdateSet((eb) => ({ times: eb('unread_sentence.times', '+', 1) })),
        )
        .execute()
    }),
  list: () =>
    db
      .selectFrom('unread_sentence')
      .select(['tenant', 'day', 'locale', 'sentence', 'times'])
      .orderBy('day', 'desc')
      .orderBy('times', 'desc')
      .orderBy('sentence')
      .execute(),
})
