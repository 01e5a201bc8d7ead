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

/** Titles of buttons that leave Teams. */
export const linksOf = (card: JsonObject): readonly string[] =>
  [...partsOf(card)].flatMap(({ type, title }) =>
    type === 'Action.OpenUrl' && typeof title === 'string' ? [title] : [],
  )

/** What it says, a line each, from top to bottom. */
export const wordsOf = (card: JsonObject): readonly string[] =>
  [...partsOf(card)].flatMap((part) => {
    if (part['type'] === 'TextBlock') return [part['text']].filter((words) => typeof words === 'string')
    if (part['type'] === 'RichTextBlock' && Array.isArray(part['inlines'])) return [runsOf(part['inlines'])]
    const label = typeof part['label'] === 'string' && String(part['type']).startsWith('Input.') ? [part['label']] : []
    return label.map((words) => `${words} …`)
  })

const runsOf = (inlines: readonly unknown[]): string =>
  inlines.map((run) => (isObject(run) && typeof run['text'] === 'string' ? run['text'] : '')).join('')
