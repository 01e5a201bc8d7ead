import type { Catalogue } from '../../catalogue/load.ts'
import type { NumberLength } from '../../domain/customer-number.ts'
import { readSentence } from '../../understanding/reading.ts'
import { filledIn, readingParts } from '../../understanding/reading-parts.ts'
import type { Words } from '../../understanding/words.ts'

/** The words of a sentence, with the same sign for every service, number and person. */
export type WordsRead = (text: string) => readonly string[]

/** Reads as the recogniser does, but repairs no spelling: what somebody wrote into a phrase file is what they meant. */
export function createWordsRead(words: Words, catalogue: Catalogue, numberLength: NumberLength): WordsRead {
  const parts = { ...readingParts(words, catalogue, numberLength).nl, spelling: (word: string) => word }
  return (text) => readSentence(filledIn(text), parts).words
}
