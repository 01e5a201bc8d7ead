import { SymSpell } from 'mnemonist'

/** Finds the word that somebody meant; a word that is known, or too short to tell, is left alone. */
export type Spelling = (word: string) => string

const shortest = 4

/** Repairs to the words of the bot alone, with how often each occurs: of two that are as near the commoner one is meant. */
export function createSpelling(occurrences: ReadonlyMap<string, number>): Spelling {
  const known = new SymSpell({ maxDistance: 1, verbosity: 2 })
  for (const word of occurrences.keys()) if (word.length >= shortest && /^\p{L}+$/u.test(word)) known.add(word)
  const nearest = (word: string): string | undefined =>
    known
      .search(word)
      .filter(({ term }) => term[0] === word[0] || word.length > shortest)
      .toSorted(
        (one, other) =>
          one.distance - other.distance || (occurrences.get(other.term) ?? 0) - (occurrences.get(one.term) ?? 0),
      )[0]?.term
  return (word) =>
    occurrences.has(word) || word.length < shortest || word.length > 30 || !/^\p{L}+$/u.test(word)
      ? word
      : (nearest(word) ?? word)
}
