import type { Catalogue } from '../catalogue/load.ts'
import { looksLikeKey } from '../domain/key-like.ts'
import { placeholders } from './reading.ts'
import type { Reading } from './reading.ts'
import { tidy } from './tidy.ts'
import { oneSpelling, wordsOf } from './tokens.ts'
import type { Words } from './words.ts'

/** What stands where a word stood that may be anything: a surname, a company, a secret. */
const withheld = '…'
/** As phrase files write them. */
const written: ReadonlyMap<string, string> = new Map([
  [placeholders.service, '{dienst}'],
  [placeholders.number, '{nummer}'],
  [placeholders.person, '{naam}'],
  [placeholders.address, '{adres}'],
  [placeholders.id, '{kenmerk}'],
])
/** In so many phrases a word is the bot's own; in so many it is one of those that every sentence is made of. */
const own = 5
const common = 12
const mostWords = 40

const announcesSecret =
  /(wachtwoord|wachtwoordzin|password|passwd|passphrase|pin|pincode|code|token|secret|geheim|sleutel|key)\s*(\b(is|was|luidt)\b|[:=→]|->)/i
const numerals = new Set(
  (
    'nul twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig zestig zeventig ' +
    'tachtig negentig honderd duizend zero oh two three four five six seven eight nine ten eleven twelve twenty ' +
    'thirty forty fifty sixty seventy eighty ninety hundred thousand double triple dubbel'
  ).split(' '),
)
/** Stand between a first name and a surname. */
const particles = new Set('de den der van von vd ten ter te t el al la le da dos di in bin ben het op'.split(' '))
/** Words of one letter; another one is an initial, or spells something. */
const letters = new Set(['i', 'u', 'a'])

export interface Vocabulary {
  /** In how many phrases of the bot's own intents a word stands. */
  readonly counts: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
}

/** What people may type without it saying anything of them. Phrases of what the bot is not for speak of everything. */
export function vocabularyOf(words: Words, catalogue: Catalogue, topics: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  const meet = (text: string, times: number): void => {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + times)
  }
  for (const { text, intent } of words.phrases) if (intent !== 'none') meet(text.replaceAll(/\{\w+\}/g, ' '), 1)
  for (const word of topics) if (!word.includes('*')) meet(word, own)
  for (const { name, aliases } of catalogue.services) for (const each of [name.nl, name.en, ...aliases]) meet(each, own)
  return { counts, names: new Set(words.names.map(oneSpelling)) }
}

/**
 * A sentence without anything of who said it: words of the bot's own vocabulary, placeholders, and "…" for all else.
 * @returns undefined for what is not to be kept at all: what looks like a key, and what has no word of the bot's
 */
export function anonymous(text: string, read: (said: string) => Reading, vocabulary: Vocabulary): string | undefined {
  const said = tidy(text).replace(/\s+/g, ' ')
  if (looksLikeKey(text.replace(/\s+/g, ' ')) || looksLikeKey(said) || announcesSecret.test(said)) return undefined
  const kept: string[] = []
  // Behind a name, or what may be one, the next word may be a surname even where it is a word too.
  let nearName = false
  for (const word of read(said).words.slice(0, mostWords)) {
    const shown: string | undefined = written.get(word) ?? ownWord(word, vocabulary, nearName)
    if (shown === undefined) continue
    if (shown !== withheld || kept.at(-1) !== withheld) kept.push(shown)
    nearName = shown === withheld || word === placeholders.person || (nearName && particles.has(word))
  }
  return kept.some((word) => word !== withheld && !word.startsWith('{')) ? kept.join(' ') : undefined
}

function ownWord(word: string, { counts, names }: Vocabulary, nearName: boolean): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(word)) return undefined
  const isOne = /^\p{L}{2,}$/u.test(word) || letters.has(word)
  const least = nearName || names.has(word) ? common : own
  const isParticle = nearName && particles.has(word)
  return isOne && !numerals.has(word) && (isParticle || (counts.get(word) ?? 0) >= least) ? word : withheld
}
