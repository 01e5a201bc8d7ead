import type { Recognised, Recognition, SentenceIntent } from '../src/domain/intent.ts'
import { plain, readCommand, withoutFillers } from '../src/understanding/read-command.ts'
import { fromSentence } from './from-sentence.ts'
import type { Turn } from './turn.ts'

/** What somebody typed, as the bot's own intents. */
export type Understood =
  /** A command to the letter, acted on at once; `recognised.intent` is `none` in none of these. */
  | { readonly kind: 'command'; readonly recognised: Recognised }
  /** A sentence that means this and nothing else. */
  | { readonly kind: 'sentence'; readonly recognised: Recognised }
  /** It may mean any of these, the likeliest first: who said it chooses. */
  | { readonly kind: 'unsure'; readonly recognised: Recognised; readonly choices: readonly Recognised[] }
  /** Nothing the bot is for; what it names all the same can answer a question. */
  | { readonly kind: 'none'; readonly recognised: Recognised }

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** A command goes first; what is none, or only looks like one by some words, is for the recogniser. */
export function understood(turn: Turn, text: string): Understood {
  const { catalogue, backend, understanding } = turn.deps
  const command = readCommand(text.replace(invisible, ''), catalogue, backend.traits.customerNumberLength)
  if (command.intent !== 'none' && command.loose !== true) return { kind: 'command', recognised: command }
  // The text of a card, or an id in a sentence that is no command: what the id is of can be shown, and pressed there.
  if (command.slots.id !== undefined)
    return { kind: 'sentence', recognised: { intent: 'show-request', slots: { id: command.slots.id } } }
  if (pointsOut.includes(command.intent)) return { kind: 'sentence', recognised: command }
  const recognition = understanding.recognize(text, turn.text.locale)
  const { intent, clarify } = recognition
  const mean = (each: SentenceIntent): Recognised => fromSentence(each, recognition, command, text)
  const onlyNumber = isOnlyNumber(turn, text)
  const asksBack = clarify || onlyNumber
  if (command.intent !== 'none') {
    const other = !asksBack && ![...idle, ...actsAtOnce].includes(intent) && intent !== command.intent
    return { kind: 'sentence', recognised: other ? mean(intent) : command }
  }
  if (!asksBack && intent === 'none') return none(command)
  if (!asksBack && !actsAtOnce.includes(intent)) return { kind: 'sentence', recognised: mean(intent) }
  const choices = worthAsking(recognition, onlyNumber).map(mean)
  const isOthers = intent === 'none' && !onlyNumber && understanding.neighbour(text) !== undefined
  return choices.length === 0 || isOthers ? none(command) : { kind: 'unsure', recognised: command, choices }
}

const none = (recognised: Recognised): Understood => ({ kind: 'none', recognised })

/** Below these it would be a guess that nobody follows. */
const least = { best: 0.3, besideNothing: 0.3, other: 0.1 }

/** What is likely enough to be offered; a sentence that is rather none of ours must be all the likelier something. */
function worthAsking({ intent, score, alternatives }: Recognition, onlyNumber: boolean): readonly SentenceIntent[] {
  if (plainlyNothing(intent, score) && !onlyNumber) return []
  const enough = onlyNumber ? 0 : intent === 'none' ? least.besideNothing : least.other
  const others = alternatives.filter((each) => each.score >= enough)
  const best = score >= least.best || onlyNumber ? [intent] : []
  if (best.length === 0) return []
  return [...best, ...others.map((each) => each.intent)].filter((each) => !idle.includes(each))
}

const plainlyNothing = (intent: SentenceIntent, score: number): boolean => intent === 'none' && score > 0.5

/** Found by words that leave no doubt, and of which the recogniser knows nothing. */
const pointsOut: readonly Recognised['intent'][] = ['report-error', 'copy-access']

/** As a command it is done without another question: of a sentence it is asked whether it was meant. */
const actsAtOnce: readonly SentenceIntent[] = ['api-sandbox-done']

/** There is nothing to choose in them. */
const idle: readonly SentenceIntent[] = ['none', 'thanks', 'greeting']

/** A number says what it is about, and not what is wanted with it. */
function isOnlyNumber({ deps }: Turn, text: string): boolean {
  const words = withoutFillers(plain(text)).split(' ')
  const { slots } = readCommand(text, deps.catalogue, deps.backend.traits.customerNumberLength)
  const numbers = slots.customerNumbers ?? (slots.customerNumber === undefined ? [] : [slots.customerNumber])
  return numbers.length > 0 && words.every((word) => numbers.includes(word))
}
