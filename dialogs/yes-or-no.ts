import { plain } from '../src/understanding/read-command.ts'
import { sayText } from './turn.ts'
import type { Turn } from './turn.ts'

/** Undefined where it is neither. */
export function yesOrNo({ text }: Turn, typed: string): 'yes' | 'no' | undefined {
  const { yes, no } = text.conversation.typed
  if (yes.includes(plain(typed))) return 'yes'
  return no.includes(plain(typed)) ? 'no' : undefined
}

/** A no to a question that only has a yes: it ends here. */
export function stopped(turn: Turn): 'done' {
  sayText(turn, turn.text.conversation.cancelled.text)
  return 'done'
}
