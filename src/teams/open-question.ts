import type { Storage } from 'botbuilder'
import type { Turn } from '../../dialogs/turn.ts'
import { personKey } from '../domain/person.ts'
import { closeQuestion, oweShow } from './replies.ts'
import type { Voice } from './voice.ts'

interface Answered {
  /** The message that asks something now, if this turn asked. */
  readonly asked?: string
  /** A conversation still waits for an answer. */
  readonly waits: boolean
}

/** One question stands at a time: the one before is closed when another is asked, or none. Run in order per conversation. */
export async function keepOneQuestion(
  storage: Storage,
  voice: Voice,
  turn: Turn,
  { asked, waits }: Answered,
): Promise<void> {
  const key = `asked/${turn.person.tenant}/${voice.conversationId}`
  const known = (await storage.read([key]))[key] as { readonly activityId: string } | undefined
  const before = known?.activityId
  const now = asked ?? (waits ? before : undefined)
  if (now === before) return
  const pressed = turn.said.kind === 'button' ? turn.said.card?.activityId : undefined
  if (before !== undefined && before !== pressed) await closeUnlessLiving(voice, turn, before)
  await (now === undefined ? storage.delete([key]) : storage.write({ [key]: { activityId: now } }))
}

/**
 * A question that was confirmed is the card of what came of it, also when the instance that took the answer died before
 * it could note so (I-32). Confirmed in the very moment of closing, it is made right again.
 */
async function closeUnlessLiving(voice: Voice, turn: Turn, activityId: string): Promise<void> {
  const living = () =>
    turn.deps.ledger.cardCopy(personKey(turn.person), { conversationId: voice.conversationId, activityId })
  if ((await living()) !== undefined) return
  await closeQuestion(voice, turn, activityId)
  const meanwhile = await living()
  if (meanwhile !== undefined) await oweShow(turn, meanwhile.subject, voice.conversationId, activityId, undefined)
}
