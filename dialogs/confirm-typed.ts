import { asksBack } from '../src/understanding/asks-back.ts'
import { corrects, saysNoReason, wantsToStop } from '../src/understanding/asked-to-confirm.ts'
import { plain } from '../src/understanding/read-command.ts'
import { isAbout } from './elsewhere.ts'
import type { Turn } from './turn.ts'
import { AskAgain, unclear } from './unclear.ts'

/** What was typed where a request is to be confirmed; `change`: something in it is not right. */
export type AtConfirmation = 'yes' | 'revise' | 'no' | 'change' | 'nothing' | 'reason'

/** What is no answer and no question either is the reason, which may be anything. */
export function readAtConfirmation(turn: Turn, text: string): AtConfirmation {
  const { yes, no, change } = turn.text.conversation.typed
  const said = plain(text)
  if (yes.includes(said)) return 'yes'
  if (change.includes(said)) return 'revise'
  if (no.includes(said)) return 'no'
  if (asksBack(text)) return 'nothing'
  if (corrects(text)) return 'change'
  return saysNoReason(text) ? 'nothing' : 'reason'
}

/**
 * It is not right yet: how to change it. Of who wants something else, or to stop, it is asked whether they do.
 * @param lead what is known to be wrong in what was typed
 */
export function notRightYet(turn: Turn, dialog: string, draft: object, text: string, lead = ''): AskAgain {
  const { howToChange } = turn.text.unclear
  if (wantsElsewhere(turn, dialog, text)) return new AskAgain(howToChange)
  return new AskAgain(`${lead} ${howToChange}`.trim(), draft)
}

export const wantsElsewhere = ({ elsewhere }: Turn, dialog: string, text: string): boolean =>
  elsewhere !== undefined && !isAbout(dialog, elsewhere.intent) && (elsewhere.intent !== 'cancel' || wantsToStop(text))

/** Neither yes nor a reason: how to confirm. Agreement in other words is not told that it cannot be placed. */
export const howToConfirm = (turn: Turn, text: string): AskAgain =>
  unclear(turn, text, turn.text.unclear.confirm.request, saysNoReason(text) ? '' : undefined)

/** A second reason stands behind the first: nothing that somebody gave as one is lost. */
export function withReason(turn: Turn, draft: { readonly reason?: string }, text: string): AskAgain {
  const { reasonNoted, reasonAdded } = turn.text.unclear
  const before = draft.reason?.trim() ?? ''
  const said = text.trim()
  if (before === '' || before === said) return new AskAgain(reasonNoted, { ...draft, reason: said }, true)
  const reason = /[.!?]$/.test(before) ? `${before} ${said}` : `${before}. ${said}`
  return new AskAgain(reasonAdded, { ...draft, reason }, true)
}
