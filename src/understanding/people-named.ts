import type { Token } from './tokens.ts'

/** What tells a name from a word. */
export interface NameWords {
  readonly names: ReadonlySet<string>
  readonly notNames: ReadonlySet<string>
  /** A word of the bot's own vocabulary. */
  readonly isWord: (word: string) => boolean
}

export interface NamedPerson {
  readonly name: string
  /** How many tokens it takes. */
  readonly length: number
  /** Speaks, is greeted or is quoted: not who it is about. */
  readonly aside: boolean
}

const particles = new Set([
  'de',
  'den',
  'der',
  'van',
  'von',
  'vd',
  'ten',
  'ter',
  'te',
  't',
  'el',
  'al',
  'la',
  'le',
  'da',
  'dos',
  'di',
  'op',
  'in',
  'bin',
  'ben',
  'het',
])
const beforeAside = new Set([
  'volgens',
  'groet',
  'groeten',
  'groetjes',
  'gr',
  'mvg',
  'zegt',
  'zei',
  'says',
  'said',
  'beste',
  'hoi',
  'hi',
  'hallo',
  'hello',
  'hey',
  'dag',
  'dear',
  'regards',
  'cheers',
  'bedankt',
  'thanks',
])
const introductions = [
  ['ik', 'ben'],
  ['naam', 'is'],
  ['i', 'am'],
  ['name', 'is'],
  ['met', 'vriendelijke'],
  ['according', 'to'],
  ['this', 'is'],
]
const speaks = new Set(['zegt', 'zei', 'says', 'said', 'beweert', 'claims', 'beloofde', 'promised'])

/** "Noor wants him to have it": it is not for Noor. */
const wishes = new Set(['wil', 'wants', 'vindt', 'thinks'])
const forOthers = new Set(['dat', 'him', 'her', 'them', 'me', 'mij', 'hem', 'haar', 'hen'])

const isCapital = (raw: string): boolean => /^\p{Lu}[\p{Ll}\p{M}'’-]/u.test(raw)

/** The person whose name begins at this token, of which words are repaired already: a first name of the list, or a word with a capital that is no word. */
export function personAt(tokens: readonly Token[], at: number, words: NameWords): NamedPerson | undefined {
  const token = tokens[at]
  if (token === undefined || !beginsName(token, tokens[at + 1], words)) return undefined
  let length = 1
  for (;;) {
    const more = moreOfName(tokens, at + length, words)
    if (more === 0) break
    length += more
  }
  const name = tokens.slice(at, at + length)
  return { name: withoutPossessive(textOf(name), words), length, aside: isAside(tokens, at, length) }
}

function beginsName({ raw, word, opens }: Token, next: Token | undefined, words: NameWords): boolean {
  if (words.notNames.has(word) || !/^\p{L}{2,}$/u.test(word)) return false
  const known = words.isWord(word)
  if (isCapital(raw) && !opens) return !known || words.names.has(word)
  if (!isListed(word, words)) return false
  // "Will you" and "Wil je" begin with a word, "Wil Jansen" with a name.
  return !known || (isCapital(raw) && next !== undefined && isCapital(next.raw) && !words.isWord(next.word))
}

const isListed = (word: string, { names }: NameWords): boolean =>
  names.has(word) || (word.endsWith('s') && names.has(word.slice(0, -1)))

/** How many tokens more belong to it: a surname, with what stands before it. */
function moreOfName(tokens: readonly Token[], at: number, words: NameWords): number {
  let surname = at
  while (particles.has(tokens[surname]?.word ?? '')) surname += 1
  const token = tokens[surname]
  if (token === undefined || surname - at > 3) return 0
  if (tokens.slice(at, surname + 1).some(({ opens, apart }) => opens || apart)) return 0
  const capital = isCapital(token.raw) && !words.notNames.has(token.word)
  const unknown = !words.isWord(token.word) && !words.notNames.has(token.word) && /^\p{L}{2,}$/u.test(token.word)
  if (surname === at) return capital || (unknown && words.names.has(tokens[at - 1]?.word ?? '')) ? 1 : 0
  return capital || unknown ? surname - at + 1 : 0
}

/** As it was typed, with the signs between its parts. */
function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join(' ')
}

function withoutPossessive(name: string, words: NameWords): string {
  const bare = name.replace(/['’`]s?$/u, '')
  if (bare !== name || !name.endsWith('s')) return bare
  const last = bare.split(' ').at(-1)?.toLowerCase() ?? ''
  return !words.names.has(last) && words.names.has(last.slice(0, -1)) ? bare.slice(0, -1) : bare
}

function isAside(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1]?.word ?? ''
  const twoBefore = tokens[at - 2]?.word ?? ''
  return (
    beforeAside.has(before) ||
    introductions.some(([one, other]) => one === twoBefore && other === before) ||
    speaks.has(tokens[at + length]?.word ?? '') ||
    (wishes.has(tokens[at + length]?.word ?? '') && forOthers.has(tokens[at + length + 1]?.word ?? ''))
  )
}
