import { oneSpelling } from './tokens.ts'
import type { Concept } from './words.ts'

export type ConceptsOf = (word: string) => readonly string[]

/** Finds what a word means; `*` in a list stands for any letters. */
export function createConcepts(concepts: readonly Concept[]): ConceptsOf {
  const whole = new Map<string, string[]>()
  const beginnings = new Map<string, string[]>()
  const patterns: { readonly id: string; readonly pattern: RegExp }[] = []
  const keep = (index: Map<string, string[]>, word: string, id: string): void => {
    index.set(word, [...(index.get(word) ?? []), id])
  }
  for (const { id, words } of concepts)
    for (const word of words)
      if (!word.includes('*')) keep(whole, oneSpelling(word), id)
      else if (word.indexOf('*') === word.length - 1) keep(beginnings, oneSpelling(word.slice(0, -1)), id)
      else patterns.push({ id, pattern: patternOf(word) })
  return (word) => {
    const found = new Set(whole.get(word))
    for (let end = 2; end <= word.length && end < 30; end += 1)
      for (const id of beginnings.get(word.slice(0, end)) ?? []) found.add(id)
    for (const { id, pattern } of patterns) if (pattern.test(word)) found.add(id)
    return [...found]
  }
}

const patternOf = (word: string): RegExp => new RegExp(`^${word.split('*').map(oneSpelling).join('[^ ]{0,30}')}$`, 'u')
