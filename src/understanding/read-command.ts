import type { Catalogue } from '../catalogue/load.ts'
import { neverNamed } from '../catalogue/never-named.ts'
import { parseCustomerNumber } from '../domain/customer-number.ts'
import type { NumberLength } from '../domain/customer-number.ts'
import type { Intent, Recognised, Slots } from '../domain/intent.ts'
import type { Guided } from '../domain/service.ts'
import { recognizeCaseCommand } from './case-commands.ts'
import { commands, fillers } from './commands.ts'
import { recognizeOnboardingCommand } from './onboarding-commands.ts'
import { platformCommand } from './platform-commands.ts'
import { queueSentence } from './queue-words.ts'
import { sentenceIntent } from './sentences.ts'

const idPattern = /\b([AGMO]-[2-9A-HJKMNP-Z]{10})\b/i
const stepPattern = /\b(?:stap|step)\s+(\d{1,2})\b/i
const addressPattern = /[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+/g
const selfPattern = /(?<![\p{L}\p{N}])(?:mij|mijzelf|mezelf|me|myself)(?![\p{L}\p{N}])/iu

/** What a typed command means. Everything that is not one is `none`, and for the recogniser; nothing is guessed. */
export function readCommand(text: string, catalogue: Catalogue, numberLength: NumberLength): Recognised {
  const onCase = recognizeCaseCommand(text) ?? recognizeOnboardingCommand(text)
  if (onCase !== undefined) return onCase
  const { slots, rest, without } = takeSlots(text, catalogue, numberLength)
  const platform = onPlatform(plain(without), slots)
  if (platform !== undefined) return platform
  const ofQueue = slots.id === undefined ? queueSentence(plain(text), slots.service !== undefined) : undefined
  if (ofQueue !== undefined) return ofQueue
  const words = plain(rest)
  const command = findIntent(words) ?? findIntent(withoutFillers(words))
  // With the id of a request the sentence is the reason of a decision.
  const said = slots.id === undefined ? sentenceIntent(plain(text)) : undefined
  const copies = said === 'copy-access' ? said : undefined
  const bare = withoutFillers(words) === ''
  // A service and nothing else is a wish, or an answer, whatever its name holds.
  const sentence = bare && slots.service !== undefined ? undefined : said
  const exact = command ?? (copies === undefined ? startingIntent(words, slots) : undefined)
  if (exact !== undefined) return finish(exact, slots, words)
  if (sentence !== undefined) return { intent: sentence, slots, loose: true }
  if (bare && slots.step !== undefined) return { intent: 'stuck', slots, bare }
  if (bare && slots.service !== undefined) return { intent: 'request-access', slots, bare }
  return { intent: bare && slots.id !== undefined ? 'show-request' : 'none', slots }
}

/** Before services are looked for: "API-sleutels" is one of them, and how it stands with them is another question. */
function onPlatform(words: string, slots: Slots): Recognised | undefined {
  if (slots.id !== undefined || slots.user !== undefined || slots.never !== undefined) return undefined
  const found = platformCommand(words, plain) ?? platformCommand(withoutFillers(words), plain)
  if (found === undefined) return undefined
  const { service: _service, services: _services, ...others } = slots
  const { intent, company } = found
  return company === undefined ? { intent, slots: others } : { intent, slots: { ...others, company }, loose: true }
}

/** Taken back at once and for good, so only where the word says so: "terug A-…" may be back to it. */
const withdraws: ReadonlySet<string> = new Set(['intrekken', 'trek in', 'annuleren', 'annuleer', 'cancel', 'revoke'])

function finish(intent: Intent, slots: Slots, words: string): Recognised {
  // "intrekken A-…" takes a request back; without an id it is about somebody's authorisation.
  if (slots.id !== undefined && (intent === 'revoke-access' || intent === 'cancel'))
    return withdraws.has(withoutFillers(words)) ? { intent: 'withdraw', slots } : { intent: 'show-request', slots }
  if (intent !== 'change-language') return { intent, slots }
  if (/english|engels/.test(words)) return { intent, slots: { ...slots, locale: 'en' } }
  return /nederlands|dutch/.test(words) ? { intent, slots: { ...slots, locale: 'nl' } } : { intent, slots }
}

function takeSlots(
  text: string,
  catalogue: Catalogue,
  numberLength: NumberLength,
): { readonly slots: Slots; readonly rest: string; readonly without: string } {
  const id = idPattern.exec(text)?.[1]?.toUpperCase()
  const users = [...new Set(text.match(addressPattern) ?? [])]
  const named = text.replace(idPattern, ' ').replace(addressPattern, ' ')
  const words = named.split(/[\s,;]+/).map((word) => word.replace(/[:.!?)]+$/, ''))
  const isNumber = (word: string): boolean => parseCustomerNumber(word, numberLength) !== undefined
  const numbers = [...new Set(words.filter(isNumber))]
  const malformed = words.find((word) => !isNumber(word) && looksLikeNumber(word))
  const never = neverNamed(text)?.label
  const [stepWords, stepNumber] = stepPattern.exec(named) ?? []
  const without = [id, ...users, ...numbers, malformed, stepWords].reduce<string>(
    (left, found) => (found === undefined ? left : left.replaceAll(wholeWord(found), ' ')),
    text,
  )
  const { services, rest } = takeServices(plain(without), catalogue)
  return {
    rest,
    without,
    slots: {
      ...(id === undefined ? {} : { id }),
      ...oneOrMore('user', 'users', users),
      ...(users.length > 0 && selfPattern.test(named) ? { self: true } : {}),
      ...oneOrMore('customerNumber', 'customerNumbers', numbers),
      ...(malformed === undefined ? {} : { malformedNumber: malformed }),
      ...(never === undefined ? {} : { never }),
      ...oneOrMore('service', 'services', [...new Set(services.map((service) => service.id))]),
      ...(stepNumber === undefined ? {} : { step: Number(stepNumber) }),
    },
  }
}

/** The first by itself, and all of them where there are more. */
const oneOrMore = <One extends string, More extends string>(
  one: One,
  more: More,
  found: readonly string[],
): { readonly [K in One]?: string } & { readonly [K in More]?: readonly string[] } =>
  ({
    ...(found.length === 0 ? {} : { [one]: found[0] }),
    ...(found.length < 2 ? {} : { [more]: found }),
  }) as { readonly [K in One]?: string } & { readonly [K in More]?: readonly string[] }

/** "Gebruiker worden" is a guide where its steps are asked for, and otherwise something that one wants to do. */
function takeServices(
  text: string,
  catalogue: Catalogue,
): { readonly services: readonly Named[]; readonly rest: string } {
  const take = (among: readonly Guided[]) => {
    const services = namedIn(text, catalogue, among)
    return { services, rest: services.reduce((left, { name }) => left.replace(name, ' '), text) }
  }
  const all = take(catalogue.guides)
  const intent = findIntent(plain(all.rest)) ?? findIntent(withoutFillers(plain(all.rest)))
  const ofSteps = intent === 'show-steps' || intent === 'stuck'
  return ofSteps ? all : take(catalogue.guides.filter(({ kind }) => kind !== 'how-to'))
}

/** Three digits or more, of whatever kind, with nothing around them but what people mistype. */
const looksLikeNumber = (word: string): boolean =>
  /^[+-]?[\p{N}\p{L}.-]+$/u.test(word) && (word.match(/\p{N}/gu) ?? []).length >= 3

/** The service whose name or alias stands in the text; the longest name wins. */
export const serviceIn = (text: string, catalogue: Catalogue): Named | undefined => servicesIn(text, catalogue)[0]

export const servicesIn = (text: string, catalogue: Catalogue): readonly Named[] =>
  namedIn(text, catalogue, catalogue.services)

interface Named {
  readonly id: string
  readonly name: string
}

/** All that is named, the longest name first: words that belong to one name are not another one's. */
function namedIn(text: string, catalogue: Catalogue, among: readonly Guided[]): readonly Named[] {
  // Its first words are the name of another service, which is not what was asked for (I-15).
  if (neverNamed(text) !== undefined) return []
  const names = among
    .flatMap(({ id, name, aliases }) => [name.nl, name.en, id, ...aliases].map((each) => ({ id, name: plain(each) })))
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => other.name.length - one.name.length)
  let left = ` ${plain(text)} `
  const found: Named[] = []
  for (const named of names)
    if (left.includes(` ${named.name} `)) {
      found.push(named)
      left = left.replace(` ${named.name} `, '  ')
    }
  return found
}

const findIntent = (words: string): Intent | undefined =>
  commands.find(({ phrases }) => phrases.some((phrase) => plain(phrase) === words))?.intent

/** With an id these have a reason behind them; both are asked about once more before anything is done. */
const withReason: readonly Intent[] = ['approve', 'decline']

/** A command with more behind it: only where its words stand first, and it is about an id or about what is never given. */
function startingIntent(words: string, { id, never }: Slots): Intent | undefined {
  if (id === undefined && never === undefined) return undefined
  const among = id === undefined ? commands : commands.filter(({ intent }) => withReason.includes(intent))
  const matches = among.flatMap(({ intent, phrases }) =>
    phrases.map((phrase) => ({ intent, phrase: plain(phrase) })).filter(({ phrase }) => words.startsWith(`${phrase} `)),
  )
  return matches.toSorted((one, other) => other.phrase.length - one.phrase.length)[0]?.intent
}

export const withoutFillers = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !fillers.includes(word))
    .join(' ')

/** Lower case, without accents, punctuation and double spaces; "?" alone is a call for help. */
export const plain = (text: string): string =>
  text.trim() === '?'
    ? '?'
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}&+-]+/gu, ' ')
        .trim()

const wholeWord = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escape(text)}(?![\\p{L}\\p{N}])`, 'giu')

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
