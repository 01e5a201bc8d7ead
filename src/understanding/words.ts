import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sentenceIntents } from '../domain/intent.ts'
import type { SentenceIntent } from '../domain/intent.ts'
import type { Locale } from '../domain/locale.ts'

/** A sentence of a phrase file, as somebody would type it, with placeholders where a slot stands. */
export interface Phrase {
  readonly text: string
  readonly intent: SentenceIntent
  readonly locale: Locale
  /** File and line, for who mends it. */
  readonly place: string
}

/** Words that mean the same in both languages; a star stands for any letters. */
export interface Concept {
  readonly id: string
  readonly words: readonly string[]
}

/** What the recogniser knows: plain text files, in `phrases` and `words`, that anybody can edit. */
export interface Words {
  readonly phrases: readonly Phrase[]
  readonly concepts: readonly Concept[]
  /** Words that show whose steps are meant. */
  readonly roles: readonly Concept[]
  /** First names, lower case and without accents. */
  readonly names: readonly string[]
  /** Written with a capital without being anybody's name. */
  readonly notNames: readonly string[]
  /** Names of services that are ordinary words too. */
  readonly looseNames: readonly string[]
}

const phrasesFolder = new URL('./phrases/', import.meta.url)
const wordsFolder = new URL('./words/', import.meta.url)

export async function loadWords(): Promise<Words> {
  const files = (await readdir(phrasesFolder)).filter((name) => name.endsWith('.txt')).sort()
  const [phrases, concepts, roles, names, notNames, looseNames] = await Promise.all([
    Promise.all(files.map(async (name) => phrasesIn(name, await readFile(new URL(name, phrasesFolder), 'utf8')))),
    readFile(new URL('concepts.txt', wordsFolder), 'utf8'),
    readFile(new URL('roles.txt', wordsFolder), 'utf8'),
    readFile(new URL('names.txt', wordsFolder), 'utf8'),
    readFile(new URL('not-names.txt', wordsFolder), 'utf8'),
    readFile(new URL('loose-names.txt', wordsFolder), 'utf8'),
  ])
  return {
    phrases: phrases.flat(),
    concepts: conceptsIn('concepts.txt', concepts),
    roles: conceptsIn('roles.txt', roles),
    names: listIn(names),
    notNames: listIn(notNames),
    looseNames: linesOf('', looseNames).map(({ line }) => line),
  }
}

/** @throws an Error that names file and line, where one is not as the README of the folder says */
export function phrasesIn(file: string, content: string): readonly Phrase[] {
  const intent = sentenceIntents.find((each) => each === basename(file, '.txt'))
  if (intent === undefined)
    throw new Error(`${file}: there is no such intent. Name the file after one of: ${sentenceIntents.join(', ')}.`)
  let locale: Locale | undefined
  const phrases: Phrase[] = []
  for (const { line, place } of linesOf(file, content)) {
    if (line === '[nl]' || line === '[en]') locale = line === '[nl]' ? 'nl' : 'en'
    else if (locale === undefined) throw new Error(`${place}: put [nl] or [en] on a line above the phrases.`)
    else phrases.push({ text: line, intent, locale, place })
  }
  return phrases
}

/** Lines "access: toegang, autorisatie*, permission*". */
export function conceptsIn(file: string, content: string): readonly Concept[] {
  return linesOf(file, content).map(({ line, place }) => {
    const [id = '', words] = line.split(/:(.*)/s)
    if (words === undefined) throw new Error(`${place}: write "name: word, word, …".`)
    return { id: id.trim(), words: words.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])) }
  })
}

const listIn = (content: string): readonly string[] => linesOf('', content).flatMap(({ line }) => line.split(/[,\s]+/))

/** Lines with something on them that are no remark. */
const linesOf = (file: string, content: string): readonly { readonly line: string; readonly place: string }[] =>
  content
    .split('\n')
    .map((line, index) => ({ line: line.trim(), place: `${file}:${index + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
