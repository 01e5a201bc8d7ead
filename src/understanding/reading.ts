import type { NumberLength } from '../domain/customer-number.ts'
import { parseCustomerNumber } from '../domain/customer-number.ts'
import { isDeclinedBehind, isLeftOut, lastCorrection } from './left-out.ts'
import { personAt } from './people-named.ts'
import type { NameWords } from './people-named.ts'
import { serviceAt } from './service-names.ts'
import type { ServiceNames } from './service-names.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Stand where a slot stood, so that what is learnt holds for every service, number and person. */
export const placeholders = {
  service: 'dienstx',
  number: 'nummerx',
  person: 'naamx',
  address: 'adresx',
  id: 'kenmerkx',
}

const allPlaceholders = new Set(Object.values(placeholders))
export const isPlaceholder = (word: string): boolean => allPlaceholders.has(word)

/** A sentence, taken apart. */
export interface Reading {
  /** Its words, repaired, with placeholders for what was taken out. */
  readonly words: readonly string[]
  readonly services: readonly string[]
  readonly numbers: readonly string[]
  /** Names and addresses as they were typed. */
  readonly people: readonly string[]
}

export interface ReadingParts {
  readonly names: NameWords
  readonly services: ServiceNames
  readonly spelling: (word: string) => string
  /** "Haalservicetegel" is the name of a service and a word. */
  readonly split: (word: string) => readonly string[]
  readonly numberLength: NumberLength
}

/** Its parts have an end, so that a long run without "@" costs no more than its length. */
const addressPattern = /(?<![^\s<>@,;:()"'])[^\s<>@,;:()"']{1,64}@[^\s<>@,;()"']{1,255}(?<=\.\p{L}{2,63})/gu
const idPattern = /\b[AGMO]-[2-9A-HJKMNP-Z]{10}\b/giu
/** Behind these, a word or two on, a number is another one; behind the others right away. */
const otherNumber =
  /^(bestelnummer|ordernummer|factuurnummer|barcode|telefoonnummer|kvk|ticketnummer|zaaknummer|iban|postcode)$/
const otherNumberNext = /^(order|factuur|invoice|telefoon|tel|phone|mobiel|ticket|bestelling)$/

export function readSentence(text: string, parts: ReadingParts): Reading {
  const people: string[] = []
  const noAddresses = text.includes('@')
    ? text.replace(addressPattern, (address) => {
        people.push(address.replace(/\.$/, ''))
        return ` ${placeholders.address} `
      })
    : text
  const bare = noAddresses.includes('-') ? noAddresses.replace(idPattern, ` ${placeholders.id} `) : noAddresses
  return readTokens(tokensOf(calm(bare)), people, parts)
}

/** Capitals throughout say nothing about names. */
const calm = (text: string): string => {
  if (!/\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(text)) return text
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 8 && capitals > small * 2 ? text.toLowerCase() : text
}

/** A wish has fewer words; behind these a pasted page is not looked up word by word. */
const mostRepaired = 40

function readTokens(typed: readonly Token[], people: string[], parts: ReadingParts): Reading {
  const tokens = typed
    .flatMap((token) => splitToken(token, parts))
    .map((token, at) => (at < mostRepaired ? repairedToken(token, parts) : token))
  const repaired = tokens.map(({ word }) => word)
  const words: string[] = []
  const named: Named[] = []
  const numbers: Place[] = []
  for (let at = 0; at < tokens.length;) {
    const service = serviceAt(parts.services, repaired, at)
    const person = service === undefined && at < mostRepaired ? personAt(tokens, at, parts.names) : undefined
    if (service !== undefined) {
      const ofApi = /^apis?$/.test(repaired[at + service.length] ?? '')
      if (!ofApi) named.push({ ...service, from: at, to: at + service.length })
      words.push(...(service.loose || ofApi ? repaired.slice(at, at + service.length) : [placeholders.service]))
    } else if (person !== undefined) {
      if (!person.aside) people.push(person.name)
      words.push(placeholders.person)
    } else {
      const number = parseCustomerNumber(tokens[at]?.raw ?? '', parts.numberLength)
      if (number !== undefined && !isOtherNumber(repaired, at)) numbers.push({ id: number, from: at, to: at + 1 })
      words.push(number !== undefined ? placeholders.number : (repaired[at] ?? ''))
    }
    at += service?.length ?? person?.length ?? 1
  }
  const services = meant(wanted(named, repaired), parts.services.bundles)
  const wantedNumbers = numbers.filter(({ from }) => !isLeftOut(repaired, from))
  return {
    words,
    services,
    numbers: unique(corrected(wantedNumbers, repaired).map(({ id }) => id)),
    people: unique(people),
  }
}

function splitToken(token: Token, { split }: ReadingParts): readonly Token[] {
  const words = split(token.word)
  return words.length === 1 ? [token] : words.map((word) => ({ ...token, raw: word, word }))
}

function repairedToken(token: Token, { spelling }: ReadingParts): Token {
  const word = spelling(token.word)
  return word === token.word ? token : { ...token, word }
}

const isOtherNumber = (words: readonly string[], at: number): boolean =>
  otherNumberNext.test(words[at - 1] ?? '') ||
  words.slice(Math.max(0, at - 3), at).some((word) => otherNumber.test(word))

/** Where something that is named begins, and the first word behind it. */
interface Place {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** What was named before a correction does not count, where something is named behind it. */
function corrected<T extends Place>(places: readonly T[], words: readonly string[]): readonly T[] {
  const correction = lastCorrection(words)
  const behind = places.filter(({ from }) => from > correction)
  return behind.length > 0 ? behind : places
}

/** "Niet de haalservice maar facturen" is about one of them; where nothing else is named, it is about that. */
function wanted(named: readonly Named[], words: readonly string[]): readonly Named[] {
  const kept = named.filter(({ from, to }) => !isLeftOut(words, from) && !isDeclinedBehind(words, to))
  return corrected(kept.length > 0 ? kept : named, words)
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

interface Named extends Place {
  readonly loose: boolean
}

/**
 * An ordinary word is a service's name only where nothing else is, or in a row with others; and a bundle is not meant
 * where one of its parts is named.
 */
function meant(named: readonly Named[], bundles: ServiceNames['bundles']): readonly string[] {
  const certain = named.filter(({ loose }) => !loose)
  // "Adresboek en de afzenders": a word or two between them.
  const inRow = ({ from, to }: Named): boolean =>
    certain.some((other) => Math.max(from - other.to, other.from - to) <= 2)
  const ids = unique(named.filter((each) => certain.length === 0 || !each.loose || inRow(each)).map(({ id }) => id))
  return ids.filter((id) => !ids.some((other) => bundles.get(id)?.includes(other)))
}
