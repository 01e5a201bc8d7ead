import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../src/domain/locale.ts'
import { playGuides } from './support/played-guides.ts'
import { toldFacts, toldTo } from './support/told-facts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(root + file, 'utf8')

const facts = Array.from({ length: 34 }, (_, index) => `F-${String(index + 1)}`)
const cells = read('docs/step-cards.md')
  .split('\n')
  .filter((line) => line.startsWith('| F-'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const rows = cells.map(([, fact = '', says = '', where = '', tests = '']) => ({ fact, says, where, tests }))
const filesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map((match) => match[1] ?? '')
const mentions = (file: string, fact: string): boolean => new RegExp(`\\b${fact}\\b`).test(read(file))

describe('docs/step-cards.md', () => {
  it('has one row for each fact of the step cards', () => {
    expect(rows.map(({ fact }) => fact)).toEqual(facts)
  })

  it.each(rows)('$fact says what it is, where it lives and which test shows it', ({ fact, says, where, tests }) => {
    expect(says).toMatch(/\w.*\w/)
    for (const files of [filesIn(where), filesIn(tests)]) {
      expect(files).not.toEqual([])
      expect(files.filter((file) => !existsSync(root + file))).toEqual([])
    }
    expect(filesIn(tests).filter((file) => !mentions(file, fact))).toEqual([])
  })

  it('finds fault with a fact that a named file does not show', () => {
    expect(mentions('test/docs.test.ts', 'F-1')).toBe(false)
  })
})

describe.each(locales)('all guides and helps together, in %s, without an account or a backend,', (locale) => {
  let shown: ReadonlyMap<string, string> = new Map()
  beforeAll(async () => {
    shown = await playGuides(locale)
  }, 60_000)

  it('are the ones that are looked for', () => {
    expect(toldFacts.map(({ fact }) => fact)).toEqual(facts)
  })

  it.each(toldFacts)('tell $fact where it belongs: $guide', ({ guide = '', literal, words }) => {
    const said = [...shown]
      .filter(([topic]) => topic.includes(guide))
      .map(([, text]) => text)
      .join('\n')
    expect([...literal, ...words[locale]].filter((each) => !said.includes(each))).toEqual([])
  })

  it.each(toldTo)('tell $fact to who needs it: $topic', ({ topic, words }) => {
    expect(words[locale].filter((each) => !shown.get(topic)?.includes(each))).toEqual([])
  })

  it('show every topic that was pressed, each as something else', () => {
    expect(shown.size).toBeGreaterThan(80)
    expect(new Set(shown.values()).size).toBe(shown.size)
  })
})
