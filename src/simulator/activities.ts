import { randomUUID } from 'node:crypto'
import { demoChannel, demoTeam } from './channel.ts'
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

/** Where somebody speaks when it is not their own chat: a thread of the channel. */
const thread = ({ teams }: Sender, root: string) => ({
  conversation: {
    isGroup: true,
    conversationType: 'channel',
    tenantId: teams.tenant,
    id: `${demoChannel};messageid=${root}`,
  },
  channelData: {
    tenant: { id: teams.tenant },
    team: { id: demoTeam },
    channel: { id: demoChannel },
  },
})

/** The same activity as it comes from a thread of the channel. */
export const inThread = <T extends object>(sender: Sender, body: T, root: string): T => ({
  ...body,
  ...thread(sender, root),
})

export interface ChannelWords {
  readonly text: string
  /** `bot`, or the `aadObjectId` of who is mentioned; nobody when left out. */
  readonly mention?: string
  /** The first message of the thread; a new one when left out. */
  readonly root?: string
}

export function channelMessage(sender: Sender, { text, mention, root }: ChannelWords) {
  const { teams } = sender
  const { bot } = teams
  const person = mention === undefined || mention === 'bot' ? undefined : teams.person(mention)
  const { id, name } = person === undefined ? bot : { id: person.memberId, name: person.name }
  const at = `<at>${name}</at>`
  const message = textMessage(sender, mention === undefined ? text : `${at} ${text}`)
  const mentions = mention === undefined ? [] : [{ type: 'mention', mentioned: { id, name }, text: at }]
  return inThread(sender, { ...message, entities: [...mentions, ...message.entities] }, root ?? message.id)
}

/** As with a person, Teams tells twice; it names the team's first channel and the one that was chosen. */
export function teamInstallation(sender: Sender, action: 'add' | 'remove') {
  const { teams } = sender
  const base = inThread(sender, envelope(sender), '')
  const conversation = { ...base.conversation, id: demoTeam }
  const channelData = { tenant: { id: teams.tenant }, team: { id: demoTeam } }
  const bot = [{ id: teams.bot.id }]
  const changed = action === 'add' ? { membersAdded: bot } : { membersRemoved: bot }
  return [
    { ...base, conversation, channelData, type: 'installationUpdate', action },
    { ...base, conversation, channelData, id: randomUUID() as string, type: 'conversationUpdate', ...changed },
  ] as const
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
