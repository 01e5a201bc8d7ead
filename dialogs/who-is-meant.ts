import { plain } from '../src/understanding/read-command.ts'

/** What stands before who gets it, and before who loses it. */
const leads = {
  gets: ['voor', 'for', 'aan', 'to', 'geef', 'give', 'laat', 'let', 'collega', 'colleague'],
  loses: ['van', 'bij', 'from', 'of'],
}
/** Between names of one list. */
const between = /^(?:en|and|&|ook|also|samen met|together with|en voor|and for|en aan|and to|en van|and from)?$/
/** "Tom of Noor": one of them. */
const eitherOr = /^(?:of|or)(?: (?:aan|to|voor|for|van|from))?$/

const somebodyElse = '(?:ik|wij|we|je|jij|er|i)'

interface Group {
  readonly names: readonly string[]
  readonly place: 'gets' | 'loses' | 'open'
}

/** Who wants it, told it or reads along is not who it is about: "volgens Tom", "van Sanne moet ik", "cc Grace". */
export function isAside(text: string, name: string, others: readonly string[] = []): boolean {
  const who = [somebodyElse, ...others.map((each) => escape(plain(each)))].join('|')
  const called = escape(plain(name))
  return new RegExp(
    ` (?:(?:volgens|according to|cc|namens|on behalf of|op verzoek van|at the request of) ${called}|van ${called} (?:moet|moest|mag|mocht) (?:${who})|${called} (?:zegt|zei|says|said|told)) `,
  ).test(` ${plain(text)} `)
}

/** The sentence in its plain words, without the asides that name one of these people. */
export function withoutAsides(text: string, people: readonly string[]): string {
  const names = people.flatMap((name) => [plain(name), plain(name).split(' ')[0] ?? ''])
  return names.reduce(
    (said, name) => (isAside(said, name, names) ? said.replace(` ${name} `, ' ') : said),
    ` ${plain(text)} `,
  )
}

/**
 * Of several people that a sentence names, those who get it, or lose it. @returns undefined where it does not say
 * clearly which of them
 */
export function whoIsMeant(
  names: readonly string[],
  wish: 'gets' | 'loses',
  text: string,
): readonly string[] | undefined {
  if (names.length < 2) return names
  const groups = groupsOf(names, text)
  if (groups === undefined) return names
  const matched = groups.filter(({ place }) => place === wish)
  const open = groups.filter(({ place }) => place === 'open')
  const rest = matched.length > 0 ? openBehind(groups, wish) : open.slice(1)
  if (rest.length > 0) return undefined
  const meant = matched.length > 0 ? matched : open.length > 0 ? open : groups
  return meant.length === 1 || matched.length > 0 ? meant.flatMap((each) => each.names) : undefined
}

/** It is said of one of them that they get it: "voor Tom", "give it to Tom". */
export const isForOneOf = (names: readonly string[], text: string): boolean =>
  (groupsOf(names, text) ?? []).some(({ place }) => place === 'gets')

/** "Geef Tom facturen, Noor prijzen": who is named behind it may be meant too. Who is named before it only speaks. */
function openBehind(groups: readonly Group[], wish: Group['place']): readonly Group[] {
  const at = groups.findIndex(({ place }) => place === wish)
  return groups.slice(at).filter(({ place }) => place === 'open')
}

/** Names that are listed together stand in one place. @returns undefined where they are not all in the words */
function groupsOf(names: readonly string[], text: string): readonly Group[] | undefined {
  const said = ` ${plain(text)} `
  const found = names
    .map((name) => ({ name, at: said.indexOf(` ${plain(name)} `), length: plain(name).length }))
    .sort((one, other) => one.at - other.at)
  if (found.some(({ at }) => at < 0)) return undefined
  const groups: Group[] = []
  let end = 0
  for (const { name, at, length } of found) {
    const before = said.slice(end, at + 1).trim()
    const last = groups.at(-1)
    if (last !== undefined && between.test(before))
      groups[groups.length - 1] = { ...last, names: [...last.names, name] }
    else groups.push({ names: [name], place: last === undefined || !eitherOr.test(before) ? placeOf(before) : 'open' })
    end = at + length + 1
  }
  return groups
}

function placeOf(before: string): Group['place'] {
  const word = before.split(' ').at(-1) ?? ''
  if (leads.gets.includes(word)) return 'gets'
  return leads.loses.includes(word) ? 'loses' : 'open'
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
