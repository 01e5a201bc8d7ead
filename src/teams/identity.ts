import { setTimeout as sleep } from 'node:timers/promises'
import type { TurnContext } from 'botbuilder'
import { z } from 'zod'
import { knowPerson } from '../../dialogs/know-person.ts'
import type { Turn } from '../../dialogs/turn.ts'
import { days } from '../domain/instant.ts'
import type { Instant } from '../domain/instant.ts'
import type { ConversationAddress, Person, PersonKey } from '../domain/person.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { clientLocale, clientZone, saidLocale, saidZone } from './locale.ts'
import { connectorOf } from './voice.ts'

const rosterSchema = z.looseObject({
  name: z.string().optional(),
  email: z.string().optional(),
  userPrincipalName: z.string().optional(),
  userRole: z.string().optional(),
  aadObjectId: z.string().optional(),
  tenantId: z.string().optional(),
})

/** What use cases need, as a turn has it. */
type Deps = Turn['deps']

const rosterGoodFor = days(1)
/** The longest that Teams may leave unsaid that somebody is still a member of the tenant (I-6). */
const rosterTrustedFor = days(7)

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
  if (known?.rosterReadAt === undefined || now - known.rosterReadAt > rosterGoodFor) {
    const patience = isTrusted(known, now) ? rosterPatience.known : rosterPatience.stranger
    const roster = await readRoster(context, activity, key, patience)
    if (roster) await deps.people.rememberRoster(key, { ...roster, readAt: now })
  }
  const found = (await deps.people.find(key)) ?? stranger(activity, key)
  const person = isTrusted(found, now) ? found : { ...found, rosterUnread: true }
  const reachable = known?.unreachableSince !== undefined && isPersonal(activity)
  return knowPerson(deps, person, { roster: person.rosterReadAt === now, reachable })
}

const isTrusted = (person: Person | undefined, now: Instant): boolean =>
  person?.rosterReadAt !== undefined && now - person.rosterReadAt <= rosterTrustedFor

export const isPersonal = (activity: IncomingActivity): boolean =>
  (activity.conversation.conversationType ?? 'personal') === 'personal' && activity.conversation.isGroup !== true

/** Somebody of whom neither roster nor an earlier turn tells anything: may be greeted, may not act. */
const stranger = (activity: IncomingActivity, key: PersonKey): Person => ({
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

interface Roster {
  readonly name: string
  readonly address?: string
  readonly role: string
}

async function readRoster(
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
  patience: number,
): Promise<Roster | undefined> {
  const client = connectorOf(context)
  try {
    const answer = await Promise.race([
      client.conversations.getConversationMember(activity.conversation.id, activity.from.id),
      sleep(patience, undefined, { ref: false }),
    ])
    // No answer in time is no member.
    const member = rosterSchema.parse(answer)
    // A roster entry of somebody else, or of another tenant, says nothing about the caller (I-6).
    if (member.aadObjectId !== undefined && member.aadObjectId !== key.id) return undefined
    const guest = member.tenantId !== undefined && member.tenantId !== key.tenant
    const address = member.email ?? member.userPrincipalName
    return {
      name: member.name ?? '',
      role: guest ? 'guest' : (member.userRole ?? 'unknown'),
      ...(address === undefined ? {} : { address }),
    }
  } catch {
    return undefined
  }
}
