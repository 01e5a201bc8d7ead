import type { Storage } from 'botbuilder'
import type { Turn } from '../../dialogs/turn.ts'
import { closeQuestion } from './replies.ts'
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
  if (before !== undefined && before !== pressed) await closeQuestion(voice, turn, before)
  await (now === undefined ? storage.delete([key]) : storage.write({ [key]: { activityId: now } }))
}
