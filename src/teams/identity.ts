import type { TurnContext } from 'botbuilder'
import { knowPerson } from '../../dialogs/know-person.ts'
import type { Turn } from '../../dialogs/turn.ts'
import { isRosterFresh, isRosterTrusted } from '../domain/person.ts'
import type { ConversationAddress, Person, PersonKey } from '../domain/person.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { clientLocale, clientZone, saidLocale, saidZone } from './locale.ts'
import { readRoster } from './read-roster.ts'

/** What use cases need, as a turn has it. */
type Deps = Turn['deps']

/** How long a turn waits for Teams to say who somebody is: of somebody known it can be asked again in the next turn (I-42). */
const rosterPatience = { known: 500, stranger: 1000 }

/** Who speaks: tenant and `aadObjectId` of the signed activity, and nothing else of it (I-3). */
export function callerOf(activity: IncomingActivity): PersonKey | undefined {
  const tenant = activity.conversation.tenantId
  const id = activity.from.aadObjectId
  const channelTenant = activity.channelData?.tenant?.id
  if (tenant === undefined || id === undefined) return undefined
  return channelTenant === undefined || channelTenant === tenant ? { tenant, id } : undefined
}

/** What is known of the caller: the roster, read once a day; where to answer; and the portal account they proved to be. */
export async function identify(
  deps: Deps,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
): Promise<Person> {
  const known = await deps.people.find(key)
  if (isPersonal(activity)) await rememberConversation(deps, activity, key, known)
  const now = await deps.ledger.now()
  if (known === undefined || !isRosterFresh(known, now)) {
    const patience = known && isRosterTrusted(known, now) ? rosterPatience.known : rosterPatience.stranger
    // Who is in a channel stands in the roster of its team.
    const conversationId = activity.channelData?.team?.id ?? activity.conversation.id
    const roster = await readRoster(context, { conversationId, memberId: activity.from.id, key, patience })
    if (roster) await deps.people.rememberRoster(key, { ...roster, readAt: now })
  }
  const found = (await deps.people.find(key)) ?? stranger(activity, key)
  const person = isRosterTrusted(found, now) ? found : { ...found, rosterUnread: true }
  const reachable = known?.unreachableSince !== undefined && isPersonal(activity)
  return knowPerson(deps, person, { roster: person.rosterReadAt === now, reachable })
}

export const isPersonal = (activity: IncomingActivity): boolean =>
  (activity.conversation.conversationType ?? 'personal') === 'personal' && activity.conversation.isGroup !== true

/** Somebody of whom neither roster nor an earlier turn tells anything: may be greeted, may not act. */
export const stranger = (activity: IncomingActivity, key: PersonKey): Person => ({
  ...key,
  name: '',
  rosterRole: 'unknown',
  locale: clientLocale(activity),
  zone: clientZone(activity),
})

async function rememberConversation(
  deps: Deps,
  activity: IncomingActivity,
  key: PersonKey,
  known: Person | undefined,
): Promise<void> {
  const conversation: ConversationAddress = {
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    memberId: activity.from.id,
  }
  // Some events say no language: what was known stays.
  const locale = saidLocale(activity) ?? known?.locale ?? 'nl'
  const zone = saidZone(activity) ?? known?.zone ?? clientZone(activity)
  const same =
    known?.unreachableSince === undefined &&
    known?.conversation !== undefined &&
    JSON.stringify(known.conversation) === JSON.stringify(conversation) &&
    (known.chosenLocale ?? locale) === known.locale &&
    known.zone === zone
  if (!same) await deps.people.rememberConversation(key, { conversation, locale, zone })
}
