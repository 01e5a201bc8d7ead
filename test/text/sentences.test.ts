import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import { refusalCodes } from '../../src/domain/refusal.ts'
import { textFor } from '../../src/text/text.ts'

const nl = textFor('nl', 'Europe/Amsterdam')
const en = textFor('en', 'Europe/Amsterdam')

/** The names of all sentences, with how many words each one takes. */
function shapeOf(words: unknown, path = ''): readonly string[] {
  if (typeof words === 'function') return [`${path}(${String(words.length)})`]
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [path]
  return Object.entries(words).flatMap(([name, value]) => shapeOf(value, `${path}/${name}`))
}
describe('the sentences', () => {
  it('are the same ones in both languages, and take the same words', () => {
    const { locale: _nl, ...dutch } = nl
    const { locale: _en, ...english } = en
    expect(shapeOf(dutch).length).toBeGreaterThan(250)
    expect(shapeOf(english).toSorted()).toEqual(shapeOf(dutch).toSorted())
  })
})

describe.each(locales)('a refusal in %s', (locale) => {
  const text = textFor(locale, 'Europe/Amsterdam')
  const details = { name: 'Sanne de Vries', number: '9401138', label: 'Haalservice', at: Date.UTC(2026, 10, 21, 9, 32) }

  it.each(refusalCodes)('%s says what is wrong and what to do next', (code) => {
    for (const sentence of [text.refusal[code]({}), text.refusal[code](details)]) {
      expect(sentence).toMatch(/^\S.*[.:?].* \S.*[.?]$/)
      expect(sentence).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it.each(refusalCodes)('%s shows names as they are', (code) => {
    expect(text.refusal[code]({ name: 'a\u202eb', number: '94\u200b', label: 'x\u2066' })).not.toMatch(
      /[\u202e\u200b\u2066]/,
    )
  })
})

describe('progress', () => {
  it('has the words that people know', () => {
    expect(Object.values(nl.progress.word)).toEqual([
      'Wacht',
      'Ingediend',
      'Goedgekeurd',
      'Wordt toegekend',
      'Toegekend',
      'Nog niet zeker',
      'Mislukt',
      'Afgewezen',
      'Geannuleerd',
      'Verlopen',
      'Ingetrokken',
      'Wordt ingetrokken',
    ])
    expect([nl.progress.ofTwo(1), en.progress.ofTwo(1)]).toEqual(['1 van 2', '1 of 2'])
  })
})
