import type { Catalogue } from '../catalogue/load.ts'
import type { NumberLength } from '../domain/customer-number.ts'
import { sentenceIntents } from '../domain/intent.ts'
import type { Recognition, Recognizer, SentenceIntent } from '../domain/intent.ts'
import type { Locale } from '../domain/locale.ts'
import { createConcepts } from './concepts.ts'
import type { ConceptsOf } from './concepts.ts'
import { createFeatures } from './features.ts'
import type { FeaturesOf, Take } from './features.ts'
import { isOrder } from './guards.ts'
import { createNearest } from './nearest.ts'
import { readSentence } from './reading.ts'
import type { Reading, ReadingParts } from './reading.ts'
import { filledIn, readingParts } from './reading-parts.ts'
import { createRoles } from './role.ts'
import type { RoleIn } from './role.ts'
import { rowOf, rowsOf } from './rows.ts'
import { train } from './softmax.ts'
import type { Training } from './softmax.ts'
import { tidy } from './tidy.ts'
import { isTurnedAround } from './turned-around.ts'
import type { Phrase, Words } from './words.ts'

export interface ReadingRecognizer extends Recognizer {
  /** A sentence without markup, taken apart; no word of it is repaired, so that none is taken for another. */
  readonly readAsTyped: (said: string) => Reading
}

const training: Training = { rounds: 3, rate: 0.65 }
/** What the likest phrases say, beside what the weights of all of them say. */
const nearShare = 0.25
/** All that the bot is not for has the most phrases by far, which is no reason to expect it. */
const noneShare = 0.8
const nothing = { services: [], numbers: [], people: [] }
/** Below this it asks back; what gives or takes a right must be surer. */
const sure = { score: 0.6, lead: 0.3 }
const surer = { score: 0.65, lead: 0.4 }
/** What is less likely than this is no alternative where it is sure. */
const worthNaming = 0.05
const changesRights: readonly SentenceIntent[] = ['grant-access', 'revoke-access']

export function createRecognizer(words: Words, catalogue: Catalogue, numberLength: NumberLength): ReadingRecognizer {
  const parts = readingParts(words, catalogue, numberLength)
  const conceptsOf = createConcepts(words.concepts)
  const roleIn = createRoles(words.roles)
  const rank = learn(words.phrases, parts, conceptsOf)
  return {
    readAsTyped: (said) => readSentence(said, { ...parts.nl, spelling: (word) => word }),
    recognize(text, locale) {
      const said = tidy(text)
      if (isOrder(said))
        return { intent: 'none', score: 1, slots: {}, alternatives: [], clarify: false, named: nothing }
      const reading = readSentence(said, parts[locale])
      return recognition(reading, rank(reading.words), roleIn)
    },
  }
}

type Ranked = readonly { readonly intent: SentenceIntent; readonly score: number }[]

function recognition(reading: Reading, all: Ranked, roleIn: RoleIn): Recognition {
  const [best = { intent: 'none' as const, score: 0 }, second = best] = all
  const needs = changesRights.includes(best.intent) ? surer : sure
  const clarify =
    best.score < needs.score || best.score - second.score < needs.lead || isTurnedAround(best.intent, reading.words)
  return {
    intent: best.intent,
    score: best.score,
    slots: slotsFor(best.intent, reading, roleIn),
    alternatives: all
      .slice(1, 3)
      .filter(({ score }) => clarify || score > worthNaming)
      .map(({ intent, score }) => ({ intent, score, slots: slotsFor(intent, reading, roleIn) })),
    clarify,
    named: { services: reading.services, numbers: reading.numbers, people: reading.people },
  }
}

/** What a slot means depends on the intent: a service beside an API is no authorisation. */
function slotsFor(intent: SentenceIntent, reading: Reading, roleIn: RoleIn): Recognition['slots'] {
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

/** Scores of all intents, the likeliest first. */
function learn(
  phrases: readonly Phrase[],
  parts: Readonly<Record<Locale, ReadingParts>>,
  conceptsOf: ConceptsOf,
): (words: readonly string[]) => Ranked {
  const { rows, places } = rowsOf(featuresIn(phrases, parts, createFeatures(conceptsOf)))
  // What is remembered of the words of all phrases is let go of.
  const featuresOf = createFeatures(conceptsOf)
  const labels = Int32Array.from(phrases, ({ intent }) => sentenceIntents.indexOf(intent))
  const model = train(rows, labels, places.count, sentenceIntents.length, training)
  const nearest = createNearest(rows, labels, places.count, sentenceIntents.length)
  return (words) => {
    const row = rowOf((take) => featuresOf(words, take), places)
    return ranked(model.scores(row), nearest.shares(row))
  }
}

function* featuresIn(
  phrases: readonly Phrase[],
  parts: Readonly<Record<Locale, ReadingParts>>,
  featuresOf: FeaturesOf,
): Iterable<(take: Take) => void> {
  for (const { text, locale } of phrases) {
    const { words } = readSentence(filledIn(text), parts[locale])
    yield (take) => featuresOf(words, take)
  }
}

function ranked(weighed: Float64Array, near: Float64Array): Ranked {
  const scores = sentenceIntents.map((intent, index) => {
    const score = (1 - nearShare) * (weighed[index] ?? 0) + nearShare * (near[index] ?? 0)
    return { intent, score: intent === 'none' ? score * noneShare : score }
  })
  const total = scores.reduce((sum, { score }) => sum + score, 0) || 1
  return scores
    .map(({ intent, score }) => ({ intent, score: score / total }))
    .toSorted((one, other) => other.score - one.score)
}
