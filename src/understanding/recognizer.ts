import type { Catalogue } from '../catalogue/load.ts'
import type { NumberLength } from '../domain/customer-number.ts'
import { sentenceIntents } from '../domain/intent.ts'
import type { Recognition, SentenceIntent, Understanding } from '../domain/intent.ts'
import { createConcepts, featuresOf } from './features.ts'
import { isOrder } from './guards.ts'
import { readSentence } from './reading.ts'
import type { Reading, ReadingParts } from './reading.ts'
import { roleIn } from './role.ts'
import { serviceNames } from './service-names.ts'
import { train } from './softmax.ts'
import type { Training } from './softmax.ts'
import { createSpelling } from './spelling.ts'
import { tidy } from './tidy.ts'
import { tokensOf } from './tokens.ts'
import type { Phrase, Words } from './words.ts'

export interface Recognizer extends Pick<Understanding, 'recognize'> {
  /** A sentence without markup, taken apart; no word of it is repaired, so that none is taken for another. */
  readonly readAsTyped: (said: string) => Reading
}

export const training: Training = { rounds: 12, rate: 0.5, decay: 1e-5 }
/** Below this it asks back; what gives or takes a right must be surer. */
const sure = { score: 0.6, lead: 0.3 }
const surer = { score: 0.7, lead: 0.45 }
const changesRights: readonly SentenceIntent[] = ['grant-access', 'revoke-access']

export function createRecognizer(words: Words, catalogue: Catalogue, numberLength: NumberLength): Recognizer {
  const parts = readingParts(words, catalogue, numberLength)
  const conceptsOf = createConcepts(words.concepts)
  const { places, model } = learn(words.phrases, parts, conceptsOf)
  const rank = (reading: Reading) => {
    const features = [...featuresOf(reading.words, conceptsOf)].flatMap(([feature, weight]) => {
      const place = places.get(feature)
      return place === undefined ? [] : [[place, weight] as const]
    })
    const scores = model.scores(
      Int32Array.from(features, ([place]) => place),
      Float32Array.from(features, ([, weight]) => weight),
    )
    return sentenceIntents
      .map((intent, index) => ({ intent, score: scores[index] ?? 0 }))
      .toSorted((one, other) => other.score - one.score)
  }
  return {
    readAsTyped: (said) => readSentence(said, { ...parts, spelling: (word) => word }),
    recognize(text) {
      const said = tidy(text)
      if (isOrder(said)) return { intent: 'none', score: 1, slots: {}, alternatives: [], clarify: false }
      const reading = readSentence(said, parts)
      return recognition(reading, rank(reading))
    },
  }
}

type Ranked = readonly { readonly intent: SentenceIntent; readonly score: number }[]

function recognition(reading: Reading, ranked: Ranked): Recognition {
  const [best = { intent: 'none' as const, score: 0 }, second = best] = ranked
  const needs = changesRights.includes(best.intent) ? surer : sure
  const clarify = best.score < needs.score || best.score - second.score < needs.lead
  return {
    intent: best.intent,
    score: best.score,
    slots: slotsFor(best.intent, reading),
    alternatives: ranked.slice(1, 3).filter(({ score }) => clarify || score > 0.05),
    clarify,
  }
}

/** What a slot means depends on the intent: a service beside an API is no authorisation. */
function slotsFor(intent: SentenceIntent, reading: Reading): Recognition['slots'] {
  if (intent === 'none') return {}
  const { services, numbers, people, words } = reading
  const role = intent === 'show-steps' ? roleIn(words) : undefined
  return {
    ...(intent.startsWith('api-') ? {} : oneOrList('service', services)),
    ...oneOrList('customerNumber', numbers),
    ...(changesRights.includes(intent) ? oneOrList('user', people) : {}),
    ...(role === undefined ? {} : { role }),
  }
}

const oneOrList = <Name extends string>(
  name: Name,
  found: readonly string[],
): { readonly [N in Name]?: string | readonly string[] } =>
  (found.length === 0 ? {} : { [name]: found.length === 1 ? found[0] : found }) as {
    readonly [N in Name]?: string | readonly string[]
  }

const samples: readonly (readonly [RegExp, string])[] = [
  [/\{dienst\}/g, 'haalservice'],
  [/\{nummer\}/g, '9401138'],
  [/\{naam\}/g, 'Sanne'],
  [/\{adres\}/g, 'sanne@example.com'],
]

export const filledIn = (phrase: string): string =>
  samples.reduce((text, [placeholder, sample]) => text.replace(placeholder, sample), phrase)

function readingParts(words: Words, catalogue: Catalogue, numberLength: NumberLength): ReadingParts {
  const names = new Set(words.names)
  const notNames = new Set(words.notNames)
  const occurrences = new Map<string, number>()
  const meet = (text: string): void => {
    for (const { word, raw, opens } of tokensOf(text))
      if (opens || raw === raw.toLowerCase() || notNames.has(word))
        occurrences.set(word, (occurrences.get(word) ?? 0) + 1)
  }
  for (const { text } of words.phrases) meet(text.replaceAll(/\{\w+\}/g, ' '))
  for (const word of words.concepts.flatMap((concept) => concept.words)) if (!word.includes('*')) meet(word)
  for (const { name, aliases, id } of catalogue.services)
    for (const each of [name.nl, name.en, id, ...aliases]) meet(each.toLowerCase())
  const spelling = createSpelling(occurrences)
  const isWord = (word: string): boolean => occurrences.has(word) || occurrences.has(spelling(word))
  return {
    names: { names, notNames, isWord },
    services: serviceNames(catalogue, words.looseNames),
    spelling: (word) => (names.has(word) ? word : spelling(word)),
    numberLength,
  }
}

function learn(phrases: readonly Phrase[], parts: ReadingParts, conceptsOf: ReturnType<typeof createConcepts>) {
  const places = new Map<string, number>()
  const placeOf = (feature: string): number => {
    const place = places.get(feature) ?? places.size
    places.set(feature, place)
    return place
  }
  const examples = phrases.map(({ text, intent }) => {
    const features = [...featuresOf(readSentence(filledIn(text), parts).words, conceptsOf)]
    return {
      places: Int32Array.from(features, ([feature]) => placeOf(feature)),
      weights: Float32Array.from(features, ([, weight]) => weight),
      label: sentenceIntents.indexOf(intent),
    }
  })
  return { places, model: train(examples, places.size, sentenceIntents.length, training) }
}
