/** A word of a sentence as it was typed, and as the recogniser compares it. */
export interface Token {
  readonly raw: string
  /** Lower case, without accents and apostrophes; no letter more than twice in a row. */
  readonly word: string
  /** Where it begins in the text. */
  readonly start: number
  /** Stands first in the sentence or behind a full stop, where a capital says nothing. */
  readonly opens: boolean
  /** A sign stands before it that parts it from the word before: a name does not go on behind a comma. */
  readonly apart: boolean
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’`][\p{L}]+)*|[?*]|\p{Extended_Pictographic}/gu

/** The words of a text in order; signs but "?" and "*" only part them. */
export function tokensOf(text: string): readonly Token[] {
  let behind = 0
  return Array.from(text.matchAll(wordPattern), ({ 0: raw, index }) => {
    const between = text.slice(behind, index)
    const opens = behind === 0 || /[.!?:\n]/.test(between)
    behind = index + raw.length
    return { raw, word: oneSpelling(raw), start: index, opens, apart: /[,;()/]/.test(between) }
  })
}

export const wordsOf = (text: string): readonly string[] => tokensOf(text).map(({ word }) => word)

/** Ways of writing the same letters become one. */
export const oneSpelling = (word: string): string =>
  /^[a-z\d]*$/.test(word) && !/(.)\1\1/.test(word) ? word : simplified(word)

const simplified = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
