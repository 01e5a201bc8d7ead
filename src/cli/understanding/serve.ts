import type { Recognizer } from '../../domain/intent.ts'
import { linesIn, tooLong } from './lines.ts'
import type { Line } from './lines.ts'

/** Answers every line of the input with one line, in the same order, until it ends. */
export async function serve(understanding: Recognizer): Promise<void> {
  // Who reads the answers may have heard enough.
  process.stdout.on('error', () => process.exit())
  for await (const line of linesIn(process.stdin)) {
    const flowing = process.stdout.write(`${answerTo(line, understanding)}\n`)
    if (!flowing) await new Promise<void>((drained) => process.stdout.once('drain', () => drained()))
  }
}

/** As JSON on one line: what the sentence most likely means, or why that cannot be said. */
export function answerTo(line: Line, understanding: Recognizer): string {
  if (line === tooLong) return refusal('the line is too long')
  try {
    const asked: unknown = JSON.parse(line)
    if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string')
      return refusal('give an object with a text: {"text":"…","lang":"nl"}')
    const isEnglish = 'lang' in asked && typeof asked.lang === 'string' && /^en\b/i.test(asked.lang)
    const { named: _, ...shown } = understanding.recognize(asked.text, isEnglish ? 'en' : 'nl')
    return JSON.stringify(shown)
  } catch (error) {
    return refusal(error instanceof SyntaxError ? 'the line is no JSON' : 'the text could not be read')
  }
}

const refusal = (why: string): string => JSON.stringify({ error: why })
