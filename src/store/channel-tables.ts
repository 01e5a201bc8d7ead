import type { Instant } from '../domain/instant.ts'

/** Where the bot is, and how it speaks there. */
export interface ChannelPlaceTable {
  tenant: string
  channel_id: string
  team_id: string
  service_url: string
  bot_id: string
  learned_at: Instant
}

/** Messages in channels that show a case. */
export interface ChannelCardTable {
  tenant: string
  channel_id: string
  activity_id: string
  case_id: string
  shown: string | null
}
