import { readFile } from 'node:fs/promises'
import { neighbours } from '../domain/neighbour.ts'
import type { Neighbour } from '../domain/neighbour.ts'
import { isOrder } from './guards.ts'
import { createSpelling } from './spelling.ts'
import { tidy } from './tidy.ts'
import { oneSpelling, wordsOf } from './tokens.ts'

/** Words, one behind the other, by which a topic is known. */
interface Sign {
  readonly topic: Neighbour
  readonly words: readonly RegExp[]
}

type FindNeighbour = (text: string) => Neighbour | undefined

/** What somebody wants is said by then; more characters cost time. */
const longest = 600
/** Shorter words are too near to others: "komt" is not "kost". */
const repaired = 6

const file = new URL('./words/neighbours.txt', import.meta.url)

export const loadNeighbours = async (): Promise<ReturnType<typeof neighboursIn>> =>
  neighboursIn(await readFile(file, 'utf8'))

/** Lines "topic: word, two words, word*"; a topic may have several. @throws an Error that names the line */
export function neighboursIn(content: string): readonly (readonly [Neighbour, string])[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return []
    const [name = '', words] = line.split(/:(.*)/s)
    const topic = neighbours.find((each) => each === name.trim())
    if (topic === undefined || words === undefined)
      throw new Error(
        `neighbours.txt:${index + 1}: write "topic: word, two words, word*" with one of: ${neighbours.join(', ')}.`,
      )
    return words.split(',').flatMap((each) => (each.trim() === '' ? [] : [[topic, each.trim()] as const]))
  })
}

/** The topic of which most words are said: two words together count for two. Of equals the first in the list wins. */
export function createNeighbours(lines: readonly (readonly [Neighbour, string])[]): FindNeighbour {
  const signs = lines.map(([topic, words]): Sign => ({ topic, words: partsOf(words).map(patternOf) }))
  const spelling = createSpelling(occurrencesOf(lines.flatMap(([, words]) => partsOf(words))))
  return (text) => {
    const said = tidy(text)
    if (isOrder(said)) return 'order'
    const words = wordsOf(said.slice(0, longest)).map((word) =>
      word.length < repaired ? [word] : [word, spelling(word)],
    )
    const found = signs.filter((sign) => stands(sign, words))
    const countOf = (topic: Neighbour): number =>
      found.filter((sign) => sign.topic === topic).reduce((count, sign) => count + sign.words.length, 0)
    const counted = neighbours.map((topic) => ({ topic, count: countOf(topic) }))
    const most = counted.toSorted((one, other) => other.count - one.count)[0]
    return most === undefined || most.count === 0 ? undefined : most.topic
  }
}

/** As a sentence is parted: "wi-fi" is two words. */
const partsOf = (words: string): readonly string[] =>
  oneSpelling(words)
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim()
    .split(' ')

const patternOf = (word: string): RegExp => new RegExp(`^${word.replaceAll('*', '[\\p{L}\\p{N}]*')}$`, 'u')

const stands = ({ words }: Sign, said: readonly (readonly string[])[]): boolean =>
  said.some((_, at) => words.every((word, more) => said[at + more]?.some((each) => word.test(each)) === true))

/** Words with a star have no one spelling to repair to. */
const occurrencesOf = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map(words.filter((word) => !word.includes('*')).map((word) => [word, 1]))
