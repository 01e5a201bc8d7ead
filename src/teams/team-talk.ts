import { randomUUID } from 'node:crypto'
import { answerInChannel, sayMoved } from '../../dialogs/channel-talk.ts'
import { pressedInChannel } from '../../dialogs/channel-press.ts'
import type { PressedInChannel } from '../../dialogs/channel-press.ts'
import type { Turn } from '../../dialogs/turn.ts'
import type { Person } from '../domain/person.ts'
import { textFor } from '../text/text.ts'
import { channelText } from './channel-text.ts'
import { identify, stranger } from './identity.ts'
import { mentionsBot } from './plain-text.ts'
import { linkToChat, moveToChat, sayInChat } from './private-chat.ts'
import { sendReplies } from './replies.ts'
import { saidBy } from './said-by.ts'
import { learnTeam } from './team-events.ts'
import { utteranceOf } from './turns.ts'
import type { Incoming, TurnParts } from './turns.ts'
import { voiceIn } from './voice.ts'

/** A message in the thread waits for what is done in private; nobody looks at its answer meanwhile. */
const messagePatience = 5000
/** So that a press is answered within a second, also where it goes on in private (I-42). */
const pressAnsweredWithin = 850
const leastWait = 60

/** Said in a team or a group chat: without a mention it is not for the bot, which then does not even remember it. */
export async function saidInTeam(parts: TurnParts, incoming: Incoming, data: unknown): Promise<void> {
  const { activity, key } = incoming
  if (data !== undefined) return submittedInTeam(parts, incoming, data)
  if (!mentionsBot(activity)) return
  await learnTeam(parts, activity)
  const { ledger, people } = parts.depsForTurn()
  const once = `said:${activity.conversation.id}:${utteranceOf(activity) ?? randomUUID()}`
  // Who is mentioned is there: what waited for the channel need not wait any longer.
  await ledger.write((tx) => tx.hastenChannels(key.tenant))
  if (!(await ledger.write((tx) => tx.firstTime(key.tenant, once)))) return
  const known = (await people.find(key)) ?? stranger(activity, key)
  const turn = openly(parts, incoming, known)
  const chat = linkToChat(activity)
  if (!(await answerInChannel(turn, chat)))
    sayMoved(turn, await moveToChat(parts, { activity, person: known, data, patience: messagePatience }), chat)
  await sayInThread(parts, incoming, turn)
}

/** What everybody reads is made for nobody: of who asks, only the language and the clock. */
function openly(parts: TurnParts, { activity, key }: Incoming, { locale, zone }: Person): Turn {
  const person = { ...stranger(activity, key), locale, zone }
  return {
    person,
    said: saidBy(activity, undefined),
    text: textFor(locale, zone),
    deps: parts.depsForTurn(),
    replies: [],
  }
}

async function sayInThread(parts: TurnParts, { context, activity, key }: Incoming, turn: Turn): Promise<void> {
  const voice = voiceIn(context)
  await parts.deliveries.deliver(`${key.tenant}:${activity.conversation.id}`, async () => {
    const { failure } = await sendReplies(voice, turn, undefined)
    if (failure !== undefined) throw failure
  })
}

type PressedInTeam =
  Exclude<PressedInChannel, { readonly kind: 'private' }> | { readonly kind: 'moved'; readonly sentence: string }

/** A press of a card in a channel. @returns what to answer it with: the card of who pressed, or a sentence for them alone */
export async function pressedInTeam(parts: TurnParts, incoming: Incoming, data: unknown): Promise<PressedInTeam> {
  const started = performance.now()
  const { context, activity, key } = incoming
  await learnTeam(parts, activity)
  const deps = parts.depsForTurn()
  const person = await identify(deps, context, activity, key)
  const text = textFor(person.locale, person.zone)
  const said = saidBy(activity, data)
  if (said.kind !== 'button') return { kind: 'no', sentence: text.conversation.onlyPersonal }
  const turn: Turn = { person, said, text, deps, replies: [] }
  const channel = { text: channelText, servicedesk: parts.servicedeskChannel }
  const pressed = await pressedInChannel(turn, said.action, channel)
  if (pressed.kind !== 'private') return pressed
  const patience = Math.max(pressAnsweredWithin - (performance.now() - started), leastWait)
  const there = await moveToChat(parts, { activity, person, data, patience })
  return { kind: 'moved', sentence: there ? text.channel.openedThere : text.channel.openThere }
}

/**
 * The same press of a client without Action.Execute, which can show no answer: a no goes to the chat of who pressed,
 * and a new card comes by the worker.
 */
async function submittedInTeam(parts: TurnParts, incoming: Incoming, data: unknown): Promise<void> {
  const pressed = await pressedInTeam(parts, incoming, data)
  const person = await parts.depsForTurn().people.find(incoming.key)
  if (pressed.kind === 'no' && person !== undefined) await sayInChat(parts, person, pressed.sentence)
}
