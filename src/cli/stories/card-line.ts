import { isObject } from '../../simulator/message.ts'
import type { JsonObject } from '../../simulator/message.ts'

export interface ShownButton {
  readonly verb: string
  readonly title: string
}

/** Every object inside a card, in reading order. */
function* partsOf(value: unknown): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value) yield* partsOf(item)
  if (!isObject(value)) return
  yield value
  for (const [key, inner] of Object.entries(value)) if (key !== 'fallback' && key !== 'data') yield* partsOf(inner)
}

/** A card in one line: what it is about. */
export function headingOf(card: JsonObject): string {
  const { fallbackText } = card
  if (typeof fallbackText === 'string') return fallbackText
  for (const part of partsOf(card))
    if (part['style'] === 'heading' && typeof part['text'] === 'string') return part['text']
  return ''
}

/** What can be pressed on it. */
export const buttonsOf = (card: JsonObject | undefined): readonly ShownButton[] =>
  [...partsOf(card)].flatMap((part) =>
    part['type'] === 'Action.Execute' && typeof part['verb'] === 'string'
      ? [{ verb: part['verb'], title: typeof part['title'] === 'string' ? part['title'] : part['verb'] }]
      : [],
  )
