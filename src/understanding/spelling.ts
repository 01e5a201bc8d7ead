/**
 * Finds the word that somebody meant; a word that is known, or too short to tell, is left alone.
 * @param likely of two that are as near, the one that occurs more in these is meant
 */
export type Spelling = (word: string, likely?: ReadonlyMap<string, number>) => string

const shortest = 4
const longest = 30
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/**
 * Repairs one wrong, missing, doubled or swapped letter, to the words of the bot alone, given with how often each
 * occurs. All spellings that are so near are tried: a few hundred look-ups for a word that is not known, where the
 * index of a library took a fifth of the time and memory of a start.
 */
export function createSpelling(occurrences: ReadonlyMap<string, number>): Spelling {
  const nearest = (word: string, likely: ReadonlyMap<string, number>): string => {
    let [best, mostLikely, most] = [word, 0, 0]
    for (const each of nearTo(word)) {
      const times = occurrences.get(each)
      if (times === undefined) continue
      const here = likely.get(each) ?? 0
      if (here < mostLikely || (here === mostLikely && times <= most)) continue
      ;[best, mostLikely, most] = [each, here, times]
    }
    return best
  }
  return (word, likely = occurrences) =>
    occurrences.has(word) || word.length < shortest || word.length > longest || !/^\p{L}+$/u.test(word)
      ? word
      : nearest(word, likely)
}

/** Every spelling that is one mistake away; of a short word the first letter is right. */
function* nearTo(word: string): Iterable<string> {
  const first = word.length > shortest ? 0 : 1
  for (let at = first; at <= word.length; at += 1) {
    const [before, behind] = [word.slice(0, at), word.slice(at)]
    if (behind !== '') yield before + behind.slice(1)
    if (behind.length > 1) yield `${before}${behind[1] ?? ''}${behind[0] ?? ''}${behind.slice(2)}`
    for (const letter of letters) {
      yield before + letter + behind
      if (behind !== '') yield before + letter + behind.slice(1)
    }
  }
}
