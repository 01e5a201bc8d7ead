import type { Locale } from '../domain/locale.ts'
import { createStream, type Listener, type Notice } from './events.ts'
import { createFaults, type Faults } from './faults.ts'
import type { JsonObject, Message, MessageContent } from './message.ts'
import { createMessages } from './messages.ts'
import type { SimulatedPerson } from './person.ts'
import { readingFrom } from './reading.ts'
import { createRoster, type Conversation } from './roster.ts'
import { peopleIn, type State } from './state.ts'
import { writingTo } from './writing.ts'

export interface TeamsOptions {
  readonly people: readonly SimulatedPerson[]
  readonly botId?: string
  readonly botName?: string
  readonly tenant: string
  readonly now?: () => number
}

/** One fake tenant with one bot in it. A `personId` is an `aadObjectId`. */
export interface Teams {
  readonly tenant: string
  readonly bot: { readonly id: string; readonly name: string }
  readonly faults: Faults
  now(): number
  /** A message id, unique over restarts. */
  nextId(): string

  people(): readonly SimulatedPerson[]
  /** By `aadObjectId` or member id. @throws when nobody is */
  person(id: string): SimulatedPerson
  findPerson(id: string): SimulatedPerson | undefined
  setInstalled(personId: string, installed: boolean): void
  setLocale(personId: string, locale: Locale): void
  /** What the roster says of somebody from now on: another address, a guest. */
  change(personId: string, changes: Partial<SimulatedPerson>): void

  /** The id of a person's own conversation with the bot. */
  personal(personId: string): string
  /** The id of the one group chat, of which everybody is a member. */
  group(): string
  conversation(id: string): Conversation | undefined

  /** The person's own conversation with the bot, oldest first, as this person sees it. */
  messages(personId: string): readonly Message[]
  /** As this person sees it, in their own conversation or in the group. */
  message(personId: string, id: string): Message | undefined
  /** The newest message of the bot to this person that is not deleted. */
  last(personId: string): Message | undefined
  groupMessages(viewer: string): readonly Message[]
  /** Every thread of the servicedesk's channel, oldest first; a reply names its first message. */
  channelMessages(viewer: string): readonly Message[]
  /** Whether the bot is in the team. */
  isInTeam(): boolean
  setInTeam(inTeam: boolean): void
  notices(personId: string): readonly Notice[]
  isTyping(personId: string): boolean
  /** Resolves with the first message of the bot, there already or still to come, that satisfies; rejects after `ms`. */
  until(personId: string, satisfies: (message: Message) => boolean, ms?: number): Promise<Message>

  post(
    conversationId: string,
    from: string,
    content: MessageContent,
    options?: { readonly id?: string; readonly replyToId?: string },
  ): string
  /** False when there is no such message. */
  update(conversationId: string, id: string, content: MessageContent): boolean
  remove(conversationId: string, id: string): boolean
  typing(conversationId: string, typing: boolean): void
  showTo(personId: string, messageId: string, card: JsonObject): void
  notify(personId: string, notice: Notice): void
  subscribe(listener: Listener): () => void
}

export function createTeams(options: TeamsOptions): Teams {
  // Starts at the real time, so that an id the bot stored yesterday means no message of today.
  let counter = Date.now()
  const state: State = {
    roster: createRoster(options.people),
    messages: createMessages(),
    stream: createStream(),
    typing: new Set(),
    notices: new Map(),
    team: { hasBot: false },
    now: options.now ?? Date.now,
    nextId: () => String((counter += 1)),
  }
  return {
    tenant: options.tenant,
    bot: {
      id: options.botId ?? '28:00000000-0000-4000-8000-00000000b071',
      name: options.botName ?? 'Toegangshulp',
    },
    faults: createFaults(),
    now: state.now,
    nextId: state.nextId,
    ...peopleIn(state),
    ...readingFrom(state),
    ...writingTo(state),
    isInTeam: () => state.team.hasBot,
    setInTeam: (inTeam) => {
      state.team.hasBot = inTeam
    },
  }
}
