import type { Catalogue } from '../catalogue/load.ts'
import type { Service } from '../domain/service.ts'
import { wordsOf } from './tokens.ts'

interface ServiceName {
  readonly id: string
  readonly words: readonly string[]
  /** Ordinary words too: a name only where no other one stands in the sentence. */
  readonly loose: boolean
}

export interface ServiceNames {
  /** Words by which services are called, by the first of them. */
  readonly byFirstWord: ReadonlyMap<string, readonly ServiceName[]>
  /** Services that bundle what others give, with those others. */
  readonly bundles: ReadonlyMap<string, readonly string[]>
}

/** "Track en trace" and "track & trace" are one name, "zendingen te importeren" and "zendingen importeren" another. */
const linking = ['en', 'and', 'n', 'kunnen', 'te', 'to']
const isLinking = (word: string): boolean => linking.includes(word)

/** Names and aliases of the catalogue, longest first: a new service needs no phrase of its own. */
export function serviceNames(catalogue: Catalogue, loose: readonly string[]): ServiceNames {
  const looseKeys = new Set(loose.map((name) => wordsOf(name).join(' ')))
  const names = new Map<string, ServiceName[]>()
  for (const { id, name, aliases } of catalogue.services)
    for (const each of [name.nl, name.en, id, ...aliases]) {
      const all = wordsOf(each)
      const words = all.filter((word) => !isLinking(word))
      const [first] = words
      if (first === undefined) continue
      names.set(first, [...(names.get(first) ?? []), { id, words, loose: looseKeys.has(all.join(' ')) }])
    }
  for (const each of names.values()) each.sort((one, other) => other.words.length - one.words.length)
  return { byFirstWord: names, bundles: bundlesIn(catalogue) }
}

function bundlesIn({ services }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const idsOf = (service: Service): readonly string[] => service.grants.map(({ id }) => id)
  const partsOf = (bundle: Service): readonly string[] =>
    services
      .filter((each) => each.id !== bundle.id && idsOf(each).every((id) => idsOf(bundle).includes(id)))
      .map(({ id }) => id)
  return new Map(services.map((service) => [service.id, partsOf(service)]))
}

export interface NamedService {
  readonly id: string
  readonly loose: boolean
  /** How many words of the text it takes. */
  readonly length: number
}

/** The service whose name begins at this word; the longest name wins. */
export function serviceAt(names: ServiceNames, words: readonly string[], at: number): NamedService | undefined {
  for (const name of names.byFirstWord.get(words[at] ?? '') ?? []) {
    const length = lengthOf(name.words, words, at)
    if (length !== undefined) return { id: name.id, loose: name.loose, length }
  }
  return undefined
}

function lengthOf(name: readonly string[], words: readonly string[], at: number): number | undefined {
  let place = at
  for (const [index, word] of name.entries()) {
    while (index > 0 && isLinking(words[place] ?? '')) place += 1
    if (words[place] !== word) return undefined
    place += 1
  }
  return place - at
}
