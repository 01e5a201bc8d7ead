import type { Instant } from './instant.ts'
import type { OnboardingStage, Party } from './onboarding.ts'
import type { CaseKind, CaseState } from './servicedesk-case.ts'

/** A channel of a team, and how Teams said that the bot speaks there. */
export interface ChannelPlace {
  readonly tenant: string
  /** "19:…@thread.tacv2" */
  readonly channelId: string
  readonly serviceUrl: string
  /** The bot's own id there. */
  readonly botId: string
}

/**
 * A case as the whole team may read it: of what kind, how far, whose turn. Members of a team are no agents by that, so
 * nothing is in it of whom it is about, nor of what was found (I-18).
 */
export interface ChannelCaseView {
  readonly kind: 'channel-case'
  readonly id: string
  readonly version: number
  readonly caseKind: CaseKind
  readonly state: CaseState
  readonly stage?: OnboardingStage
  readonly waitingFor: Party
  readonly waitingSince: Instant
  readonly openedAt: Instant
  /** The agent who has it, or had it last. */
  readonly claimedByName?: string
  readonly closedAt?: Instant
}

/** The channel of a thread: Teams puts the thread behind it ("19:…@thread.tacv2;messageid=…"). */
export const channelOf = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId
