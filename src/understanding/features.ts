import type { ConceptsOf } from './concepts.ts'
import { isPlaceholder } from './reading.ts'

const weights = { word: 1, pair: 0.8, skip: 0.4, concept: 0.15, conceptPair: 0.3, letters: 0.35 }

/** Takes a feature of a sentence in, as a number that stands for it; the same one may come more than once. */
export type Take = (feature: number, weight: number) => void
/** The words of a sentence, pairs of them, what they mean, and groups of letters of which they are made. */
export type FeaturesOf = (words: readonly string[], take: Take) => void

interface WordParts {
  readonly word: number
  readonly letters: Int32Array
  readonly concepts: readonly number[]
}

const longestWord = 40
/** Groups of four letters beside those of three took a third longer to learn and understood no more. */
const groupSize = 3
/** What people type has no end, what is remembered of it has. */
const mostRemembered = 20_000

export function createFeatures(conceptsOf: ConceptsOf): FeaturesOf {
  const remembered = new Map<string, WordParts>()
  const partsOf = (word: string): WordParts => {
    const before = remembered.get(word)
    if (before !== undefined) return before
    const parts = {
      word: numberOf(word),
      letters: Int32Array.from(lettersOf(word), numberOf),
      concepts: conceptsOf(word).map((concept) => numberOf(`#${concept}`)),
    }
    if (remembered.size < mostRemembered) remembered.set(word, parts)
    return parts
  }
  const first = { ...partsOf('^'), concepts: [numberOf('#^')] }
  const last = { ...partsOf('$'), concepts: [numberOf('#$')] }
  return (words, take) => takeAll([first, ...words.map(partsOf), last], take)
}

function takeAll(parts: readonly WordParts[], take: Take): void {
  let before: readonly number[] = []
  for (const [index, { word, letters, concepts }] of parts.entries()) {
    const next = parts[index + 1]
    const later = parts[index + 2]
    if (next !== undefined) take(together(word, next.word), weights.pair)
    if (later !== undefined) take(together(word ^ apart, later.word), weights.skip)
    if (index > 0 && next !== undefined) {
      take(word, weights.word)
      for (const group of letters) take(group, weights.letters)
      for (const concept of concepts) take(concept, weights.concept)
    }
    for (const concept of concepts) for (const earlier of before) take(together(earlier, concept), weights.conceptPair)
    if (concepts.length > 0) before = concepts
  }
}

function* lettersOf(word: string): Iterable<string> {
  if (word.length > longestWord || isPlaceholder(word)) return
  const marked = `<${word}>`
  for (let at = 0; at + groupSize <= marked.length; at += 1) yield `~${marked.slice(at, at + groupSize)}`
}

const apart = 0x5bd1e995

/** FNV-1a: a number for a text. Two texts with the same one are so rare among these that they do no harm. */
function numberOf(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum
}

const together = (one: number, other: number): number => Math.imul(Math.imul(one, 0x85ebca6b) ^ other, 0xc2b2ae35) | 0
