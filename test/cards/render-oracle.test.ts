import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import { textFor } from '../../src/text/text.ts'
import type { Text } from '../../src/text/text.ts'
import { drawn, isSentence, leavesOf, narrow, reparsed } from '../support/drawn-words.ts'
import type { Leaf } from '../support/drawn-words.ts'
import { hostileStrings, isolatesIn, seenOf } from '../support/hostile-strings.ts'
import { nodesOf } from '../support/card-tree.ts'
import { inPlaces, token, wordyCards } from '../support/wordy-cards.ts'

const count = 50_000
const parsedWhole = new Set(['form', 'review', 'administrators'])
/** All of them on the cards with most kinds of texts, and on each other card a tenth of its own. */
const shareOf = (name: string): number => (parsedWhole.has(name) ? count : count / 10)
const strings = hostileStrings(count)
/** Spaces are left out: which of them are ours is not what is judged, and clients fold them. */
const unspaced = (words: string): string => words.replace(/\s+/g, '')
const seen = strings.map((text) => unspaced(seenOf(text)))
const shown = (leaf: Leaf): string => unspaced(isolatesIn(drawn(leaf)))

/** A card in one language: where people's words come, and what is drawn of the rest. */
function judged(name: string, text: Text) {
  const places = inPlaces(wordyCards[name]!, text)
  const template = places.leaves.map(shown)
  const ours = new Map(places.leaves.map(({ text: words }, at) => [words, template[at]!]))
  /** What it should show: the card with a token in each place, and the tokens replaced. */
  const expected = (first: number): readonly string[] =>
    template
      .map((line) => line.replace(token, (_, place: string) => seen[(first + Number(place)) % count]!))
      .map((line, at) => (isSentence(places.leaves[at]!) ? narrow(line) : line))
      .filter((line) => line !== '')
  /** What it shows; the real parser gets every string on the cards with most kinds of texts, and a sample elsewhere. */
  const actual = (first: number, round: number): readonly string[] => {
    const card = places.card((place) => strings[(first + place) % count]!)
    return leavesOf(parsedWhole.has(name) || round % 20 === 0 ? reparsed(card) : card)
      .map((leaf) => ours.get(leaf.text) ?? shown(leaf))
      .filter((line) => line !== '')
  }
  return { places: places.count, expected, actual }
}

function mistakesOf(name: string): readonly string[] {
  const inEach = locales.map((locale) => judged(name, textFor(locale, 'Europe/Amsterdam')))
  const mistakes: string[] = []
  const from = Object.keys(wordyCards).indexOf(name) * shareOf(name)
  for (let first = from, round = 0; first < from + shareOf(name) && mistakes.length < 5; round++) {
    const card = inEach[round % inEach.length]!
    const [is, should] = [card.actual(first, round), card.expected(first)]
    const wrong = is.findIndex((line, at) => line !== should[at])
    if (wrong >= 0 || is.length !== should.length)
      mistakes.push(`at ${String(first)}: ${JSON.stringify({ is: is[wrong], should: should[wrong] })}`)
    first += card.places
  }
  return mistakes
}

describe('50,000 hostile texts, between them and on the richest cards each', () => {
  it.each(Object.keys(wordyCards))('read on this card as they were typed, and as nothing else: %s (I-38)', (name) => {
    expect(mistakesOf(name)).toEqual([])
  })
})

const texts = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'fallbackText', 'speak', 'url']

describe('what people wrote', () => {
  it.each(Object.keys(wordyCards))('stands in the texts of this card and nowhere else: %s (I-38, C5)', (name) => {
    const card = inPlaces(wordyCards[name]!, textFor('nl', 'Europe/Amsterdam')).card(() => 'HOSTILE')
    const elsewhere = nodesOf(card)
      .flatMap((node) => Object.entries(node))
      .filter(([key, value]) => !texts.includes(key) && typeof value === 'string' && value.includes('HOSTILE'))
    expect(elsewhere).toEqual([])
  })
})
