import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Understanding } from '../../src/domain/intent.ts'
import { loadUnderstanding } from '../../src/understanding/load.ts'
import { canaries } from '../support/canaries.ts'
import { hostileStrings } from '../support/hostile-strings.ts'

let understanding: Understanding
beforeAll(async () => {
  understanding = await loadUnderstanding(await loadCatalogue(), { min: 7, max: 8 })
})
const anonymous = (text: string) => understanding.anonymous(text)

describe('a sentence without anything of who said it (I-37)', () => {
  it.each([
    ['ik wil haalservice op 9876543', 'ik wil {dienst} op {nummer}'],
    ['jansen wil toegang', '… wil toegang'],
    ['geef Sanne Kwartelaar toegang', 'geef {naam} toegang'],
    ['mail naar p.kwartelaar@bedrijf.example over A-7K2M9Q4TBX', 'mail naar {adres} over {kenmerk}'],
    ['ik wil toegang 0612345678', 'ik wil toegang …'],
    ['mijn pakket 3SABC123456789 is er niet', 'mijn pakket … is er niet'],
    ['nul zes een twee drie vier is mijn account', '… een … is mijn account'],
    ['I have no access to fnordable zorgle rights', 'i have no access to … rights'],
  ])('“%s” is kept as “%s”', (text, kept) => {
    expect(anonymous(text)).toBe(kept)
  })

  it.each([
    'geef kwartelaar toegang tot haalservice',
    'geef Kwartelaar toegang tot haalservice',
    'GEEF KWARTELAAR TOEGANG TOT HAALSERVICE',
    'k.w.a.r.t.e.l.a.a.r wil toegang',
    'kwar\u200btelaar wil toegang tot haalservice',
    '> kwartelaar zei\ntoegang voor kwartelaar',
    'toegang voor kwartelaars collega',
  ])('“%s”: no part of a name that nobody knows is kept', (text) => {
    expect(anonymous(text) ?? '').not.toMatch(/k\W*w\W*a\W*r|telaar/i)
  })

  it.each(['geef willem van buren toegang', 'toegang voor zeynep lamp graag', 'geef Sanne lift toegang'])(
    '“%s”: a surname that is an ordinary word is not kept behind what may be a name',
    (text) => {
      expect(anonymous(text) ?? '').not.toMatch(/buren|lamp|lift/)
    },
  )

  it('elsewhere such a word is kept', () => {
    expect(anonymous('mijn pakket ligt bij de buren')).toMatch(/buren$/)
  })

  it('a word is not repaired, so that no name is taken for another word', () => {
    expect(anonymous('ik wil tosgang tot haalservice')).toBe('ik wil … tot {dienst}')
  })

  it.each(['kwartelaar', '9876543', '', '😀', 'zxqv zxqv'])('of “%s” nothing is left, so nothing is kept', (text) => {
    expect(anonymous(text)).toBeUndefined()
  })

  it.each(['constructor', '__proto__', 'toString'])('“%s” is a word like any other', (word) => {
    expect(anonymous(`toegang voor ${word}`)).toBe('toegang voor …')
  })

  it.each([
    'key' + ' '.repeat(3990),
    'wachtwoord '.repeat(360),
    'Jan van '.repeat(500),
    'x'.repeat(4000),
    '1 '.repeat(2000),
  ])('a text of 4,000 characters is read in no time: “%.20s”', (text) => {
    anonymous('ik wil toegang')
    const began = performance.now()
    anonymous(text)
    expect(performance.now() - began).toBeLessThan(50)
  })

  it('of a long text the beginning is kept', () => {
    expect(anonymous('ik wil toegang '.repeat(300))?.split(' ')).toHaveLength(40)
  })
})

describe('a text with something like a key in it (I-36)', () => {
  it.each(canaries.map(({ kind, text }) => [kind, text] as const))('is not kept at all: %s', (_, text) => {
    expect(anonymous(`ik wil toegang ${text}`)).toBeUndefined()
  })

  it.each(['mijn wachtwoord is toegang aanvragen', 'password: request access', 'de code was haalservice'])(
    '“%s” is not kept at all: what is announced may be made of ordinary words',
    (text) => {
      expect(anonymous(text)).toBeUndefined()
    },
  )

  it('a question about one is', () => {
    expect(anonymous('ik ben mijn wachtwoord vergeten')).toBe('ik ben mijn wachtwoord vergeten')
  })
})

it('whatever is typed, what is kept is words of the bot, placeholders and “…” alone', () => {
  const kept = hostileStrings(3000).flatMap((text) => anonymous(`toegang voor ${text}`) ?? [])
  expect(kept.filter((sentence) => !/^(?:\p{L}+|…|\{\p{L}+\})(?: (?:\p{L}+|…|\{\p{L}+\}))*$/u.test(sentence))).toEqual(
    [],
  )
})
