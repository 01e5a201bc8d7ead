import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs'
import type { DialogContext, DialogState } from 'botbuilder-dialogs'
import type { ConversationState, TurnContext } from 'botbuilder'
import { messageCard } from '../cards/message-card.ts'
import type { Action } from '../cards/actions.ts'
import type { Intent, Recognised } from '../src/domain/intent.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { plain, readCommand } from '../src/understanding/read-command.ts'
import { apiCompanyDialog } from './api-company-dialog.ts'
import { grantDialog, revokeDialog } from './change-dialog.ts'
import { keepUnread } from './keep-unread.ts'
import { answered, putAgain } from './open-question.ts'
import type { OpenQuestion } from './open-question.ts'
import { decideDialog } from './decide-dialog.ts'
import { joinDialog } from './join-dialog.ts'
import { onboardDialog } from './onboard-dialog.ts'
import { isOutOfScope, showOutOfScope } from './out-of-scope.ts'
import { refusalReply } from './refusal-reply.ts'
import { replaceDialog } from './replace-dialog.ts'
import { requestDialog } from './request-dialog.ts'
import { startIntent } from './start-intent.ts'
import { startTopic } from './start-topic.ts'
import { togetherDialog } from './together-dialog.ts'
import { sayCard, sayText, turnOf } from './turn.ts'
import type { GuidePlace, Turn } from './turn.ts'
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
  const { catalogue, backend } = turn.deps
  const recognised = readCommand(text, catalogue, backend.traits.customerNumberLength)
  if (recognised.intent === 'cancel') return cancel(turn, stack, question)
  const answer = question && answered(question, recognised)
  if (answer !== undefined) return answerQuestion(turn, stack, question, answer)
  const active = stack.activeDialog !== undefined
  const { yes, change } = turn.text.conversation.typed
  const answers = [...yes, ...change].includes(plain(text))
  if (active && (answers || !interrupts(recognised))) {
    await stack.continueDialog()
    return
  }
  if (recognised.slots.never !== undefined && !mayNameNever.includes(recognised.intent))
    throw new Refusal('never-granted', { label: recognised.slots.never })
  if (recognised.intent === 'none' && question !== undefined)
    return startIntent(turn, stack, putAgain(turn, question, text))
  if (recognised.intent === 'none') keepUnread(turn, text)
  if (recognised.intent === 'none') return isOutOfScope(turn) ? showOutOfScope(turn) : notUnderstood(turn)
  await startIntent(turn, stack, recognised)
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
const interrupts = ({ intent, bare }: Recognised): boolean =>
  !['none', 'thanks', 'greeting'].includes(intent) && bare !== true

async function cancel(turn: Turn, stack: DialogContext, question: OpenQuestion | undefined): Promise<void> {
  const { cancelled } = turn.text.conversation
  if (stack.activeDialog === undefined && question !== undefined) return sayText(turn, cancelled.text)
  if (stack.activeDialog === undefined) {
    const actions = [{ label: turn.text.conversation.topics.menu, topic: 'menu' }]
    sayCard(turn, messageCard({ text: cancelled.nothing, actions }, turn.text))
    return
  }
  const result = await stack.cancelAllDialogs()
  sayText(turn, result.status === DialogTurnStatus.cancelled ? cancelled.text : cancelled.nothing)
}

function notUnderstood(turn: Turn): void {
  const { notUnderstood: words, topics } = turn.text.conversation
  const actions = (['request', 'mine', 'administrators', 'menu'] as const).map((topic) => ({
    label: topics[topic],
    topic,
  }))
  sayCard(turn, messageCard({ title: words.title, text: words.text, actions }, turn.text))
}
