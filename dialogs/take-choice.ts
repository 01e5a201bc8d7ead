import type { DialogContext } from 'botbuilder-dialogs'
import { closedCard } from '../cards/closed-card.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { plain } from '../src/understanding/read-command.ts'
import { cancel } from './cancel.ts'
import type { OpenChoice } from './offer-choice.ts'
import { begin } from './stack.ts'
import { joinAnswers, startIntent } from './start-intent.ts'
import { showMenu } from './topics.ts'
import { sayCard } from './turn.ts'
import type { Turn } from './turn.ts'

type Place = number | 'stay' | 'other'

/** A pressed choice. @throws Refusal where another one was made, or something else was said meanwhile */
export async function pressedChoice(turn: Turn, stack: DialogContext, about: string): Promise<void> {
  const [id, place = ''] = about.split(':')
  const { offered } = turn
  const chosen = place === 'stay' ? 'stay' : /^\d$/.test(place) ? Number(place) : undefined
  if (offered === undefined || offered.id !== id || chosen === undefined) throw new Refusal('choice-gone')
  const { title, text } = turn.text.conversation.answered
  sayCard(turn, closedCard({ title, text }, turn.text), { replace: true })
  await take(turn, stack, offered, chosen)
}

/** A typed one: by its place, by its words, or with a yes or no where there is one. @returns false where it is none */
export async function typedChoice(turn: Turn, stack: DialogContext, typed: string): Promise<boolean> {
  const { offered } = turn
  const place = offered && placeOf(turn, offered, plain(typed))
  if (offered === undefined || place === undefined) return false
  await take(turn, stack, offered, place)
  return true
}

function placeOf({ text }: Turn, { choices, stay }: OpenChoice, said: string): Place | undefined {
  const last = stay === undefined ? 'other' : 'stay'
  const words = stay === undefined ? text.meant.other : text.meant.switch[stay]
  const labels = [...choices.map(({ label }) => plain(label)), plain(words)]
  const named = labels.indexOf(said)
  const counted = text.meant.typed.places.findIndex((each) => each.includes(said))
  const at = named >= 0 ? named : counted
  const { yes, no } = text.conversation.typed
  if (choices.length === 1 && yes.includes(said)) return 0
  if (no.includes(said)) return last
  if (at < 0 || at > choices.length) return undefined
  return at === choices.length ? last : at
}

async function take(turn: Turn, stack: DialogContext, offered: OpenChoice, place: Place): Promise<void> {
  if (place === 'other') return showMenu(turn)
  if (place === 'stay') return stayed(turn, stack, offered)
  const chosen = offered.choices[place]
  if (chosen === undefined) throw new Refusal('choice-gone')
  if (chosen.recognised.intent === 'cancel') return cancel(turn, stack)
  const { intent, slots } = chosen.recognised
  // Beside what is being asked, which stays.
  if (intent === 'add-user' && stack.activeDialog !== undefined)
    return begin(stack, 'join', { ...joinAnswers(slots), who: 'colleague' })
  await startIntent(turn, stack, chosen.recognised)
}

/** What was typed before is the answer that it would have been. */
async function stayed(turn: Turn, stack: DialogContext, { typed }: OpenChoice): Promise<void> {
  if (typed === undefined || stack.activeDialog === undefined) throw new Refusal('choice-gone')
  const { said } = turn
  turn.said = { kind: 'text', text: typed }
  try {
    await stack.continueDialog()
  } finally {
    turn.said = said
  }
}
