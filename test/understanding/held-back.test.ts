import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/load.ts'
import { readCommand } from '../../src/understanding/read-command.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await loadCatalogue()
})
const understood = (text: string) => readCommand(text, catalogue, { min: 7, max: 8 })
const shown = (id: string) => ({ intent: 'show-request', slots: { id } })

describe('a typed deed that is held back by the words behind it is shown, and not done', () => {
  it.each([
    'sluit M-7K2M9Q4TBX nog niet',
    'sluit M-7K2M9Q4TBX: nog niet',
    'sluit M-7K2M9Q4TBX af maar nog niet',
    'sluit M-7K2M9Q4TBX pas als Noor heeft geantwoord',
    'sluit M-7K2M9Q4TBX, straks',
    'sluit M-7K2M9Q4TBX?',
    'sluit M-7K2M9Q4TBX alsjeblieft',
    'close M-7K2M9Q4TBX when Noor has answered',
    "close M-7K2M9Q4TBX don't",
    'vraag M-7K2M9Q4TBX of zo?',
    'ask M-7K2M9Q4TBX for me please',
    'wijs M-7K2M9Q4TBX af misschien',
    'decline M-7K2M9Q4TBX not yet',
    'reject M-7K2M9Q4TBX if they do not answer',
    'stuur M-7K2M9Q4TBX terug nog niet',
    'draag M-7K2M9Q4TBX over maar niet aan Youssef',
  ])('"%s"', (text) => expect(understood(text)).toEqual(shown('M-7K2M9Q4TBX')))

  it.each([
    'sandbox van O-7K2M9Q4TBX werkt niet',
    'sandbox van O-7K2M9Q4TBX doet het nog niet goed',
    'sandbox of O-7K2M9Q4TBX works not',
    'O-7K2M9Q4TBX: de sandbox werkt helemaal niet',
    'sandbox O-7K2M9Q4TBX werkt, maar nog niet',
    'sandbox O-7K2M9Q4TBX werkt?',
  ])('"%s" reports no Sandbox that works (F-32)', (text) => expect(understood(text)).toEqual(shown('O-7K2M9Q4TBX')))

  it.each(['sandbox werkt, nog niet', 'sandbox werkt: maar niet goed'])(
    '"%s", without an id, reports nothing either',
    (text) => expect(understood(text).intent).not.toBe('api-sandbox-done'),
  )
})

describe('words that are said with a deed stay what is said with it', () => {
  it.each([
    ['sluit M-7K2M9Q4TBX Noor ziet het nu niet meer fout gaan.', 'case-close', 'Noor ziet het nu niet meer fout gaan.'],
    ['sluit M-7K2M9Q4TBX: Niet meer nodig.', 'case-close', 'Niet meer nodig.'],
    ['sluit M-7K2M9Q4TBX geen reactie meer', 'case-close', 'geen reactie meer'],
    ['vraag M-7K2M9Q4TBX Welk nummer is het?', 'case-ask', 'Welk nummer is het?'],
    ['antwoord M-7K2M9Q4TBX nog niet', 'case-answer', 'nog niet'],
    ['decline M-7K2M9Q4TBX: not a customer', 'onboarding-decline', 'not a customer'],
    ['stuur M-7K2M9Q4TBX terug Kun je Shipping toevoegen?', 'onboarding-send-back', 'Kun je Shipping toevoegen?'],
    ['sandbox O-7K2M9Q4TBX werkt, maar T&T gebruiken wij niet', 'api-sandbox-done', 'maar T&T gebruiken wij niet'],
  ])('"%s" is %s', (text, intent, rest) => expect(understood(text)).toMatchObject({ intent, slots: { rest } }))
})

describe('a request is taken back only by a word that says so: it is for good', () => {
  it.each(['terug', 'back', 'laat maar', 'never mind', 'stop', 'quit', 'afnemen'])('"%s A-…" shows it', (word) =>
    expect(understood(`${word} A-7K2M9Q4TBX`)).toEqual(shown('A-7K2M9Q4TBX')),
  )

  it.each(['intrekken', 'trek in', 'annuleren', 'annuleer', 'cancel', 'revoke', 'withdraw'])(
    '"%s A-…" takes it back',
    (word) =>
      expect(understood(`${word} A-7K2M9Q4TBX`)).toMatchObject({ intent: 'withdraw', slots: { id: 'A-7K2M9Q4TBX' } }),
  )
})
