import { DialogSet } from 'botbuilder-dialogs'
import type { DialogContext, DialogState } from 'botbuilder-dialogs'
import type { ConversationState, TurnContext } from 'botbuilder'
import type { Action } from '../cards/actions.ts'
import type { Intent, Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { asksBack } from '../src/understanding/asks-back.ts'
import { namesEnd } from '../src/understanding/beside-intent.ts'
import { plain } from '../src/understanding/read-command.ts'
import { apiCompanyDialog } from './api-company-dialog.ts'
import { cancel } from './cancel.ts'
import { grantDialog, revokeDialog } from './change-dialog.ts'
import { elsewhereIn } from './elsewhere.ts'
import { keepUnread } from './keep-unread.ts'
import { notUnderstood } from './not-understood.ts'
import { offerChoices } from './offer-choice.ts'
import type { OpenChoice } from './offer-choice.ts'
import { answered, putAgain } from './open-question.ts'
import type { OpenQuestion } from './open-question.ts'
import { decideDialog } from './decide-dialog.ts'
import { joinDialog } from './join-dialog.ts'
import { onboardDialog } from './onboard-dialog.ts'
import { settled } from './people-said.ts'
import { refusalReply } from './refusal-reply.ts'
import { replaceDialog } from './replace-dialog.ts'
import { requestDialog } from './request-dialog.ts'
import { startIntent } from './start-intent.ts'
import { startTopic } from './start-topic.ts'
import { typedChoice } from './take-choice.ts'
import { togetherDialog } from './together-dialog.ts'
import { turnOf } from './turn.ts'
import type { GuidePlace, Turn } from './turn.ts'
import { understood } from './understood.ts'
import type { Understood } from './understood.ts'
import { showWhatItBecame } from './what-it-became.ts'

const everyDialog = [
  requestDialog,
  grantDialog,
  revokeDialog,
  replaceDialog,
  decideDialog,
  togetherDialog,
  joinDialog,
  apiCompanyDialog,
  onboardDialog,
]

/**
 * Handles what somebody said within the conversation's dialog stack; the caller holds the turn lock and saves the
 * state. @returns true when a question waits for an answer
 */
export async function converse(context: TurnContext, state: ConversationState): Promise<boolean> {
  const turn = turnOf(context)
  const position = state.createProperty<DialogState>('dialogs')
  const dialogs = new DialogSet(position)
  for (const dialog of everyDialog) dialogs.add(dialog)
  const stack = await dialogs.createContext(context)
  const place = state.createProperty<GuidePlace>('guide')
  const before = await place.get(context)
  if (before !== undefined) turn.place = before
  const open = state.createProperty<OpenQuestion>('question')
  const question = await open.get(context)
  const choice = state.createProperty<OpenChoice>('choice')
  const offered = await choice.get(context)
  if (offered !== undefined) turn.offered = offered
  try {
    if (turn.said.kind === 'button') await afterButton(turn, stack, turn.said.action)
    else await afterText(turn, stack, turn.said.text, question)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    turn.replies.push(refusalReply(turn, error))
  }
  if (turn.place !== undefined && turn.place !== before) await place.set(context, turn.place)
  if (turn.question !== undefined) await open.set(context, turn.question)
  else if (question !== undefined) await open.delete(context)
  if (turn.choice !== undefined) await choice.set(context, turn.choice)
  else if (offered !== undefined) await choice.delete(context)
  return stack.stack.length > 0
}

async function afterButton(turn: Turn, stack: DialogContext, action: Action): Promise<void> {
  if (action.verb === 'open' || action.verb === 'change-request') return startTopic(turn, stack, action)
  if (await showWhatItBecame(turn)) return
  if (stack.activeDialog === undefined) throw new Refusal('choice-gone')
  await stack.continueDialog()
}

/** Help and cancel win in every state (TEAMS.md B3); another command is answered and the draft stays below it. */
async function afterText(
  turn: Turn,
  stack: DialogContext,
  text: string,
  question: OpenQuestion | undefined,
): Promise<void> {
  if (await typedChoice(turn, stack, text)) return
  const meant = understood(turn, text)
  const { recognised } = meant
  if (meant.kind === 'command' && recognised.intent === 'cancel') return cancel(turn, stack, question !== undefined)
  const answer = question && answered(question, recognised)
  if (answer !== undefined) return answerQuestion(turn, stack, question, answer)
  if (stack.activeDialog !== undefined && !switches(turn, meant, text)) {
    const elsewhere = elsewhereIn(meant, text)
    if (elsewhere !== undefined) turn.elsewhere = elsewhere
    await stack.continueDialog()
    return
  }
  if (recognised.slots.never !== undefined && !mayNameNever.includes(recognised.intent))
    throw new Refusal('never-granted', { label: recognised.slots.never })
  if (meant.kind === 'command') return startIntent(turn, stack, recognised)
  const isLost = question !== undefined && recognised.intent === 'help' && asksBack(text)
  if (meant.kind === 'sentence' && !isLost) return startSentence(turn, stack, recognised, text)
  if (question !== undefined) return startIntent(turn, stack, putAgain(turn, question, text))
  keepUnread(turn, text)
  if (meant.kind === 'unsure' && (await offerChoices(turn, meant.choices, text))) return
  notUnderstood(turn)
}

async function startSentence(turn: Turn, stack: DialogContext, recognised: Recognised, text: string): Promise<void> {
  if (recognised.intent === 'cancel') return cancel(turn, stack)
  const { recognised: wish } = await settled(turn, recognised, text)
  if (['request-access', 'grant-access'].includes(wish.intent) && namesEnd(text)) turn.notice ??= turn.text.meant.noEnd
  await startIntent(turn, stack, wish)
}

/** Refused, the question stands: a number can be typed again. */
async function answerQuestion(
  turn: Turn,
  stack: DialogContext,
  question: OpenQuestion | undefined,
  answer: Recognised,
): Promise<void> {
  try {
    await startIntent(turn, stack, answer)
  } catch (error) {
    if (error instanceof Refusal && question !== undefined) turn.question = question
    throw error
  }
}

/** What is never given (I-15) can still be complained about, taken away and replaced. */
const mayNameNever: readonly Intent[] = ['report-error', 'revoke-access', 'replace-access']

/** In the middle of a conversation a bare service, number or word is an answer, a command is a command. */
function switches({ text: words }: Turn, { kind, recognised: { intent, bare } }: Understood, typed: string): boolean {
  const { yes, change } = words.conversation.typed
  if ([...yes, ...change].includes(plain(typed))) return false
  return kind === 'command' && !idle.includes(intent) && bare !== true
}

const idle: readonly Intent[] = ['none', 'thanks', 'greeting']
