import type { Catalogue } from '../../catalogue/load.ts'
import type { NumberLength } from '../../domain/customer-number.ts'
import { readSentence } from '../../understanding/reading.ts'
import { filledIn } from '../../understanding/recognizer.ts'
import { serviceNames } from '../../understanding/service-names.ts'
import { wordsOf } from '../../understanding/tokens.ts'
import type { Words } from '../../understanding/words.ts'

/** The words of a sentence, with the same sign for every service, number and person. */
export type WordsRead = (text: string) => readonly string[]

/** Reads as the recogniser does, but repairs no spelling: what somebody wrote into a phrase file is what they meant. */
export function createWordsRead(words: Words, catalogue: Catalogue, numberLength: NumberLength): WordsRead {
  const vocabulary = new Set(words.phrases.flatMap(({ text }) => wordsOf(text.replaceAll(/\{\w+\}/g, ' '))))
  const parts = {
    names: {
      names: new Set(words.names),
      notNames: new Set(words.notNames),
      isWord: (word: string) => vocabulary.has(word),
    },
    services: serviceNames(catalogue, words.looseNames),
    spelling: (word: string) => word,
    numberLength,
  }
  return (text) => readSentence(filledIn(text), parts).words
}
