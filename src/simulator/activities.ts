import { randomUUID } from 'node:crypto'
import type { JsonObject } from './message.ts'
import { clientLocale, countryOf, zoneOf, type SimulatedPerson } from './person.ts'
import type { Teams } from './teams.ts'

/** What goes into the body of every activity of one person's client. */
export interface Sender {
  readonly teams: Teams
  readonly serviceUrl: string
  readonly person: SimulatedPerson
}

const personal = ({ teams, person }: Sender) => ({
  conversationType: 'personal',
  tenantId: teams.tenant,
  id: teams.personal(person.aadObjectId),
})

const group = ({ teams }: Sender) => ({
  isGroup: true,
  conversationType: 'groupChat',
  tenantId: teams.tenant,
  id: teams.group(),
})

const memberId = ({ person }: Sender) => ({ id: person.memberId, aadObjectId: person.aadObjectId })

/** The parts that even the shortest recorded activity has. */
function envelope(sender: Sender) {
  const { teams, serviceUrl } = sender
  return {
    id: randomUUID() as string,
    timestamp: new Date(teams.now()).toISOString(),
    channelId: 'msteams',
    serviceUrl,
    recipient: { ...teams.bot },
    conversation: personal(sender),
    from: memberId(sender),
    channelData: { tenant: { id: teams.tenant } },
  }
}

/** The same instant as the clock on that person's wall shows it, with its offset. */
function localTimestamp(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.slice('GMT'.length)
  const milliseconds = String(at % 1000).padStart(3, '0')
  return `${format.format(at).replace(' ', 'T')}.${milliseconds}${offset === '' ? '+00:00' : (offset ?? '')}`
}

const clientInfo = (person: SimulatedPerson) => ({
  type: 'clientInfo',
  locale: clientLocale(person),
  country: countryOf(person),
  platform: 'Web',
  timezone: zoneOf(person),
})

/** What a person does, as opposed to what happens to the app: with name, local time and client. */
function personActivity(sender: Sender) {
  const { teams, person } = sender
  return {
    ...envelope(sender),
    from: { id: person.memberId, name: person.name, aadObjectId: person.aadObjectId },
    localTimestamp: localTimestamp(teams.now(), zoneOf(person)),
    localTimezone: zoneOf(person),
    locale: clientLocale(person),
    entities: [clientInfo(person)] as JsonObject[],
  }
}

/** Marks what came from a message rather than from the compose box. */
const fromMessage = ({ teams }: Sender) => ({ source: { name: 'message' }, tenant: { id: teams.tenant } })

export function installation(sender: Sender, action: 'add' | 'remove') {
  const { teams, person } = sender
  return {
    ...envelope(sender),
    type: 'installationUpdate',
    action,
    locale: clientLocale(person),
    entities: [{ type: 'clientInfo', locale: clientLocale(person) }],
    channelData: { ...fromMessage(sender), settings: { selectedChannel: { id: teams.personal(person.aadObjectId) } } },
  }
}

export const membersAdded = (sender: Sender) => ({
  ...envelope(sender),
  type: 'conversationUpdate',
  membersAdded: [memberId(sender), { id: sender.teams.bot.id }],
})

export const textMessage = (sender: Sender, text: string) => ({
  ...personActivity(sender),
  type: 'message',
  text,
  textFormat: 'plain',
})

export function groupMention(sender: Sender, text: string) {
  const { id, name } = sender.teams.bot
  const mention = `<at>${name}</at>`
  const message = textMessage(sender, `${mention} ${text}`)
  return {
    ...message,
    conversation: group(sender),
    entities: [{ type: 'mention', mentioned: { id, name }, text: mention }, ...message.entities],
  }
}

/** A pressed Action.Submit. */
export const submitMessage = (sender: Sender, replyToId: string, value: unknown) => ({
  ...personActivity(sender),
  type: 'message',
  channelData: fromMessage(sender),
  replyToId,
  value,
})

export interface ExecuteAction {
  readonly type: 'Action.Execute'
  readonly title?: string
  readonly verb?: string
  readonly id?: string
  readonly data: JsonObject
}

/** A pressed Action.Execute; recorded clients send no `trigger`. */
export const executeInvoke = (sender: Sender, replyToId: string, action: ExecuteAction) => ({
  ...personActivity(sender),
  type: 'invoke',
  name: 'adaptiveCard/action',
  channelData: fromMessage(sender),
  replyToId,
  value: { action },
})

export const searchInvoke = (sender: Sender, dataset: string, queryText: string) => ({
  ...personActivity(sender),
  type: 'invoke',
  name: 'application/search',
  channelData: fromMessage(sender),
  value: { queryText, queryOptions: { skip: 0, top: 15 }, dataset },
})
