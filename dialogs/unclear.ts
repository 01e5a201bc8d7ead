import { asksBack } from '../src/understanding/asks-back.ts'
import { plain, readCommand, servicesIn } from '../src/understanding/read-command.ts'
import type { Turn } from './turn.ts'

/** The question that is open is put once more, with this above it: because it was not answered, or only in part. */
export class AskAgain {
  readonly sentence: string
  /** With what was understood in it; absent where nothing was. */
  readonly draft: object | undefined
  /** Taken as a reason, which may be anything: also something else that somebody wants. */
  readonly isReason: boolean

  constructor(sentence: string, draft?: object, isReason = false) {
    this.sentence = sentence
    this.draft = draft
    this.isReason = isReason
  }
}

/**
 * What is asked, how to answer it, and how to stop. What was typed is not said back: it may be anything.
 * @param lead what is known of what was typed; who asks what is meant needs none
 */
export function unclear(turn: Turn, typed: string, how: string, lead?: string): AskAgain {
  const words = turn.text.unclear
  const first = lead ?? (asksBack(typed) || isPolite(turn, typed) ? undefined : words.notPlaced)
  return new AskAgain([first, how, words.stop].filter((each) => each).join(' '))
}

/** A greeting or thanks is not answered with what is wrong with it. */
function isPolite({ deps }: Turn, typed: string): boolean {
  const { intent } = readCommand(typed, deps.catalogue, deps.backend.traits.customerNumberLength)
  return intent === 'greeting' || intent === 'thanks'
}

/** Somebody named a service where another question is open: the way to it. */
export function otherServiceSaid(turn: Turn, typed: string, asked: readonly string[]): string | undefined {
  const { catalogue } = turn.deps
  const other = servicesIn(plain(typed), catalogue).find(({ id }) => !asked.includes(id))
  const service = other && catalogue.service(other.id)
  return service && turn.text.unclear.otherService(turn.text.of(service.name))
}

/** It could be somebody's name: a few words of letters, and nothing that a question of ours is answered with. */
export function looksLikeName(turn: Turn, typed: string): boolean {
  const { yes, no, change } = turn.text.conversation.typed
  return (
    /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}$/u.test(typed.trim()) &&
    ![...yes, ...no, ...change].includes(plain(typed)) &&
    !asksBack(typed)
  )
}
