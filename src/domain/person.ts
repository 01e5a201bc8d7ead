import { days } from './instant.ts'
import type { Instant } from './instant.ts'
import type { Locale } from './locale.ts'
import type { PortalUser } from './portal.ts'

/** A person in Teams: tenant and `aadObjectId` of the signed activity (I-3). Both are opaque strings. */
export interface PersonKey {
  readonly tenant: string
  readonly id: string
}

/** Where a message to a person goes: the personal conversation with the bot, as Teams told it (TEAMS.md B8). */
export interface ConversationAddress {
  readonly conversationId: string
  readonly serviceUrl: string
  /** The bot's own id in that conversation. */
  readonly botId: string
  /** The person's id in that conversation, which is not the `aadObjectId`. */
  readonly memberId: string
}

export interface Person extends PersonKey {
  readonly name: string
  /** E-mail address of the Teams roster; shown, never a proof of anything by itself (I-5). */
  readonly address?: string
  /** `user` may decide; every other role of the roster may not (I-6). */
  readonly rosterRole: string
  readonly rosterReadAt?: Instant
  /** Chosen by the person; wins over what the client says. */
  readonly chosenLocale?: Locale
  readonly locale: Locale
  /** IANA time zone. */
  readonly zone: string
  /** The portal account this person proved to be (I-5). */
  readonly portalUser?: PortalUser
  /** The backend could not be asked whether there is such an account: nothing may be concluded from its absence. */
  readonly linkUnchecked?: boolean
  readonly conversation?: ConversationAddress
  /** Teams did not say lately what this person is: an earlier answer gives no right to decide (I-6). */
  readonly rosterUnread?: boolean
  /** Set when Teams refused a message (not installed, blocked); cleared when the person speaks. */
  readonly unreachableSince?: Instant
  readonly welcomedAt?: Instant
}

export const isReachable = (person: Person): boolean =>
  person.conversation !== undefined && person.unreachableSince === undefined

/** Read anew once a day; an older address proves nothing (I-5). */
const rosterGoodFor = days(1)
/** The longest that Teams may leave unsaid that somebody is still a member of the tenant (I-6). */
const rosterTrustedFor = days(7)

const isRosterOfLast =
  (period: number) =>
  ({ rosterReadAt }: Pick<Person, 'rosterReadAt'>, now: Instant): boolean =>
    rosterReadAt !== undefined && now - rosterReadAt <= period

export const isRosterFresh = isRosterOfLast(rosterGoodFor)
export const isRosterTrusted = isRosterOfLast(rosterTrustedFor)

export const personKey = ({ tenant, id }: PersonKey): PersonKey => ({ tenant, id })

/** False only for who is certainly no user of the portal: not known whether they are is no reason to tell how to become one. */
export const mayBeUser = ({ portalUser, linkUnchecked, rosterUnread }: Person): boolean =>
  portalUser !== undefined || linkUnchecked === true || rosterUnread === true
