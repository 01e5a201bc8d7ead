import { channelAnswerCard } from '../cards/channel-answer-card.ts'
import { becomeUser } from '../src/catalogue/become-user.ts'
import type { Intent, Slots } from '../src/domain/intent.ts'
import { showLoginHelp, showOthers, showSteps } from './guides.ts'
import { keepUnread } from './keep-unread.ts'
import { sayOutOfScope } from './out-of-scope.ts'
import { showStuck } from './stuck.ts'
import { sayCard, sayText } from './turn.ts'
import type { Turn } from './turn.ts'
import { understood } from './understood.ts'

type Answer = (turn: Turn, slots: Slots, chat: string) => Promise<void> | void

/** What is about nobody may be said where everybody reads it. All else is for the chat of who asks (TEAMS.md B1, S10). */
const openly: Partial<Readonly<Record<Intent, Answer>>> = {
  help: sayHelp,
  greeting: sayHelp,
  thanks: (turn) => sayText(turn, turn.text.conversation.welcome),
  'show-steps': (turn, { service }) => showSteps(turn, service, 'request'),
  'become-user-steps': (turn) => showSteps(turn, becomeUser.id, 'request'),
  'login-help': showLoginHelp,
  'other-services': (turn) => showOthers(turn, 'request'),
  stuck: sayStuck,
  cancel: (turn) => sayText(turn, turn.text.channel.nothingToCancel),
  none: sayNotUnderstood,
}

/**
 * Answers what may be answered in a channel. The turn's person is whoever reads along: of the one who asks nothing but
 * the language is in it. @returns false where it must be answered in private
 */
export async function answerInChannel(turn: Turn, chat: string): Promise<boolean> {
  const typed = turn.said.kind === 'text' ? turn.said.text : ''
  const { kind, recognised } = understood(turn, typed)
  // What was meant is asked in private too: the choices name what was said.
  const answer = typed === '' ? sayHelp : kind === 'unsure' ? undefined : openly[recognised.intent]
  await answer?.(turn, recognised.slots, chat)
  return answer !== undefined
}

/** What of it was answered elsewhere, or should be asked there. */
export function sayMoved(turn: Turn, there: boolean, chat: string): void {
  const { title, there: answered, askThere } = turn.text.channel.moved
  sayCard(turn, channelAnswerCard({ title, text: there ? answered : askThere, chat }, turn.text))
}

function sayHelp(turn: Turn, _slots: Slots, chat: string): void {
  sayWithServicedesk(turn, turn.text.channel.help, chat)
}

function sayNotUnderstood(turn: Turn, _slots: Slots, chat: string): void {
  keepUnread(turn, turn.said.kind === 'text' ? turn.said.text : '')
  if (!sayOutOfScope(turn, chat)) sayWithServicedesk(turn, turn.text.channel.notUnderstood, chat)
}

/** Where the bot cannot help further it says who can. */
function sayWithServicedesk(turn: Turn, words: { readonly title: string; readonly text: string }, chat: string): void {
  sayCard(turn, channelAnswerCard({ ...words, tell: turn.text.channel.tell, chat }, turn.text))
}

/** With the steps of who asks for access, whoever asks: who may give it is theirs to tell. */
function sayStuck(turn: Turn, { service, step }: Slots): Promise<void> {
  if (service !== undefined) turn.place = { guide: service, audience: 'request' }
  return showStuck(turn, service, step)
}
