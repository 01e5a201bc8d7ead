import type { ChannelCaseView, ChannelPlace } from '../domain/channel.ts'

/** A message in a channel that shows a case. It is nobody's, so it has no person. */
export interface ChannelCard {
  readonly tenant: string
  readonly caseId: string
  readonly channelId: string
  readonly activityId: string
  /** Digest of what it shows; undefined when unknown, which makes the next look update it. */
  readonly shown?: string
}

export interface ChannelCardReads {
  /** Oldest first. */
  channelCards(tenant: string, caseId: string): Promise<readonly ChannelCard[]>
}

export interface ChannelCardWrites {
  /** Adds a message, or says anew what a known one shows. */
  registerChannelCard(card: ChannelCard): Promise<void>
  /** The message no longer exists in Teams. */
  forgetChannelCard(card: Pick<ChannelCard, 'tenant' | 'channelId' | 'activityId'>): Promise<void>
  /** What waits until a channel can be written in is due now. */
  hastenChannels(tenant: string): Promise<void>
}

/** A team as a signed activity named it, with the channels that stood in it. */
export interface SeenTeam extends Omit<ChannelPlace, 'channelId'> {
  readonly teamId: string
  readonly channelIds: readonly string[]
}

/** Where the bot is, learned from what Teams sends it (TEAMS.md B8). */
export interface Channels {
  /** @returns whether something of it is new */
  remember(seen: SeenTeam): Promise<boolean>
  /** The bot was taken out of the team. */
  leave(tenant: string, teamId: string): Promise<void>
  /**
   * How to write in this channel. One that said nothing yet is reached as the team that did last: Teams tells of the
   * installation in a team once, and names its first channel.
   */
  find(tenant: string, channelId: string): Promise<ChannelPlace | undefined>
}

/** Writes in a channel, in its language. Never repeats a post by itself (I-31). */
export interface ChannelNotifier {
  /** Begins a thread. @returns the id of its first message @throws DeliveryFailed */
  post(place: ChannelPlace, view: ChannelCaseView): Promise<{ readonly activityId: string }>
  /** Replaces what a message shows. @throws DeliveryFailed */
  update(place: ChannelPlace, activityId: string, view: ChannelCaseView): Promise<void>
}
