import type { Catalogue } from '../catalogue/load.ts'
import { neverNamed } from '../catalogue/never-named.ts'
import { parseCustomerNumber } from '../domain/customer-number.ts'
import type { NumberLength } from '../domain/customer-number.ts'
import type { Intent, Recognised, Slots } from '../domain/intent.ts'
import { commands, fillers } from './commands.ts'
import { sentenceIntent } from './sentences.ts'

const idPattern = /\b([AM]-[2-9A-HJKMNP-Z]{10})\b/i
const addressPattern = /[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+/

/** What a typed command means. Everything that is not one is `none`; nothing is guessed. */
export function recognize(text: string, catalogue: Catalogue, numberLength: NumberLength): Recognised {
  const { slots, rest } = takeSlots(text, catalogue, numberLength)
  const words = plain(rest)
  const command = findIntent(words) ?? findIntent(withoutFillers(words))
  // With the id of a request the sentence is the reason of a decision.
  const said = slots.id === undefined ? sentenceIntent(plain(text)) : undefined
  const copies = said === 'copy-access' ? said : undefined
  const intent = command ?? copies ?? startingIntent(words, slots) ?? said
  if (intent !== undefined) return finish(intent, slots, words)
  const bare = withoutFillers(words) === ''
  if (bare && slots.service !== undefined) return { intent: 'request-access', slots, bare }
  return { intent: bare && slots.id !== undefined ? 'show-request' : 'none', slots }
}

function finish(intent: Intent, slots: Slots, words: string): Recognised {
  // "intrekken A-…" takes a request back; without an id it is about somebody's authorisation.
  if (slots.id !== undefined && (intent === 'revoke-access' || intent === 'cancel'))
    return { intent: 'withdraw', slots }
  if (intent !== 'change-language') return { intent, slots }
  if (/english|engels/.test(words)) return { intent, slots: { ...slots, locale: 'en' } }
  return /nederlands|dutch/.test(words) ? { intent, slots: { ...slots, locale: 'nl' } } : { intent, slots }
}

function takeSlots(
  text: string,
  catalogue: Catalogue,
  numberLength: NumberLength,
): { readonly slots: Slots; readonly rest: string } {
  const id = idPattern.exec(text)?.[1]?.toUpperCase()
  const user = addressPattern.exec(text)?.[0]
  const named = text.replace(idPattern, ' ').replace(addressPattern, ' ')
  const numbers = named.split(/[\s,;]+/).map((word) => word.replace(/[:.!?)]+$/, ''))
  const number = numbers.find((word) => parseCustomerNumber(word, numberLength) !== undefined)
  const malformed = number === undefined ? numbers.find(looksLikeNumber) : undefined
  const never = neverNamed(text)?.label
  const without = [id, user, number, malformed].reduce<string>(
    (left, found) => (found === undefined ? left : left.replace(new RegExp(escape(found), 'i'), ' ')),
    text,
  )
  // Its name holds that of a service: it must not lead there.
  const service = never === undefined ? serviceIn(plain(without), catalogue) : undefined
  const rest = service === undefined ? plain(without) : plain(without).replace(service.name, ' ')
  return {
    rest,
    slots: {
      ...(id === undefined ? {} : { id }),
      ...(user === undefined ? {} : { user }),
      ...(number === undefined ? {} : { customerNumber: number }),
      ...(malformed === undefined ? {} : { malformedNumber: malformed }),
      ...(never === undefined ? {} : { never }),
      ...(service === undefined ? {} : { service: service.id }),
    },
  }
}

/** Three digits or more, of whatever kind, with nothing around them but what people mistype. */
const looksLikeNumber = (word: string): boolean =>
  /^[+-]?[\p{N}\p{L}.-]+$/u.test(word) && (word.match(/\p{N}/gu) ?? []).length >= 3

/** The service whose name or alias stands in the text; the longest name wins. */
export function serviceIn(
  text: string,
  catalogue: Catalogue,
): { readonly id: string; readonly name: string } | undefined {
  const names = catalogue.services.flatMap(({ id, name, aliases }) =>
    [name.nl, name.en, id, ...aliases].map((each) => ({ id, name: plain(each) })),
  )
  return names
    .filter(({ name }) => name !== '' && ` ${plain(text)} `.includes(` ${name} `))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
}

const findIntent = (words: string): Intent | undefined =>
  commands.find(({ phrases }) => phrases.some((phrase) => plain(phrase) === words))?.intent

/** A command with more behind it, e.g. a reason after "afwijzen A-…": only where its words stand first. */
function startingIntent(words: string, slots: Slots): Intent | undefined {
  const { id, service, user, never } = slots
  if (id === undefined && service === undefined && user === undefined && never === undefined) return undefined
  const matches = commands.flatMap(({ intent, phrases }) =>
    phrases.map((phrase) => ({ intent, phrase: plain(phrase) })).filter(({ phrase }) => words.startsWith(`${phrase} `)),
  )
  return matches.toSorted((one, other) => other.phrase.length - one.phrase.length)[0]?.intent
}

const withoutFillers = (words: string): string =>
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

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
