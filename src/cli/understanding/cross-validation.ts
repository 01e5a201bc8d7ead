import type { Catalogue } from '../../catalogue/load.ts'
import type { NumberLength } from '../../domain/customer-number.ts'
import type { Recognition } from '../../domain/intent.ts'
import { filledIn } from '../../understanding/reading-parts.ts'
import { createRecognizer } from '../../understanding/recognizer.ts'
import type { Phrase, Words } from '../../understanding/words.ts'

/** A phrase, as it is understood by who learnt from four fifths of the others. */
export interface Unseen {
  readonly phrase: Phrase
  readonly recognition: Recognition
}

const folds = 5

export function crossValidated(words: Words, catalogue: Catalogue, numberLength: NumberLength): readonly Unseen[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isLeftOut = (index: number): boolean => index % folds === fold
    const phrases = words.phrases.filter((_phrase, index) => !isLeftOut(index))
    const recognizer = createRecognizer({ ...words, phrases }, catalogue, numberLength)
    return words.phrases
      .filter((_phrase, index) => isLeftOut(index))
      .map((phrase) => ({ phrase, recognition: recognizer.recognize(filledIn(phrase.text), phrase.locale) }))
  }).flat()
}
