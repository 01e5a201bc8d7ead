import { z } from 'zod'
import { sentenceIntents } from '../../domain/intent.ts'
import type { SentenceIntent } from '../../domain/intent.ts'
import { locales } from '../../domain/locale.ts'
import type { Locale } from '../../domain/locale.ts'
import { Stop } from '../stop.ts'

/** A sentence with what it means, as people agreed on it. */
export interface Labelled {
  readonly text: string
  readonly lang: Locale
  readonly intent: SentenceIntent
  readonly slots: Readonly<Record<string, string | readonly string[]>>
  /** Other intents that are right too. */
  readonly also: readonly SentenceIntent[]
  readonly hard: boolean
  /** File and line. */
  readonly place: string
}

const intent = z.enum(sentenceIntents)
const shape = z.object({
  text: z.string(),
  lang: z.enum(locales),
  intent,
  slots: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  also: z.array(intent).default([]),
  hard: z.boolean().default(false),
})

/** @throws a Stop that names file and line, where one is no such sentence */
export function labelledIn(file: string, content: string): readonly Labelled[] {
  const sentences = content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const place = `${file}:${index + 1}`
    const read = shape.safeParse(jsonOf(line, place))
    if (read.success) return [{ ...read.data, place }]
    const [issue] = read.error.issues
    throw new Stop(1, `${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'cannot be read'}.`)
  })
  if (sentences.length === 0) throw new Stop(1, `${file} holds no sentences.`)
  return sentences
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Stop(1, `${place}: this line is no JSON.`)
  }
}
