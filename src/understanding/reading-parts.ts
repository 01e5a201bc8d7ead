import type { Catalogue } from '../catalogue/load.ts'
import type { NumberLength } from '../domain/customer-number.ts'
import { locales } from '../domain/locale.ts'
import type { Locale } from '../domain/locale.ts'
import { isPlaceholder } from './reading.ts'
import type { ReadingParts } from './reading.ts'
import { serviceNames } from './service-names.ts'
import type { ServiceNames } from './service-names.ts'
import { createSpelling } from './spelling.ts'
import { tokensOf } from './tokens.ts'
import type { Words } from './words.ts'

const samples: readonly (readonly [RegExp, string])[] = [
  [/\{dienst\}/g, 'haalservice'],
  [/\{nummer\}/g, '9401138'],
  [/\{naam\}/g, 'Sanne'],
  [/\{adres\}/g, 'sanne@example.com'],
]

export const filledIn = (phrase: string): string =>
  samples.reduce((text, [placeholder, sample]) => text.replace(placeholder, sample), phrase)

/** How often each word occurs, in all that the bot knows and in the phrases of each language. */
interface Vocabulary {
  readonly all: ReadonlyMap<string, number>
  readonly of: Readonly<Record<Locale, ReadonlyMap<string, number>>>
}

/** What it takes to read a sentence of somebody who reads this language; sentences mix both all the same. */
export function readingParts(
  words: Words,
  catalogue: Catalogue,
  numberLength: NumberLength,
): Readonly<Record<Locale, ReadingParts>> {
  const names = new Set(words.names)
  const { all, of } = vocabularyOf(words, catalogue)
  const repairs = createSpelling(all)
  // Somebody's name in a phrase or two makes it no word.
  const isWord = (word: string): boolean => (all.get(word) ?? 0) > (names.has(word) ? 2 : 0)
  const services = serviceNames(catalogue, words.looseNames)
  const shared = {
    names: { names, notNames: new Set(words.notNames), isWord },
    services,
    split: createSplit(services, all),
    numberLength,
  }
  const partsFor = (locale: Locale): ReadingParts => ({
    ...shared,
    spelling: (word) => (names.has(word) || isPlaceholder(word) ? word : repairs(word, of[locale])),
  })
  return { nl: partsFor('nl'), en: partsFor('en') }
}

function vocabularyOf(words: Words, catalogue: Catalogue): Vocabulary {
  const all = new Map<string, number>()
  const of = { nl: new Map<string, number>(), en: new Map<string, number>() }
  const notNames = new Set(words.notNames)
  const meet = (text: string, counts: Map<string, number>): void => {
    for (const { word, raw, opens } of tokensOf(text))
      if (opens || raw === raw.toLowerCase() || notNames.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const { text, locale } of words.phrases) meet(text.replaceAll(/\{\w+\}/g, ' '), of[locale])
  for (const locale of locales) for (const [word, count] of of[locale]) all.set(word, (all.get(word) ?? 0) + count)
  for (const word of words.concepts.flatMap((concept) => concept.words)) if (!word.includes('*')) meet(word, all)
  for (const { name, aliases, id } of catalogue.services)
    for (const each of [name.nl, name.en, id, ...aliases]) meet(each.toLowerCase(), all)
  return { all, of }
}

const longEnough = 4

function createSplit({ byFirstWord }: ServiceNames, known: ReadonlyMap<string, number>): ReadingParts['split'] {
  const names = Array.from(byFirstWord.values()).flatMap((each) =>
    each.flatMap(({ words }) => (words.length === 1 ? words : [])),
  )
  return (word) => {
    if (known.has(word)) return [word]
    const name = names.find(
      (each) => each.length > longEnough && word.startsWith(each) && known.has(word.slice(each.length)),
    )
    return name === undefined || word.length - name.length < longEnough ? [word] : [name, word.slice(name.length)]
  }
}
