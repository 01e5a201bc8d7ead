import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { areAlike } from '../../src/cli/understanding/alike.ts'
import { labelledIn } from '../../src/cli/understanding/labelled.ts'
import { createWordsRead } from '../../src/cli/understanding/readings.ts'
import type { WordsRead } from '../../src/cli/understanding/readings.ts'
import { sentenceIntents } from '../../src/domain/intent.ts'
import { conceptsIn, loadWords, phrasesIn } from '../../src/understanding/words.ts'
import type { Words } from '../../src/understanding/words.ts'

let words: Words
let wordsRead: WordsRead
beforeAll(async () => {
  words = await loadWords()
  wordsRead = createWordsRead(words, await loadCatalogue(), { min: 7, max: 8 })
})
const phrasesOf = (intent: string) => words.phrases.filter((phrase) => phrase.intent === intent)

/** Of these there are more ways to say than of the others. */
const wide = ['request-access', 'grant-access', 'show-steps', 'help', 'none']
const narrow = sentenceIntents.filter((intent) => !wide.includes(intent))

describe('the phrases that sentences are learnt from', () => {
  it.each(narrow)('of %s are sixty or more', (intent) => {
    expect(phrasesOf(intent).length).toBeGreaterThanOrEqual(60)
  })

  it.each(wide)('of %s are a hundred and twenty or more', (intent) => {
    expect(phrasesOf(intent).length).toBeGreaterThanOrEqual(120)
  })

  it('are Dutch for two thirds, so that neither language is guessed at', () => {
    const dutch = words.phrases.filter(({ locale }) => locale === 'nl').length / words.phrases.length
    expect(dutch).toBeGreaterThanOrEqual(0.6)
    expect(dutch).toBeLessThanOrEqual(0.75)
  })

  it('name no slot that nothing is put into', () => {
    const unknown = words.phrases.filter(({ text }) =>
      /[{}]/.test(text.replaceAll(/\{(dienst|nummer|naam|adres)\}/g, '')),
    )
    expect(unknown.map(({ place, text }) => `${place} ${text}`)).toEqual([])
  })
})

describe('the sentences that it is measured with are not among them', () => {
  const file = 'test/fixtures/utterances-dev.jsonl'
  const measured = () =>
    labelledIn(file, readFileSync(file, 'utf8')).map(({ text, place }) => read(text, `${place} ${text}`))
  const learnt = () => words.phrases.map(({ text, place }) => read(text, `${place} ${text}`))
  const read = (text: string, shown: string) => {
    const all = wordsRead(text)
    return { shown, length: all.length, said: all.join(' '), set: new Set(all) }
  }

  /** There is only one way to say "hallo", or "laat maar": what has one or two words coincides without being copied. */
  it('word for word, whatever service, number or person they name', () => {
    const places = new Map(measured().map(({ said, shown }) => [said, shown]))
    const copied = learnt().filter(({ length, said }) => length > 2 && places.has(said))
    expect(copied.map(({ said, shown }) => `${shown} = ${places.get(said)}`)).toEqual([])
  })

  it('nor with a word changed or moved', () => {
    const all = measured()
    const near = learnt().flatMap((phrase) =>
      all.filter(({ set }) => areAlike(phrase.set, set)).map(({ shown }) => `${phrase.shown} ~ ${shown}`),
    )
    expect(near).toEqual([])
  })
})

describe('a phrase file that is not right', () => {
  it.each([
    ['is named after no intent', () => phrasesIn('koffie.txt', '[nl]\nkoffie\n'), /^koffie\.txt: .+ help,/],
    [
      'does not say the language',
      () => phrasesIn('help.txt', '# uitleg\n\nhelp me\n'),
      /^help\.txt:3: .+\[nl\] or \[en\]/,
    ],
    [
      'has a concept without words',
      () => conceptsIn('concepts.txt', 'access: toegang\nnothing\n'),
      /^concepts\.txt:2: write "name: word/,
    ],
  ])('is refused by file and line where it %s', (_, load, why) => {
    expect(load).toThrow(why)
  })

  it('does not come from a remark or an empty line, which are nothing', () => {
    expect(phrasesIn('help.txt', '# a\n[en]\n\n  # b\n help me \n')).toEqual([
      { text: 'help me', intent: 'help', locale: 'en', place: 'help.txt:5' },
    ])
  })
})
