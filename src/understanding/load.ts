import type { Catalogue } from '../catalogue/load.ts'
import type { NumberLength } from '../domain/customer-number.ts'
import type { Understanding } from '../domain/intent.ts'
import { anonymous, vocabularyOf } from './anonymous.ts'
import { createNeighbours, loadNeighbours } from './neighbours.ts'
import { createRecognizer } from './recognizer.ts'
import { loadWords } from './words.ts'

const learnt = new Map<string, Promise<Understanding>>()

/** Reads the words and learns from them, which takes most of a second: once in a process for the same services. */
export async function loadUnderstanding(catalogue: Catalogue, numberLength: NumberLength): Promise<Understanding> {
  const names = catalogue.services.map(({ id, name, aliases }) => [id, name, aliases])
  const key = JSON.stringify([numberLength, names])
  const before = learnt.get(key)
  if (before !== undefined) return before
  const learning = learn(catalogue, numberLength)
  learnt.set(key, learning)
  return learning
}

async function learn(catalogue: Catalogue, numberLength: NumberLength): Promise<Understanding> {
  const [words, topics] = await Promise.all([loadWords(), loadNeighbours()])
  const recognizer = createRecognizer(words, catalogue, numberLength)
  const vocabulary = vocabularyOf(
    words,
    catalogue,
    topics.map(([, each]) => each),
  )
  return {
    recognize: (text, locale) => recognizer.recognize(text, locale),
    neighbour: createNeighbours(topics),
    anonymous: (text) => anonymous(text, recognizer.readAsTyped, vocabulary),
  }
}
