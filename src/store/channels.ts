import type { Channels, SeenTeam } from '../ports/channels.ts'
import type { Clock } from './clock.ts'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

export const createChannels = (db: Db, now: Clock): Channels => ({
  remember: (seen) =>
    inTransaction(db, async (tx) => {
      let isNew = false
      for (const channelId of new Set(seen.channelIds)) isNew = (await rememberOne(tx, now, seen, channelId)) || isNew
      return isNew
    }),

  leave: (tenant, teamId) =>
    inTransaction(db, async (tx) => {
      await tx.deleteFrom('channel_place').where('tenant', '=', tenant).where('team_id', '=', teamId).execute()
    }),

  find: async (tenant, channelId) => {
    const places = db.selectFrom('channel_place').select(['service_url', 'bot_id']).where('tenant', '=', tenant)
    const row =
      (await places.where('channel_id', '=', channelId).executeTakeFirst()) ??
      (await places.orderBy('learned_at', 'desc').orderBy('channel_id').limit(1).executeTakeFirst())
    return row && { tenant, channelId, serviceUrl: row.service_url, botId: row.bot_id }
  },
})

/** Most of what arrives says nothing new: then nothing is written. */
async function rememberOne(tx: Db, now: Clock, seen: SeenTeam, channelId: string): Promise<boolean> {
  const { tenant, teamId: team_id, serviceUrl: service_url, botId: bot_id } = seen
  const known = await tx
    .selectFrom('channel_place')
    .select(['team_id', 'service_url', 'bot_id'])
    .where('tenant', '=', tenant)
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  if (known?.team_id === team_id && known.service_url === service_url && known.bot_id === bot_id) return false
  const learned = { team_id, service_url, bot_id, learned_at: await now(tx) }
  await tx
    .insertInto('channel_place')
    .values({ tenant, channel_id: channelId, ...learned })
    .onConflict((conflict) => conflict.columns(['tenant', 'channel_id']).doUpdateSet(learned))
    .execute()
  return true
}
