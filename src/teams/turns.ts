import { ConversationState } from 'botbuilder'
import type { Storage, TurnContext } from 'botbuilder'
import { parsePressed } from '../../cards/actions.ts'
import { isLedgerAction, pressed } from '../../dialogs/buttons.ts'
import { converse } from '../../dialogs/conversation.ts'
import { refusalReply } from '../../dialogs/refusal-reply.ts'
import { welcome } from '../../dialogs/welcome.ts'
import { putTurn } from '../../dialogs/turn.ts'
import type { Said, Turn } from '../../dialogs/turn.ts'
import type { Person, PersonKey } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { textFor } from '../text/text.ts'
import type { IncomingActivity } from './activity-schema.ts'
import { identify } from './identity.ts'
import { plainText } from './plain-text.ts'
import { closeQuestion, replacement, sendReplies } from './replies.ts'
import type { createTurnLock } from './turn-lock.ts'

/** What use cases need, as a turn has it. */
type Deps = Turn['deps']

export interface TurnParts {
  /** Use cases' parts with a deadline for this turn's reads. */
  readonly depsForTurn: () => Deps
  readonly storage: Storage
  readonly lock: ReturnType<typeof createTurnLock>
}

/** Activity ids remembered per conversation, so that a text delivered twice is one turn (TEAMS.md B12). */
const remembered = 20

/** Makes a turn of what somebody typed or pressed. @returns the turn, with its answers sent */
export async function takeTurn(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
  data: unknown,
): Promise<Turn> {
  const said = saidBy(activity, data)
  if (said.kind === 'button' && isLedgerAction(said.action)) {
    const { action, inputs } = said
    const turn = await openTurn(parts, context, activity, key, said)
    await pressed(turn, action, inputs).catch((error: unknown) => refuse(turn, error))
    await sendReplies(context, turn, inAnswer(activity, turn))
    return turn
  }
  return parts.lock(`${key.tenant}:${activity.conversation.id}`, async () => {
    const turn = await openTurn(parts, context, activity, key, said)
    await converseOnce(parts, context, activity, turn)
    return turn
  })
}

/** The deadline for this turn's reads starts here, not while it waited for the lock. */
async function openTurn(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
  said: Said,
): Promise<Turn> {
  const deps = parts.depsForTurn()
  return turnFor(deps, await identify(deps, context, activity, key), said)
}

/** The one welcome of a person, whichever event tells of them first (TEAMS.md B4). */
export async function greet(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  key: PersonKey,
): Promise<void> {
  const turn = await openTurn(parts, context, activity, key, { kind: 'text', text: '' })
  const { people, ledger } = turn.deps
  if (!(await people.claimWelcome(key, await ledger.now()))) return
  await welcome(turn)
  await sendReplies(context, turn, undefined)
}

const inAnswer = (activity: IncomingActivity, turn: Turn) =>
  activity.type === 'invoke' ? replacement(turn) : undefined

const turnFor = (deps: Deps, person: Person, said: Said): Turn => ({
  person,
  said,
  text: textFor(person.locale, person.zone),
  deps,
  replies: [],
})

function saidBy(activity: IncomingActivity, data: unknown): Said {
  if (data === undefined) return { kind: 'text', text: plainText(activity) }
  const button = parsePressed(data)
  // A button of another bot, or an altered one: answered as one whose choice is gone.
  const action = button?.action ?? { verb: 'open' as const, id: 'unknown', seen: 0 }
  const card =
    activity.replyToId === undefined
      ? {}
      : { card: { conversationId: activity.conversation.id, activityId: activity.replyToId } }
  return { kind: 'button', action, inputs: button?.inputs ?? {}, ...card }
}

async function converseOnce(
  parts: TurnParts,
  context: TurnContext,
  activity: IncomingActivity,
  turn: Turn,
): Promise<void> {
  const state = new ConversationState(parts.storage)
  const recent = state.createProperty<string[]>('recent')
  const asked = state.createProperty<string | undefined>('asked')
  await state.load(context)
  const ids = await recent.get(context, [])
  if (turn.said.kind === 'text' && activity.id !== undefined && ids.includes(activity.id)) return
  putTurn(context, turn)
  const waits = await converse(context, state)
  if (activity.id !== undefined) await recent.set(context, [...ids, activity.id].slice(-remembered))
  // Saved before it is sent: what somebody sees can then always be answered.
  await state.saveChanges(context)
  const before = await asked.get(context)
  const asksNow = await sendReplies(context, turn, inAnswer(activity, turn))
  const now = asksNow ?? (waits ? before : undefined)
  if (now === before) return
  if (before !== undefined && before !== activity.replyToId) await closeQuestion(context, turn, before)
  await asked.set(context, now)
  await state.saveChanges(context)
}

function refuse(turn: Turn, error: unknown): void {
  if (!(error instanceof Refusal)) throw error
  turn.replies.push(refusalReply(turn, error))
}
