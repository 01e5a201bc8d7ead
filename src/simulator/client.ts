import * as activities from './activities.ts'
import type { CardAction, Selector } from './card-actions.ts'
import type { ChannelWords } from './activities.ts'
import type { Typed } from './card-inputs.ts'
import type { JsonObject, Message } from './message.ts'
import { postActivity, type Reply } from './post.ts'
import { presser } from './press.ts'
import { teamClient } from './team-client.ts'
import type { Teams } from './teams.ts'

export interface ClientOptions {
  readonly teams: Teams
  /** Where the bot listens, without `/api/messages`; may be known only later. */
  readonly botUrl: string | (() => string)
  readonly serviceUrl: string | (() => string)
  /** Headers of every post, as a token where the bot asks for one. */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
}

export interface Sent extends Reply {
  /** The id the activity went out under. */
  readonly activityId: string
}

export interface PressOptions {
  /** `submit` is what a client does that knows no Action.Execute: the button's fallback, as a message. */
  readonly via?: 'execute' | 'submit'
  /** Delivers again under this id. */
  readonly activityId?: string
  /** Sent as the whole data, instead of the button's own and the inputs. */
  readonly data?: JsonObject
  /** The card on an old screen: the button is looked up here instead of on what the message shows now. */
  readonly card?: JsonObject
}

/** The Teams clients of all people. A `personId` is an `aadObjectId`. */
export interface Client {
  install(personId: string): Promise<Sent>
  uninstall(personId: string): Promise<Sent>
  say(personId: string, text: string, options?: { readonly activityId?: string }): Promise<Sent>
  /** @param message the message or its id @throws when its card has no such button or a required input is empty */
  press(
    personId: string,
    message: Message | string,
    selector: Selector,
    inputs?: Typed,
    options?: PressOptions,
  ): Promise<Sent>
  /** Presses this very button of a card, with what a screen collected. */
  pressShown(personId: string, messageId: string, action: CardAction['action'], data: JsonObject): Promise<Sent>
  search(personId: string, dataset: string, text: string): Promise<Sent>
  mentionInGroup(personId: string, text: string): Promise<Sent>
  /** Writes in the channel of the servicedesk's team. */
  sayInChannel(personId: string, words: ChannelWords, options?: { readonly activityId?: string }): Promise<Sent>
  /** Brings the bot into the team, or takes it out. */
  changeTeam(personId: string, action: 'add' | 'remove'): Promise<void>
  /** Any body; nothing else happens. */
  post(body: unknown): Promise<Reply>
  /** The body of a text message, to bend before `post`. */
  bodyOfText(personId: string, text: string): ReturnType<typeof activities.textMessage>
  /** The recorded client asks first whether anybody listens. @returns the HTTP status */
  probe(): Promise<number>
}

const valueOf = (text: string | (() => string)): string => (typeof text === 'string' ? text : text())

export function createClient({ teams, botUrl, serviceUrl, headers }: ClientOptions): Client {
  const url = () => `${valueOf(botUrl)}/api/messages`
  const sender = (personId: string) => ({ teams, serviceUrl: valueOf(serviceUrl), person: teams.person(personId) })
  const post = async (body: unknown) => postActivity(url(), body, await headers?.())
  const send = async (body: { readonly id: string }): Promise<Sent> => ({ ...(await post(body)), activityId: body.id })
  const bodyOfText = (personId: string, text: string) => activities.textMessage(sender(personId), text)
  return {
    post,
    bodyOfText,
    probe: async () => (await fetch(url(), { method: 'HEAD' })).status,
    install: async (personId) => {
      teams.setInstalled(personId, true)
      const sent = await send(activities.installation(sender(personId), 'add'))
      await send(activities.membersAdded(sender(personId)))
      return sent
    },
    uninstall: (personId) => {
      teams.setInstalled(personId, false)
      return send(activities.installation(sender(personId), 'remove'))
    },
    say: (personId, text, { activityId } = {}) => {
      const body = bodyOfText(personId, text)
      if (activityId !== undefined) return send({ ...body, id: activityId })
      teams.post(body.conversation.id, personId, { text }, { id: body.id })
      return send(body)
    },
    ...presser({ teams, sender, send }),
    search: (personId, dataset, text) => send(activities.searchInvoke(sender(personId), dataset, text)),
    ...teamClient({ teams, sender, send }),
  }
}
