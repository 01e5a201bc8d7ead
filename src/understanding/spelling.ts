import { SymSpell } from 'mnemonist'

/**
 * Finds the word that somebody meant; a word that is known, or too short to tell, is left alone.
 * @param likely of two that are as near, the one that occurs more in these is meant
 */
export type Spelling = (word: string, likely?: ReadonlyMap<string, number>) => string

const shortest = 4

/** Repairs to the words of the bot alone, given with how often each occurs. */
export function createSpelling(occurrences: ReadonlyMap<string, number>): Spelling {
  const known = new SymSpell({ maxDistance: 1, verbosity: 2 })
  for (const word of occurrences.keys()) if (word.length >= shortest && /^\p{L}+$/u.test(word)) known.add(word)
  const nearest = (word: string, likely: ReadonlyMap<string, number>): string | undefined =>
    known
      .search(word)
      .filter(({ term }) => term[0] === word[0] || word.length > shortest)
      .toSorted(
        (one, other) =>
          one.distance - other.distance ||
          (likely.get(other.term) ?? 0) - (likely.get(one.term) ?? 0) ||
          (occurrences.get(other.term) ?? 0) - (occurrences.get(one.term) ?? 0),
      )[0]?.term
  return (word, likely = occurrences) =>
    occurrences.has(word) || word.length < shortest || word.length > 30 || !/^\p{L}+$/u.test(word)
      ? word
      : (nearest(word, likely) ?? word)
}
