import type { Instant } from '../domain/instant.ts'
import type { ChannelCardReads, ChannelCardWrites } from '../ports/channels.ts'
import { hastenChannels } from './outbox.ts'
import { present } from './present.ts'
import type { Db } from './tables.ts'

export const channelCardReads = (db: Db): ChannelCardReads => ({
  channelCards: async (tenant, caseId) => {
    const rows = await db
      .selectFrom('channel_card')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('case_id', '=', caseId)
      .orderBy('activity_id')
      .execute()
    return rows.map(({ channel_id, activity_id, shown }) => ({
      ...{ tenant, caseId, channelId: channel_id, activityId: activity_id },
      ...present({ shown }),
    }))
  },
})

export const channelCardWrites = (tx: Db, now: Instant): ChannelCardWrites => ({
  async registerChannelCard({ tenant, caseId, channelId, activityId, shown = null }) {
    await tx
      .insertInto('channel_card')
      .values({ tenant, channel_id: channelId, activity_id: activityId, case_id: caseId, shown })
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'channel_id', 'activity_id']).doUpdateSet({ case_id: caseId, shown }),
      )
      .execute()
  },

  async forgetChannelCard({ tenant, channelId, activityId }) {
    await tx
      .deleteFrom('channel_card')
      .where('tenant', '=', tenant)
      .where('channel_id', '=', channelId)
      .where('activity_id', '=', activityId)
      .execute()
  },

  hastenChannels: (tenant) => hastenChannels(tx, tenant, now),
})
