import type { Recognizer } from '../../domain/intent.ts'
import type { Figure } from './figure.ts'
import { accuracy, judgedBy } from './judged.ts'
import type { Labelled } from './labelled.ts'

/** From 0 up to 1, the same row for the same seed (mulberry32). */
type Random = () => number

function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b9)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const oneOf = <T>(all: readonly T[], random: Random): T | undefined => all[Math.floor(random() * all.length)]

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** The keys that touch this one. */
function besideOnKeyboard(letter: string): readonly string[] {
  const row = keyboard.findIndex((keys) => keys.includes(letter))
  const column = keyboard[row]?.indexOf(letter) ?? 0
  const places: readonly (readonly [number, number])[] = [
    [row, column - 1],
    [row, column + 1],
    [row - 1, column],
    [row - 1, column + 1],
    [row + 1, column - 1],
    [row + 1, column],
  ]
  return row === -1 ? [] : places.flatMap(([there, at]) => keyboard[there]?.[at] ?? [])
}

/** Mistakes of fingers at one letter of a word; as the word was where it cannot be made there. */
const mistakes: readonly ((word: string, at: number, random: Random) => string)[] = [
  (word, at) => {
    const first = Math.min(at, word.length - 2)
    return `${word.slice(0, first)}${word[first + 1] ?? ''}${word[first] ?? ''}${word.slice(first + 2)}`
  },
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at + 1) + word.slice(at),
  (word, at, random) => {
    const typed = word[at] ?? ''
    const beside = oneOf(besideOnKeyboard(typed.toLowerCase()), random) ?? typed
    return `${word.slice(0, at)}${typed === typed.toLowerCase() ? beside : beside.toUpperCase()}${word.slice(at + 1)}`
  },
]

/** An address, something with a number in it, or a word long enough to mistype. */
const pieces = /\S+@\S+|\S*\p{N}\S*|\p{L}{4,}/gu
const isWord = /^\p{L}+$/u

/** The text with one mistake in one word of four letters or more; one without such a word stays as it is. */
function mistyped(text: string, random: Random): string {
  const found = oneOf(
    Array.from(text.matchAll(pieces)).filter(([piece]) => isWord.test(piece)),
    random,
  )
  if (found === undefined) return text
  const [word] = found
  for (;;) {
    const mistake = oneOf(mistakes, random)
    const wrong = mistake?.(word, Math.floor(random() * word.length), random) ?? word
    if (wrong !== word) return text.slice(0, found.index) + wrong + text.slice(found.index + word.length)
  }
}

/** The same sentences, each mistyped once. */
export function withTypos(sentences: readonly Labelled[], seed: number): readonly Labelled[] {
  const random = randomFrom(seed)
  return sentences.map((sentence) => ({ ...sentence, text: mistyped(sentence.text, random) }))
}

const seeds = [1, 2, 3, 4, 5]

/** What one typo in every sentence costs. */
export function typoFigures(understanding: Recognizer, sentences: readonly Labelled[]): readonly Figure[] {
  const clean = accuracy(judgedBy(understanding, sentences))
  const each = seeds.map((seed) => accuracy(judgedBy(understanding, withTypos(sentences, seed))))
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length
  return [
    { name: `accuracy with one typo (${seeds.length} seeds)`, value: mean, unit: 'share' },
    { name: 'fall by one typo', value: (clean - mean) * 100, unit: 'points', atMost: 3 },
  ]
}
