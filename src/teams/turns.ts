import { createHash } from 'node:crypto'
import { ConversationState } from 'botbuilder'
import type { Storage, TurnContext } from 'botbuilder'
import { isLedgerAction, pressed } from '../../dialogs/buttons.ts'
import type { LedgerAction } from '../../dialogs/buttons.ts'
import { converse } from '../../dialogs/conversation.ts'
import { refusalReply } from '../../dialogs/refusal-reply.ts'
import { welcome } from '../../dialogs/welcome.ts'
import { putTurn } from '../../dialogs/turn.ts'
import type { Said, Turn } from '../../dialogs/turn.ts'
import type { PersonKey } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { textFor } from '../text/text.ts'
import type { IncomingActivity } from './activity-schema.ts'
import type { Channels } from '../ports/channels.ts'
import { arrivedWithin } from './deliveries.ts'
import type { Deliveries } from './deliveries.ts'
import { identify } from './identity.ts'
import type { Speaker } from './in-conversation.ts'
import { keepOneQuestion } from './open-question.ts'
import { oweLook, replacement, sendReplies } from './replies.ts'
import { saidBy } from './said-by.ts'
import type { createTurnLock } from './turn-lock.ts'
import { voiceIn } from './voice.ts'

export interface TurnParts {
  /** Use cases' parts with a deadline for this turn's reads. */
  readonly depsForTurn: () => Turn['deps']
  readonly storage: Storage
  readonly lock: ReturnType<typeof createTurnLock>
  readonly deliveries: Deliveries
  /** To speak in a conversation that is not the one of the turn. */
  readonly speaker: Speaker
  readonly channels: Channels
  /** The channel that cases are brought to; undefined where there is none. */
  readonly servicedeskChannel: string | undefined
}

/** One activity of a known caller, with the SDK's context to answer it in. */
export interface Incoming {
  readonly context: TurnContext
  readonly activity: IncomingActivity
  readonly key: PersonKey
}

export interface Taken {
  readonly turn: Turn
  /** What is said beside the invoke's answer is there; false when it failed or is still on its way. */
  readonly arrived: boolean
}

/** Activity ids remembered per conversation, so that a text delivered twice is one turn (TEAMS.md B12). */
const remembered = 20

/** So that an invoke is answered within a second, way there and back included, whatever Teams does meanwhile (I-42). */
const invokeAnsweredWithin = 850
/** Also when the work took all of the time: Teams is often this quick, and then the answer can say that it is there. */
const leastWait = 60
/** Nobody looks at the answer to a message; what is typed next comes in all the same. */
const messageAnsweredWithin = 5000

/** Makes a turn of what somebody typed or pressed: its work is done, and its replies are on their way. */
export async function takeTurn(parts: TurnParts, incoming: Incoming, data: unknown): Promise<Taken> {
  const started = performance.now()
  const { activity, key } = incoming
  const said = saidBy(activity, data)
  const { turn, delivery } =
    said.kind === 'button' && isLedgerAction(said.action)
      ? await press(parts, incoming, said, said.action)
      : await parts.lock(`${key.tenant}:${activity.conversation.id}`, () => talk(parts, incoming, said))
  const answer = inAnswer(activity, turn)
  await oweLook(turn, answer)
  if (turn.replies.every((reply) => reply === answer)) return { turn, arrived: true }
  const left = Math.max(invokeAnsweredWithin - (performance.now() - started), leastWait)
  return { turn, arrived: await arrivedWithin(activity.type === 'invoke' ? left : messageAnsweredWithin, delivery) }
}

/** The one welcome of a person, whichever event tells of them first (TEAMS.md B4). */
export async function greet(parts: TurnParts, incoming: Incoming): Promise<void> {
  const turn = await openTurn(parts, incoming, { kind: 'text', text: '' })
  const { people, ledger } = turn.deps
  if (!(await people.claimWelcome(incoming.key, await ledger.now()))) return
  await welcome(turn)
  await arrivedWithin(messageAnsweredWithin, deliver(parts, incoming, turn))
}

/** A turn whose work is done, with its replies on their way. */
interface Worked {
  readonly turn: Turn
  readonly delivery: Promise<boolean>
}

/** A button that depends on the ledger alone takes no lock. */
async function press(
  parts: TurnParts,
  incoming: Incoming,
  said: Extract<Said, { kind: 'button' }>,
  action: LedgerAction,
): Promise<Worked> {
  const turn = await openTurn(parts, incoming, said)
  await pressed(turn, action, said.inputs).catch((error: unknown) => refuse(turn, error))
  return { turn, delivery: deliver(parts, incoming, turn) }
}

/** Within the conversation's lock. */
async function talk(parts: TurnParts, incoming: Incoming, said: Said): Promise<Worked> {
  const { context, activity } = incoming
  const turn = await openTurn(parts, incoming, said)
  const state = new ConversationState(parts.storage)
  const recent = state.createProperty<string[]>('recent')
  await state.load(context)
  const ids = await recent.get(context, [])
  const id = utteranceOf(activity)
  if (said.kind === 'text' && id !== undefined && ids.includes(id)) return { turn, delivery: Promise.resolve(true) }
  putTurn(context, turn)
  const waits = await converse(context, state)
  if (id !== undefined) await recent.set(context, [...ids, id].slice(-remembered))
  // Saved before it is sent: what somebody sees can then always be answered.
  await state.saveChanges(context)
  return { turn, delivery: deliver(parts, incoming, turn, waits) }
}

/** An edited message keeps its id: what it says now tells it from before, and a second delivery from a second edit. */
export function utteranceOf({ type, id, text }: IncomingActivity): string | undefined {
  if (id === undefined || type !== 'messageUpdate') return id
  return `${type}:${id}:${createHash('sha256')
    .update(text ?? '')
    .digest('base64url')}`
}

async function openTurn(parts: TurnParts, { context, activity, key }: Incoming, said: Said): Promise<Turn> {
  const deps = parts.depsForTurn()
  const person = await identify(deps, context, activity, key)
  return { person, said, text: textFor(person.locale, person.zone), deps, replies: [] }
}

const inAnswer = (activity: IncomingActivity, turn: Turn) =>
  activity.type === 'invoke' ? replacement(turn) : undefined

/** @param waits whether a conversation waits for an answer; left out where the turn was none of a conversation */
function deliver(
  parts: TurnParts,
  { context, activity, key }: Incoming,
  turn: Turn,
  waits?: boolean,
): Promise<boolean> {
  const voice = voiceIn(context)
  return parts.deliveries.deliver(`${key.tenant}:${activity.conversation.id}`, async () => {
    const { failure, ...sent } = await sendReplies(voice, turn, inAnswer(activity, turn))
    if (waits !== undefined) await keepOneQuestion(parts.storage, voice, turn, { ...sent, waits })
    if (failure !== undefined) throw failure
  })
}

function refuse(turn: Turn, error: unknown): void {
  if (!(error instanceof Refusal)) throw error
  turn.replies.push(refusalReply(turn, error))
}
