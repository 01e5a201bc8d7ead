import type { Catalogue } from '../../catalogue/load.ts'
import type { NumberLength } from '../../domain/customer-number.ts'
import { sentenceIntents } from '../../domain/intent.ts'
import type { Phrase, Words } from '../../understanding/words.ts'
import { asTable } from '../table.ts'
import { areAlike } from './alike.ts'
import { crossValidated } from './cross-validation.ts'
import type { Unseen } from './cross-validation.ts'
import { createWordsRead } from './readings.ts'

interface Read {
  readonly phrase: Phrase
  readonly words: string
  readonly set: ReadonlySet<string>
}

/** What stands in the phrase files, and what there may work against the rest. */
export function reportOn(words: Words, catalogue: Catalogue, numberLength: NumberLength): string {
  const wordsRead = createWordsRead(words, catalogue, numberLength)
  const read = words.phrases.map((phrase) => {
    const all = wordsRead(phrase.text)
    return { phrase, words: all.join(' '), set: new Set(all) }
  })
  const unseen = crossValidated(words, catalogue, numberLength)
  return [
    counts(words.phrases),
    section('The same under two intents, once slots are taken out', contradictions(read)),
    section('Sure of another intent, where it is learnt without them', contested(unseen)),
    section('Near-duplicates within an intent', doubles(read)),
    confusions(unseen),
  ].join('\n')
}

function counts(phrases: readonly Phrase[]): string {
  const rows = [...sentenceIntents, 'all'].map((name) => {
    const of = phrases.filter(({ intent }) => name === 'all' || intent === name)
    const dutch = of.filter(({ locale }) => locale === 'nl').length
    return [name, of.length, dutch, of.length - dutch, `${((100 * dutch) / Math.max(1, of.length)).toFixed(0)} %`]
  })
  return asTable(['intent', 'phrases', 'nl', 'en', 'Dutch'], rows)
}

function contradictions(read: readonly Read[]): readonly string[] {
  return [...Map.groupBy(read, ({ words }) => words).values()]
    .filter((same) => new Set(same.map(({ phrase }) => phrase.intent)).size > 1)
    .map((same) => same.map(({ phrase }) => line(phrase)).join('\n'))
}

const contested = (unseen: readonly Unseen[]): readonly string[] =>
  unseen
    .filter(({ phrase, recognition: { intent, score } }) => score > 0.9 && intent !== phrase.intent)
    .toSorted((one, other) => other.recognition.score - one.recognition.score)
    .map(({ phrase, recognition: { intent, score } }) => `${line(phrase)}  → ${intent} ${score.toFixed(2)}`)

function doubles(read: readonly Read[]): readonly string[] {
  return [...Map.groupBy(read, ({ phrase }) => phrase.intent).values()].flatMap((all) =>
    all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => other.words === one.words || areAlike(one.set, other.set))
        .map((other) => `${line(one.phrase)}\n${line(other.phrase)}`),
    ),
  )
}

const shownPairs = 25

function confusions(unseen: readonly Unseen[]): string {
  const wrong = unseen.filter(({ phrase, recognition }) => recognition.intent !== phrase.intent)
  const pairs = [...Map.groupBy(wrong, ({ phrase, recognition }) => `${phrase.intent} ${recognition.intent}`).values()]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, shownPairs)
  const rows = pairs.map((all) => {
    const [first] = all
    const sure = all.filter(({ recognition }) => !recognition.clarify).length
    return [all.length, first?.phrase.intent ?? '', first?.recognition.intent ?? '', sure, first?.phrase.place ?? '']
  })
  const right = (100 * (unseen.length - wrong.length)) / Math.max(1, unseen.length)
  const title = `Learnt without them, ${right.toFixed(1)} % of ${unseen.length} phrases are understood; taken for another:`
  return `${title}\n${asTable(['phrases', 'of', 'taken for', 'without asking', 'such as'], rows)}`
}

const line = ({ place, text, intent }: Phrase): string => `  ${place}  ${intent}: ${text}`

const section = (title: string, lines: readonly string[]): string =>
  `${title}: ${lines.length}\n${lines.map((each) => `${each}\n`).join('')}`
