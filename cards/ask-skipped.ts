import type { Text } from '../src/text/text.ts'
import type { SkippedLabel } from './confirm-card.ts'
import { field } from './elements.ts'
import type { Element } from './elements.ts'

/** What is left out changes nothing, so beyond this it is only counted. */
const shownLines = 10

export interface SkippedOfAsk {
  /** For whom, on which number, and why. */
  readonly lines: readonly (SkippedLabel & { readonly person: string; readonly number: string })[]
  readonly notUsers: readonly { readonly name: string; readonly numbers: readonly string[] }[]
}

/** What of an ask is left out, and why; equal reasons stand together. */
export function askSkipped({ lines, notUsers }: SkippedOfAsk, text: Text): readonly Element[] {
  const { confirm } = text.ask
  const told = [
    ...notUsers.map(({ name, numbers }) => confirm.notUser(name, text.labels.and(numbers))),
    ...lines.map((line) => words(line, text)),
  ]
  const hidden = told.length - shownLines
  if (told.length === 0) return []
  return [
    field(
      confirm.skipped,
      ...told.slice(0, shownLines).map((each) => `• ${each}`),
      ...(hidden > 0 ? [text.labels.andMore(hidden)] : []),
    ),
  ]
}

function words(
  { label, person, number, why, since, requestId = '' }: SkippedOfAsk['lines'][number],
  text: Text,
): string {
  const { confirm } = text.ask
  if (why === 'alone') return text.given.alone(label)
  const what = `${label} · ${number} · ${person}`
  return why === 'held' ? confirm.held(what, since === undefined ? '' : text.day(since)) : confirm[why](what, requestId)
}
