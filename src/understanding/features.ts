import type { Concept } from './words.ts'
import { oneSpelling } from './tokens.ts'

/** What a sentence looks like to the recogniser: feature and weight. */
export type Features = ReadonlyMap<string, number>

export type ConceptsOf = (word: string) => readonly string[]

/** Finds what a word means; `*` in a list stands for any letters. */
export function createConcepts(concepts: readonly Concept[]): ConceptsOf {
  const exact = new Map<string, string[]>()
  const patterns: { readonly id: string; readonly pattern: RegExp }[] = []
  for (const { id, words } of concepts)
    for (const word of words)
      if (word.includes('*')) patterns.push({ id, pattern: patternOf(word) })
      else exact.set(oneSpelling(word), [...(exact.get(oneSpelling(word)) ?? []), id])
  const found = new Map<string, readonly string[]>()
  return (word) => {
    const before = found.get(word)
    if (before !== undefined) return before
    const matching = patterns.filter(({ pattern }) => pattern.test(word)).map(({ id }) => id)
    const all = [...new Set([...(exact.get(word) ?? []), ...matching])]
    // What people type has no end, what is remembered of it has.
    if (found.size < 20_000) found.set(word, all)
    return all
  }
}

const patternOf = (word: string): RegExp =>
  new RegExp(
    `^${word
      .split('*')
      .map((part) => oneSpelling(part))
      .join('\\p{L}*')}$`,
    'u',
  )

export interface Weights {
  readonly word: number
  readonly pair: number
  readonly concept: number
  readonly conceptPair: number
  readonly letters: number
}

export const featureWeights: Weights = { word: 1, pair: 0.8, concept: 1, conceptPair: 0.6, letters: 0.35 }

/** The words, pairs of words, what they mean, and groups of letters of which words are made; together of length one. */
export function featuresOf(
  words: readonly string[],
  conceptsOf: ConceptsOf,
  weights: Weights = featureWeights,
): Features {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number): void => {
    features.set(feature, Math.max(features.get(feature) ?? 0, weight))
  }
  const all = ['^', ...words, '$']
  let lastConcepts: readonly string[] = ['^']
  for (const [index, word] of all.entries()) {
    const next = all[index + 1]
    if (next !== undefined) add(`${word} ${next}`, weights.pair)
    if (index === 0 || next === undefined) continue
    add(word, weights.word)
    for (const letters of groupsIn(word)) add(letters, weights.letters)
    const concepts = conceptsOf(word)
    for (const concept of concepts) {
      add(`#${concept}`, weights.concept)
      for (const last of lastConcepts) add(`#${last} #${concept}`, weights.conceptPair)
    }
    if (concepts.length > 0) lastConcepts = concepts
  }
  for (const last of lastConcepts) add(`#${last} #$`, weights.conceptPair)
  return ofLengthOne(features)
}

function* groupsIn(word: string): Iterable<string> {
  if (word.length > 40 || word.endsWith('x')) return
  const marked = `<${word}>`
  for (const size of [3, 4, 5])
    for (let at = 0; at + size <= marked.length; at += 1) yield `~${marked.slice(at, at + size)}`
}

function ofLengthOne(features: Map<string, number>): Features {
  const length = Math.sqrt([...features.values()].reduce((sum, weight) => sum + weight * weight, 0))
  for (const [feature, weight] of features) features.set(feature, weight / length)
  return features
}
