import type { Locale } from '../domain/locale.ts'
import { clockFor } from './clock.ts'
import type { Clock } from './clock.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

export type Text = ReturnType<typeof nl> & Clock

const words = { nl, en }
const made = new Map<string, Text>()

/** Every sentence of the bot for one reader. Kept per language and zone: formatters are costly to make. */
export function textFor(locale: Locale, zone: string): Text {
  const key = `${locale} ${zone}`
  const known = made.get(key)
  if (known !== undefined) return known
  const clock = clockFor(locale, zone)
  const text = { ...words[locale](clock), ...clock }
  // A client names its own zone, so the store is emptied before it can be made to grow without end.
  if (made.size >= 200) made.clear()
  made.set(key, text)
  return text
}
