import { LedgerConflict } from '../ports/ledger.ts'
import type { OnboardingReads, OnboardingWrites } from '../ports/onboardings.ts'
import { lockSubject } from './lock-subject.ts'
import type { Db } from './tables.ts'

const name = 'platform'

/** How far the feed of the API platform was read, and what it told so far. */
export const platformFeedReads = (db: Db): Pick<OnboardingReads, 'platformCursor' | 'hasHappened'> => ({
  platformCursor: async () => {
    const row = await db.selectFrom('platform_feed').select('cursor').where('name', '=', name).executeTakeFirst()
    return row?.cursor ?? ''
  },
  hasHappened: async (company, kind) => {
    const events = db.selectFrom('platform_event').select('id').where('company', '=', company).where('kind', '=', kind)
    return (await events.limit(1).executeTakeFirst()) !== undefined
  },
})

export const platformFeedWrites = (tx: Db): Pick<OnboardingWrites, 'notePlatformEvent' | 'movePlatformCursor'> => ({
  async notePlatformEvent({ id, kind, company, at }) {
    await lockSubject(tx, 'platform event', id)
    const before = await tx.selectFrom('platform_event').select('id').where('id', '=', id).executeTakeFirst()
    if (before !== undefined) return false
    await tx.insertInto('platform_event').values({ id, kind, company, at }).execute()
    return true
  },
  async movePlatformCursor(from, to) {
    await tx
      .insertInto('platform_feed')
      .values({ name, cursor: '' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const result = await tx
      .updateTable('platform_feed')
      .set({ cursor: to })
      .where('name', '=', name)
      .where('cursor', '=', from)
      .executeTakeFirst()
    if (result.numUpdatedRows !== 1n) throw new LedgerConflict('cursor of the platform')
  },
})
